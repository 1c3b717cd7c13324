#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "app/catalog/importer.h"

namespace claviger
{
/// JSON written with single quotes: moc takes what stands in raw strings for code.
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

/// Files of one test, and what importing them would do.
class ScratchProject final
{
public:
    QString path(const QString &name = {}) const { return name.isEmpty() ? root() : root() + u'/' + name; }

    void write(const QString &name, const QByteArray &content) const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file));
    }

    Result<ImportPreview> preview(const QString &name = {}) const
    {
        ImportRequest asked = request;
        asked.path = path(name);
        return previewImport(asked);
    }

    ImportRequest request;

private:
    QString root() const { return m_directory.path() + QStringLiteral("/project"); }

    QTemporaryDir m_directory;
};

/// `apiKey: String secret clearable required`, a line for each leaf of the method.
inline QString outline(const ImportItem &item, const QString &method)
{
    const ConnectionMethod *found = item.definition.app.method(method);
    QStringList lines;
    if (!found)
        return QStringLiteral("no such method");
    found->schema.forEachLeaf([&](const QString &path, const Field &field) {
        QString line = path + QStringLiteral(": ") + fieldTypeName(field.type);
        if (field.secret)
            line += QStringLiteral(" secret");
        if (field.secret && item.clearable.contains(path))
            line += QStringLiteral(" clearable");
        if (field.required)
            line += QStringLiteral(" required");
        if (field.hidden)
            line += QStringLiteral(" hidden");
        if (field.readOnly)
            line += QStringLiteral(" readOnly");
        lines.append(line);
    });
    return lines.join(u'\n');
}

inline QString outline(const ImportItem &item)
{
    return item.definition.app.methods.isEmpty() ? QStringLiteral("no method")
                                                 : outline(item, item.definition.app.methods.first().key);
}

inline QList<ImportNoteCode> notesOf(const ImportItem &item)
{
    QList<ImportNoteCode> codes;
    for (const ImportNote &note : item.notes)
        codes.append(note.code);
    return codes;
}

inline const ImportNote *noteOf(const ImportItem &item, ImportNoteCode code)
{
    const auto found = std::ranges::find(item.notes, code, &ImportNote::code);
    return found == item.notes.end() ? nullptr : &*found;
}

inline const ImportItem *itemOf(const ImportPreview &preview, const QString &key)
{
    for (const ImportItem &item : preview.items) {
        if (item.definition.key == key)
            return &item;
    }
    return nullptr;
}
}
