#include "valid_values.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>
#include <QJsonObject>

#include "models/schema/field_text.h"
#include "models/schema/value_check.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Writes a text that a plain regular expression matches: literals, classes, groups, alternatives and
/// repetitions.
class PatternWriter final
{
public:
    explicit PatternWriter(QString pattern) : m_pattern(std::move(pattern)) { }

    QString write() { return alternatives(); }

private:
    bool isAtEnd() const { return m_at >= m_pattern.size(); }
    QChar next() const { return isAtEnd() ? QChar() : m_pattern.at(m_at); }
    QChar take() { return isAtEnd() ? QChar() : m_pattern.at(m_at++); }

    /// The first of them.
    QString alternatives()
    {
        const QString first = sequence();
        while (next() == u'|') {
            take();
            sequence();
        }
        return first;
    }

    QString sequence()
    {
        QString text;
        while (!isAtEnd() && next() != u'|' && next() != u')') {
            const QString unit = atom();
            text += unit.repeated(repetitions());
        }
        return text;
    }

    QString atom()
    {
        const QChar character = take();
        if (character == u'^' || character == u'$')
            return {};
        if (character == u'(')
            return group();
        if (character == u'[')
            return oneOfClass();
        if (character == u'\\')
            return escaped(take());
        return character == u'.' ? u"x"_s : QString(character);
    }

    QString group()
    {
        bool isLookAround = false;
        if (next() == u'?') {
            take();
            isLookAround = take() != u':';
            while (isLookAround && (next() == u'=' || next() == u'!' || next() == u'<'))
                take();
        }
        const QString inside = alternatives();
        take();
        return isLookAround ? QString() : inside;
    }

    static QString escaped(QChar character)
    {
        switch (character.unicode()) {
        case u'd':
            return u"7"_s;
        case u'w':
            return u"w"_s;
        case u's':
            return u" "_s;
        case u'b':
            return {};
        case u'S':
        case u'D':
            return u"s"_s;
        default:
            return QString(character);
        }
    }

    /// A character of the class; of an excluding one something that is seldom excluded.
    QString oneOfClass()
    {
        const bool excludes = next() == u'^';
        if (excludes)
            take();
        QString first;
        bool isFirst = true;
        while (!isAtEnd() && (isFirst || next() != u']')) {
            isFirst = false;
            const QChar character = take();
            const QString one = character == u'\\' ? escaped(take()) : QString(character);
            if (first.isEmpty())
                first = one;
        }
        take();
        return excludes ? u"x"_s : first;
    }

    int repetitions()
    {
        int count = 1;
        if (next() == u'*' || next() == u'+' || next() == u'?') {
            take();
        } else if (next() == u'{') {
            const auto close = m_pattern.indexOf(u'}', m_at);
            bool isNumber = false;
            const int least = m_pattern.mid(m_at + 1, close - m_at - 1).section(u',', 0, 0).toInt(&isNumber);
            if (close > 0 && isNumber) {
                count = least;
                m_at = close + 1;
            }
        }
        if (next() == u'?')
            take();
        return count;
    }

    QString m_pattern;
    qsizetype m_at = 0;
};

QString fitted(const Field &field, QString text)
{
    const FieldConstraints &constraints = field.constraints;
    if (constraints.maximumLength && *constraints.maximumLength >= 0)
        text.truncate(*constraints.maximumLength);
    return text.leftJustified(std::min(constraints.minimumLength.value_or(0), 10'000), u'x');
}

const QString &pem()
{
    static const QString text = u"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n"
                                "-----END PRIVATE KEY-----\n"_s;
    return text;
}

QStringList textsFor(const Field &field, const QString &mark, int turn)
{
    switch (field.type) {
    case FieldType::Url:
        return {u"https://host.example/%1?q=ü"_s.arg(mark), u"https://host.example/"_s + mark};
    case FieldType::Host:
        return {u"%1.example:5432"_s.arg(mark), mark + u".example"_s};
    case FieldType::DateTime:
        return {u"2026-03-01T12:30:00.123Z"_s, u"2026-03-01T12:30:00+02:00"_s};
    case FieldType::File:
        return {u"{\"private_key\": \"%1\"}\n"_s.arg(mark), pem()};
    case FieldType::MultiLine:
        return {u"%1\n\tzwei \"三\" \\n\n"_s.arg(mark), mark};
    default:
        if (turn == 1) // what a person may well paste into one line
            return {mark + u"\nsecond line\n"_s, mark};
        return {u" %1 ü \"三\" \\ "_s.arg(mark), mark, mark + u"@host.example"_s};
    }
}

QList<double> numbersFor(const FieldConstraints &constraints, int turn)
{
    QList<double> numbers{turn % 2 == 0 ? 9'007'199'254'740'991.0 : -7.0, 42.5, 8080, 1, 0};
    for (const auto &bound : {constraints.minimum, constraints.maximum, constraints.exclusiveMinimum,
             constraints.exclusiveMaximum}) {
        if (bound)
            numbers += {*bound, *bound + 1, *bound - 1, *bound + 0.25, *bound - 0.25};
    }
    return numbers;
}

QJsonArray entriesFor(const Field &field, const QString &mark)
{
    QJsonArray entries;
    for (const FieldOption &option : field.options)
        entries.append(option.value);
    const int count = std::max(field.constraints.minimumLength.value_or(0), 2);
    while (entries.size() < count)
        entries.append(u"%1 %2"_s.arg(mark).arg(entries.size()));
    while (field.constraints.maximumLength && entries.size() > *field.constraints.maximumLength)
        entries.removeLast();
    return entries;
}

QJsonObject mapFor(const Field &field, const QString &mark)
{
    const QJsonArray entries = entriesFor(field, mark);
    QJsonObject map;
    for (qsizetype i = 0; i < entries.size(); ++i)
        map.insert(u"Name/%1.ü"_s.arg(i), entries.at(i));
    return map;
}

QList<QJsonValue> candidates(const Field &field, const QString &mark, int turn)
{
    QList<QJsonValue> values;
    for (qsizetype i = 0; i < field.options.size(); ++i)
        values.append(field.options.at((i + turn) % field.options.size()).value);
    for (qsizetype i = 0; i < field.constraints.allowedValues.size(); ++i)
        values.append(
            field.constraints.allowedValues.at((i + turn) % field.constraints.allowedValues.size()));
    values += {turn % 2 == 0, turn % 2 != 0, entriesFor(field, mark), mapFor(field, mark)};
    for (const double number : numbersFor(field.constraints, turn))
        values.append(number);
    return values;
}

bool isTextual(const Field &field)
{
    return field.type != FieldType::StringList && field.type != FieldType::StringMap
        && field.type != FieldType::Choice;
}
}

QJsonValue validValue(const Field &field, const QString &mark, int turn)
{
    if (!field.constantValue.isUndefined())
        return coerced(field, field.constantValue);
    QList<QJsonValue> values;
    if (isTextual(field)) {
        for (const QString &text : textsFor(field, mark, turn))
            values.append(fitted(field, text));
        if (!field.constraints.pattern.isEmpty())
            values.append(fitted(field, PatternWriter(field.constraints.pattern).write()));
    }
    values += candidates(field, mark, turn);
    for (const QJsonValue &value : std::as_const(values)) {
        if (!checkValue(field, value))
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QHash<QString, QJsonValue> validValues(const Schema &schema, const QString &mark, int turn)
{
    QHash<QString, QJsonValue> values;
    int number = 0;
    schema.forEachLeaf([&](const QString &path, const Field &field) {
        values.insert(path, validValue(field, u"%1-%2"_s.arg(mark).arg(++number, 4, 10, QChar(u'0')), turn));
    });
    return values;
}
}
