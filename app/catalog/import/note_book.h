#pragma once

#include <QList>
#include <QString>

#include "app/catalog/import_note.h"

namespace claviger
{
/// Takes down what is odd in one file, with the places.
class NoteBook final
{
public:
    explicit NoteBook(QString file) : m_file(std::move(file)) { }

    /// The same note on the same place is taken once.
    void add(ImportNoteCode code, const QString &pointer, QVariantMap arguments = {});

    const QString &file() const { return m_file; }
    const QList<ImportNote> &notes() const { return m_notes; }

private:
    QString m_file;
    QList<ImportNote> m_notes;
};

/// One more step of a JSON pointer (RFC 6901).
/// Says so if a pattern cannot be enforced.
void notePattern(const QString &pattern, const QString &pointer, NoteBook &notes);

QString pointerTo(const QString &parent, const QString &name);
QString pointerTo(const QString &parent, qsizetype index);
}
