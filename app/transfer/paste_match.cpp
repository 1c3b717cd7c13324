#include "app/transfer/paste_match.h"

#include <array>
#include <optional>

#include <QHash>
#include <QJsonArray>

#include "models/schema/field_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Letters and digits in small: what all ways to write a name have in common.
QString bare(const QString &name)
{
    QString result;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            result += c.toLower();
    }
    return result;
}

bool canBeFilled(const Field &field)
{
    return !field.hidden && !field.readOnly && field.constantValue.isUndefined();
}

/// Fields by one of their names; a name that two have leads nowhere.
class FieldIndex final
{
public:
    void add(const QString &name, const QString &path)
    {
        const auto known = m_paths.constFind(name);
        m_paths.insert(name, known == m_paths.constEnd() || *known == path ? path : QString());
    }

    QString find(const QString &name) const { return name.isEmpty() ? QString() : m_paths.value(name); }

private:
    QHash<QString, QString> m_paths;
};

class Matcher final
{
public:
    Matcher(const Schema &schema, const QStringList &appNames)
    {
        for (const QString &name : appNames) {
            if (const QString prefix = bare(name); !prefix.isEmpty())
                m_prefixes.append(prefix);
        }
        schema.forEachLeaf([this](const QString &path, const Field &field) {
            if (canBeFilled(field))
                index(path, field);
        });
    }

    /// The field and how sure that is; 0 is surest.
    std::optional<std::pair<QString, int>> find(const QStringList &names) const
    {
        QString path;
        for (const QString &name : names)
            path = Schema::childPath(path, name);
        const QString whole = bare(names.join(QString()));
        const QString last = bare(names.last());
        const std::array candidates{m_byPath.find(path), m_byBarePath.find(whole),
            findWithoutApp(m_byBarePath, whole), m_byLastName.find(last), findWithoutApp(m_byLastName, last),
            m_byLabel.find(last)};
        for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
            if (!candidates.at(rank).isEmpty())
                return std::pair(candidates.at(rank), static_cast<int>(rank));
        }
        return {};
    }

private:
    void index(const QString &path, const Field &field)
    {
        const QStringList names = Schema::namesOf(path);
        m_byPath.add(path, path);
        m_byBarePath.add(bare(names.join(QString())), path);
        m_byLastName.add(bare(field.name), path);
        m_byLabel.add(bare(field.displayLabel(u"en_US"_s)), path);
    }

    /// What is left of a name without the app's; the first that a field has.
    QString findWithoutApp(const FieldIndex &index, const QString &name) const
    {
        for (const QString &prefix : m_prefixes) {
            if (!name.startsWith(prefix))
                continue;
            if (const QString path = index.find(name.mid(prefix.size())); !path.isEmpty())
                return path;
        }
        return {};
    }

    QStringList m_prefixes;
    FieldIndex m_byPath;
    FieldIndex m_byBarePath;
    FieldIndex m_byLastName;
    FieldIndex m_byLabel;
};

bool isWithin(const QStringList &names, const QStringList &object)
{
    return !object.isEmpty() && names.size() > object.size() && names.mid(0, object.size()) == object;
}
}

QJsonValue pastedValue(const Field &field, const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (field.type == FieldType::Boolean) {
        if (word == u"true" || word == u"1" || word == u"yes" || word == u"on")
            return true;
        return word == u"false" || word == u"0" || word == u"no" || word == u"off" ? QJsonValue(false)
                                                                                   : QJsonValue(text);
    }
    if (field.type == FieldType::StringList && !text.trimmed().startsWith(u'[')) {
        QJsonArray entries;
        const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            entries.append(part.trimmed());
        return entries;
    }
    for (const FieldOption &option : field.options) {
        if (textOfValue(option.value).toLower() == word || option.label.in(u"en_US"_s).toLower() == word)
            return option.value;
    }
    return valueFromText(field, text);
}

PasteMatch matchPasted(const Schema &schema, const QStringList &appNames, PastedText pasted)
{
    struct Best
    {
        NamedValue *value;
        int rank;
    };
    const Matcher matcher(schema, appNames);
    std::map<QString, Best> best;
    PasteMatch match;
    QStringList taken; // the object that went into a field whole
    for (NamedValue &value : pasted.values) {
        if (isWithin(value.names, taken))
            continue;
        const auto found = matcher.find(value.names);
        const bool isKnown = found && (!value.isObject || found->second <= 2);
        if (value.isObject && !isKnown)
            continue; // its members are values of their own
        ++match.pairs;
        if (value.isObject)
            taken = value.names;
        const auto before = isKnown ? best.find(found->first) : best.end();
        const bool isBetter = isKnown && (before == best.end() || found->second < before->second.rank);
        if (!isBetter) {
            match.unknown.append(value.names.join(u'.'));
            continue;
        }
        if (before != best.end())
            match.unknown.append(before->second.value->names.join(u'.'));
        best.insert_or_assign(found->first, Best{&value, found->second});
    }
    for (auto &[path, one] : best)
        match.values.emplace(path, std::move(one.value->text));
    return match;
}
}
