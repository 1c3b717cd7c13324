#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include "app/catalog/import/note_book.h"
#include "models/schema/localized_text.h"

namespace claviger
{
/// Takes the members of an object in a format that is not ours: what has the wrong type is noted, counts as
/// absent, and spoils nothing else. Null counts as absent.
class LooseObject final
{
public:
    /// All of them outlive it. What is no object has no members.
    LooseObject(const nlohmann::json &object, QString pointer, NoteBook &notes);

    QString pointer(const char *name) const { return pointerTo(m_pointer, QString::fromLatin1(name)); }
    const QString &pointer() const { return m_pointer; }
    bool has(const char *name) const { return find(name) != nullptr; }

    QString text(const char *name);
    bool flag(const char *name);
    /// Nothing if it is neither true nor false.
    std::optional<bool> answer(const char *name);
    std::optional<double> number(const char *name);
    std::optional<int> wholeNumber(const char *name);
    QStringList texts(const char *name);
    /// A text, or texts by language; languages that are none are left out.
    LocalizedText localized(const char *name);
    /// A web address, http or https; anything else is noted.
    QUrl url(const char *name);
    QJsonValue value(const char *name);
    QJsonObject object(const char *name);
    /// The member if it is a list or an object, or nullptr.
    const nlohmann::json *list(const char *name);
    const nlohmann::json *map(const char *name);
    /// What was not asked for, as far as it is small.
    QJsonObject rest() const;

private:
    const nlohmann::json *find(const char *name) const;
    const nlohmann::json *take(const char *name);
    void malformed(const char *name);

    const nlohmann::json &m_object;
    QString m_pointer;
    NoteBook &m_notes;
    QStringList m_taken;
};

/// Whether a value may be kept as it is: not deep and not long.
bool isSmallValue(const nlohmann::json &value);
}
