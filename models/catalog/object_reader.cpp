#include "models/catalog/object_reader.h"

#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include "models/base/json_reader.h"
#include "models/catalog/https_page.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int longestShown = 64; // of a key, in a pointer

bool isText(const json &value)
{
    return value.is_string();
}
bool isFlag(const json &value)
{
    return value.is_boolean();
}
bool isNumber(const json &value)
{
    return value.is_number();
}
bool isList(const json &value)
{
    return value.is_array();
}
bool isObject(const json &value)
{
    return value.is_object();
}
bool isTextOrObject(const json &value)
{
    return value.is_string() || value.is_object();
}

/// As RFC 6901 section 3 wants it.
QString escaped(QString name)
{
    return name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

bool isWhole(double number)
{
    return std::trunc(number) == number && std::abs(number) <= std::numeric_limits<int>::max();
}

QString textOf(const json &value)
{
    return QString::fromStdString(value.get_ref<const std::string &>());
}
}

void FaultRecord::raise(FileFault fault, const QString &pointer, QVariantMap arguments)
{
    arguments.insert(u"detail"_s, fileFaultName(fault));
    raise(ErrorCode::FileMalformed, pointer, std::move(arguments));
}

void FaultRecord::raise(ErrorCode code, const QString &pointer, QVariantMap arguments)
{
    if (m_error)
        return;
    arguments.insert(u"path"_s, m_fileName);
    arguments.insert(u"pointer"_s, pointer);
    m_error = Error(code, std::move(arguments));
}

ObjectReader::ObjectReader(const json &object, QString pointer, FaultRecord &record)
    : m_object(object),
      m_pointer(std::move(pointer)),
      m_record(record)
{
    if (!object.is_object())
        m_record.raise(FileFault::ExpectedObject, m_pointer);
}

QString ObjectReader::pointer(const QString &name) const
{
    return name.isEmpty() ? m_pointer : m_pointer + u'/' + escaped(name);
}

bool ObjectReader::has(const char *name) const
{
    return m_object.is_object() && m_object.contains(name) && !m_object.at(name).is_null();
}

const json *ObjectReader::take(const char *name)
{
    m_taken.append(QString::fromLatin1(name));
    return has(name) ? &m_object.at(name) : nullptr;
}

const json *ObjectReader::take(const char *name, bool (*fits)(const json &), FileFault otherwise)
{
    const json *found = take(name);
    if (!found || fits(*found))
        return found;
    m_record.raise(otherwise, pointer(QString::fromLatin1(name)));
    return nullptr;
}

QString ObjectReader::text(const char *name)
{
    const json *found = take(name, isText, FileFault::ExpectedText);
    return found ? textOf(*found) : QString();
}

QString ObjectReader::requiredText(const char *name)
{
    const QString found = text(name);
    if (found.isEmpty())
        m_record.raise(FileFault::Missing, pointer(QString::fromLatin1(name)));
    return found;
}

bool ObjectReader::flag(const char *name)
{
    const json *found = take(name, isFlag, FileFault::ExpectedBoolean);
    return found && found->get<bool>();
}

std::optional<double> ObjectReader::number(const char *name)
{
    const json *found = take(name, isNumber, FileFault::ExpectedNumber);
    return found ? std::optional(found->get<double>()) : std::nullopt;
}

std::optional<int> ObjectReader::wholeNumber(const char *name)
{
    const auto found = number(name);
    if (!found)
        return {};
    if (!isWhole(*found)) {
        m_record.raise(FileFault::ExpectedNumber, pointer(QString::fromLatin1(name)));
        return {};
    }
    return static_cast<int>(*found);
}

QList<int> ObjectReader::wholeNumbers(const char *name)
{
    QList<int> numbers;
    forEach(name, [&](const json &entry, const QString &at) {
        if (entry.is_number() && isWhole(entry.get<double>()))
            numbers.append(static_cast<int>(entry.get<double>()));
        else
            m_record.raise(FileFault::ExpectedNumber, at);
    });
    return numbers;
}

LocalizedText ObjectReader::localized(const char *name)
{
    const json *found = take(name, isTextOrObject, FileFault::ExpectedText);
    if (!found || found->is_string())
        return found ? LocalizedText(textOf(*found)) : LocalizedText();

    static const QRegularExpression locale(u"\\A[A-Za-z]{2,8}(_[A-Za-z0-9]{1,8})*\\z"_s);
    QMap<QString, QString> texts;
    for (const auto &[key, value] : found->items()) {
        const QString written = QString::fromStdString(key);
        const QString at = pointer(QString::fromLatin1(name)) + u'/' + written.left(longestShown);
        const QString normal = QString(written).replace(u'-', u'_');
        if (!locale.match(normal).hasMatch())
            m_record.raise(FileFault::NotALocale, at);
        else if (!value.is_string())
            m_record.raise(FileFault::ExpectedText, at);
        else if (texts.contains(normal))
            m_record.raise(FileFault::NotUnique, at);
        else
            texts.insert(normal, textOf(value));
    }
    return LocalizedText(texts);
}

QUrl ObjectReader::https(const char *name)
{
    const QString written = text(name);
    if (written.isEmpty())
        return {};
    QUrl url(written, QUrl::StrictMode);
    if (isHttpsPage(url))
        return url;
    m_record.raise(FileFault::NotHttps, pointer(QString::fromLatin1(name)));
    return {};
}

QStringList ObjectReader::texts(const char *name)
{
    QStringList texts;
    forEach(name, [&](const json &entry, const QString &at) {
        if (entry.is_string())
            texts.append(textOf(entry));
        else
            m_record.raise(FileFault::ExpectedText, at);
    });
    return texts;
}

QMap<QString, QString> ObjectReader::textMap(const char *name)
{
    QMap<QString, QString> texts;
    inObject(name, [&](const json &map, const QString &at) {
        for (const auto &[key, value] : map.items()) {
            const QString member = QString::fromStdString(key);
            if (value.is_string())
                texts.insert(member, textOf(value));
            else
                m_record.raise(FileFault::ExpectedText, at + u'/' + escaped(member.left(longestShown)));
        }
    });
    return texts;
}

QJsonObject ObjectReader::object(const char *name)
{
    const json *found = take(name, isObject, FileFault::ExpectedObject);
    return found ? toQJson(*found).toObject() : QJsonObject();
}

QJsonValue ObjectReader::value(const char *name)
{
    const json *found = take(name);
    return found ? toQJson(*found) : QJsonValue(QJsonValue::Undefined);
}

void ObjectReader::inObject(const char *name, const Visit &visit)
{
    if (const json *found = take(name, isObject, FileFault::ExpectedObject))
        visit(*found, pointer(QString::fromLatin1(name)));
}

void ObjectReader::forEach(const char *name, const Visit &visit)
{
    const json *found = take(name, isList, FileFault::ExpectedList);
    if (!found)
        return;
    const QString at = pointer(QString::fromLatin1(name));
    for (std::size_t i = 0; i < found->size() && !m_record.error(); ++i)
        visit((*found)[i], at + u'/' + QString::number(i));
}

QJsonObject ObjectReader::extra() const
{
    QJsonObject rest;
    if (!m_object.is_object())
        return rest;
    for (const auto &[key, value] : m_object.items()) {
        const QString name = QString::fromStdString(key);
        if (!m_taken.contains(name))
            rest.insert(name, toQJson(value));
    }
    return rest;
}
}
