#include "models/schema/field.h"

#include <algorithm>
#include <tuple>

#include <QMetaEnum>
#include <QStringList>

namespace claviger
{
namespace
{
/// Whether a new word begins at `i`: after a separator, at aB, and at the B of ABc.
bool startsWord(const QString &name, qsizetype i)
{
    const QChar current = name.at(i);
    const QChar before = name.at(i - 1);
    if (!current.isUpper())
        return false;
    const bool nextIsLower = i + 1 < name.size() && name.at(i + 1).isLower();
    return before.isLower() || before.isDigit() || (before.isUpper() && nextIsLower);
}

QStringList wordsOf(const QString &name)
{
    QStringList words(1);
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar character = name.at(i);
        if (character == u'_' || character == u'-' || character == u'.' || character.isSpace()) {
            words.append(QString());
            continue;
        }
        if (i > 0 && startsWord(name, i))
            words.append(QString());
        words.last() += character;
    }
    words.removeAll(QString());
    return words;
}

/// `Key` → `key`; `ID` and `URL` stay as they are.
QString lowered(const QString &word)
{
    const bool isAcronym = word.size() > 1 && word == word.toUpper();
    return isAcronym ? word : word.toLower();
}

QString humanized(const QString &name)
{
    const bool isShouted = name == name.toUpper();
    QStringList words;
    for (const QString &word : wordsOf(name))
        words += isShouted ? word.toLower() : lowered(word);
    if (words.isEmpty())
        return name;
    words.first() = words.first().at(0).toUpper() + words.first().mid(1);
    return words.join(u' ');
}
}

QString fieldTypeName(FieldType type)
{
    return QString::fromLatin1(QMetaEnum::fromType<FieldType>().valueToKey(static_cast<int>(type)));
}

QString Field::displayLabel(const QString &localeName) const
{
    const QString text = label.in(localeName);
    return text.isEmpty() ? humanized(name) : text;
}

// Not defaulted: a list of fields inside a field has no comparison yet where the compiler would look for it.
bool Field::operator==(const Field &other) const
{
    const auto members = [](const Field &field) {
        return std::tie(field.name, field.type, field.sourceType, field.label, field.description,
            field.placeholder, field.required, field.secret, field.readOnly, field.hidden, field.defaultValue,
            field.constantValue, field.constraints, field.options, field.fileKind, field.visibility,
            field.extra);
    };
    return members(*this) == members(other) && std::ranges::equal(children, other.children);
}
}
