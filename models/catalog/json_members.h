#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <utility>

#include <nlohmann/json_fwd.hpp>

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include "models/catalog/object_reader.h"

namespace claviger
{
/// A struct, const where it is written: what a `describe(members, value)` takes.
template <class Value, class Struct>
concept Of = std::same_as<std::remove_const_t<Value>, Struct>;

/// The words that stand for the values of an enum in a file. The first value is the default and not written.
template <class Enum> using Words = std::span<const std::pair<Enum, const char *>>;

/// Reads the members of a struct from JSON. Beside MemberWriter, so that one description of a struct,
/// `describe(members, value)`, is both its reading and its writing.
class MemberReader final
{
public:
    MemberReader(ObjectReader &reader, FaultRecord &record) : m_reader(reader), m_record(record) { }

    void text(const char *name, QString &value) { value = m_reader.text(name); }
    void requiredText(const char *name, QString &value) { value = m_reader.requiredText(name); }
    void texts(const char *name, QStringList &value) { value = m_reader.texts(name); }
    void localized(const char *name, LocalizedText &value) { value = m_reader.localized(name); }
    void flag(const char *name, bool &value) { value = m_reader.flag(name); }
    void flag(const char *name, std::optional<bool> &value)
    {
        const bool isThere = m_reader.has(name);
        const bool written = m_reader.flag(name);
        if (isThere)
            value = written;
    }
    void number(const char *name, std::optional<int> &value) { value = m_reader.wholeNumber(name); }
    void numbers(const char *name, QList<int> &value) { value = m_reader.wholeNumbers(name); }
    void value(const char *name, QJsonValue &value) { value = m_reader.value(name); }
    void json(const char *name, QJsonObject &value) { value = m_reader.object(name); }
    void map(const char *name, QMap<QString, QString> &value) { value = m_reader.textMap(name); }

    template <class Enum> void word(const char *name, Enum &value, Words<Enum> words)
    {
        const QString written = m_reader.text(name);
        if (!written.isEmpty())
            value = meaning(written, words, m_reader.pointer(QString::fromLatin1(name)));
    }
    template <class Enum> void words(const char *name, QList<Enum> &value, Words<Enum> words)
    {
        const QString at = m_reader.pointer(QString::fromLatin1(name));
        const QStringList written = m_reader.texts(name);
        for (qsizetype i = 0; i < written.size(); ++i)
            value.append(meaning(written.at(i), words, at + u'/' + QString::number(i)));
    }
    template <class Struct> void object(const char *name, Struct &value)
    {
        m_reader.inObject(name, [&](const nlohmann::json &member, const QString &at) {
            ObjectReader inner(member, at, m_record);
            MemberReader members(inner, m_record);
            describe(members, value);
        });
    }
    template <class Struct> void list(const char *name, QList<Struct> &value)
    {
        m_reader.forEach(name, [&](const nlohmann::json &entry, const QString &at) {
            ObjectReader inner(entry, at, m_record);
            MemberReader members(inner, m_record);
            Struct one;
            describe(members, one);
            value.append(std::move(one));
        });
    }
    /// Last: what none of the others asked for.
    void rest(QJsonObject &extra) { extra = m_reader.extra(); }

private:
    template <class Enum> Enum meaning(const QString &written, Words<Enum> words, const QString &at)
    {
        const auto known = std::ranges::find_if(
            words, [&](const auto &pair) { return written == QLatin1StringView(pair.second); });
        if (known != words.end())
            return known->first;
        m_record.raise(FileFault::UnknownValue, at);
        return words.front().first;
    }

    ObjectReader &m_reader;
    FaultRecord &m_record;
};

/// Writes the members of a struct. What is empty or the default is left out.
class MemberWriter final
{
public:
    explicit MemberWriter(nlohmann::json &object) : m_object(object) { }

    void text(const char *name, const QString &value);
    void requiredText(const char *name, const QString &value) { text(name, value); }
    void texts(const char *name, const QStringList &value);
    void localized(const char *name, const LocalizedText &value);
    void flag(const char *name, bool value);
    void flag(const char *name, const std::optional<bool> &value);
    void number(const char *name, const std::optional<int> &value);
    void numbers(const char *name, const QList<int> &value);
    void value(const char *name, const QJsonValue &value);
    void json(const char *name, const QJsonObject &value);
    void map(const char *name, const QMap<QString, QString> &value);

    template <class Enum> void word(const char *name, Enum value, Words<Enum> words)
    {
        if (value != words.front().first)
            text(name, wordOf(value, words));
    }
    template <class Enum> void words(const char *name, const QList<Enum> &value, Words<Enum> words)
    {
        QStringList written;
        for (const Enum one : value)
            written.append(wordOf(one, words));
        texts(name, written);
    }
    template <class Struct> void object(const char *name, const Struct &value)
    {
        putObject(name, [&](MemberWriter &members) { describe(members, value); });
    }
    template <class Struct> void list(const char *name, const QList<Struct> &value)
    {
        for (const Struct &one : value)
            appendObject(name, [&](MemberWriter &members) { describe(members, one); });
    }
    /// Last: what a reader kept.
    void rest(const QJsonObject &extra);

private:
    using Fill = std::function<void(MemberWriter &members)>;

    template <class Enum> static QString wordOf(Enum value, Words<Enum> words)
    {
        return QString::fromLatin1(
            std::ranges::find(words, value, [](const auto &pair) { return pair.first; })->second);
    }
    void putObject(const char *name, const Fill &fill);
    void appendObject(const char *name, const Fill &fill);

    nlohmann::json &m_object;
};
}
