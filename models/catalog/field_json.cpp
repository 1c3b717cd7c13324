#include "models/catalog/field_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include <QSet>

#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr qsizetype longestName = 128;

constexpr std::array<std::pair<FieldType, const char *>, 13> typeWords{{
    {FieldType::String, "string"},
    {FieldType::MultiLine, "multi-line"},
    {FieldType::Number, "number"},
    {FieldType::Integer, "integer"},
    {FieldType::Boolean, "boolean"},
    {FieldType::Choice, "choice"},
    {FieldType::Url, "url"},
    {FieldType::Host, "host"},
    {FieldType::DateTime, "date-time"},
    {FieldType::File, "file"},
    {FieldType::Object, "object"},
    {FieldType::StringList, "string-list"},
    {FieldType::StringMap, "string-map"},
}};

constexpr std::array<std::pair<FileKind, const char *>, 3> fileWords{{
    {FileKind::Any, "any"},
    {FileKind::Pem, "pem"},
    {FileKind::Json, "json"},
}};

void readType(ObjectReader &reader, Field &field)
{
    const QString word = reader.requiredText("type");
    field.secret = reader.flag("secret");
    if (word == u"secret") {
        field.secret = true;
        return;
    }
    const auto known = std::ranges::find_if(
        typeWords, [&](const auto &pair) { return word == QLatin1StringView(pair.second); });
    field.type = known == typeWords.end() ? FieldType::Unknown : known->first;
    if (field.type == FieldType::Unknown)
        field.sourceType = word;
}

void readFileKind(ObjectReader &reader, Field &field, FaultRecord &record)
{
    const QString word = reader.text("file");
    if (word.isEmpty())
        return;
    const auto known = std::ranges::find_if(
        fileWords, [&](const auto &pair) { return word == QLatin1StringView(pair.second); });
    if (known == fileWords.end())
        record.raise(FileFault::UnknownValue, reader.pointer(u"file"_s));
    else
        field.fileKind = known->first;
}

void readConstraints(ObjectReader &reader, FieldConstraints &constraints)
{
    constraints.minimumLength = reader.wholeNumber("minLength");
    constraints.maximumLength = reader.wholeNumber("maxLength");
    constraints.minimum = reader.number("minimum");
    constraints.maximum = reader.number("maximum");
    constraints.exclusiveMinimum = reader.number("exclusiveMinimum");
    constraints.exclusiveMaximum = reader.number("exclusiveMaximum");
    constraints.pattern = reader.text("pattern");
    reader.forEach("enum",
        [&](const json &entry, const QString &) { constraints.allowedValues.append(toQJson(entry)); });
}

/// `{"value": …, "label": …}`, or the value alone.
FieldOption readOption(const json &entry, const QString &pointer, FaultRecord &record)
{
    if (entry.is_string() || entry.is_number() || entry.is_boolean())
        return {toQJson(entry), {}};
    if (!entry.is_object()) {
        record.raise(FileFault::ExpectedScalar, pointer);
        return {};
    }
    ObjectReader reader(entry, pointer, record);
    FieldOption option{reader.value("value"), reader.localized("label")};
    if (option.value.isUndefined())
        record.raise(FileFault::Missing, reader.pointer(u"value"_s));
    else if (option.value.isArray() || option.value.isObject())
        record.raise(FileFault::ExpectedScalar, reader.pointer(u"value"_s));
    return option;
}

/// An object rests in no store itself: what it says of secrecy holds for what is in it.
void makeSecret(QList<Field> &fields)
{
    for (Field &field : fields) {
        if (field.type == FieldType::Object)
            makeSecret(field.children);
        else
            field.secret = true;
    }
}

Field readField(const json &value, const QString &pointer, FaultRecord &record, int &budget)
{
    ObjectReader reader(value, pointer, record);
    Field field;
    field.name = reader.requiredText("name");
    if (field.name.size() > longestName)
        record.raise(FileFault::TooLong, reader.pointer(u"name"_s), {{u"limit"_s, longestName}});
    readType(reader, field);
    field.label = reader.localized("label");
    field.description = reader.localized("description");
    field.placeholder = reader.localized("placeholder");
    field.required = reader.flag("required");
    field.readOnly = reader.flag("readOnly");
    field.hidden = reader.flag("hidden");
    field.defaultValue = reader.value("default");
    field.constantValue = reader.value("constant");
    readConstraints(reader, field.constraints);
    reader.forEach("options",
        [&](const json &entry, const QString &at) { field.options.append(readOption(entry, at, record)); });
    readFileKind(reader, field, record);
    field.visibility = {reader.object("show"), reader.object("hide")};
    field.children = readFields(reader, record, budget);
    if (field.type == FieldType::Object && std::exchange(field.secret, false))
        makeSecret(field.children);
    field.extra = reader.extra();
    return field;
}

QString typeWord(const Field &field)
{
    if (field.type == FieldType::Unknown)
        return field.sourceType.isEmpty() ? u"unknown"_s : field.sourceType;
    if (field.type == FieldType::String && field.secret)
        return u"secret"_s;
    const auto known = std::ranges::find(typeWords, field.type, [](const auto &pair) { return pair.first; });
    return QString::fromLatin1(known->second);
}

void put(json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text.toStdString();
}

void put(json &object, const char *name, const LocalizedText &text)
{
    if (!text.isEmpty())
        object[name] = writeLocalized(text);
}

void put(json &object, const char *name, bool flag)
{
    if (flag)
        object[name] = true;
}

void put(json &object, const char *name, const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isNull())
        object[name] = fromQJson(value);
}

void put(json &object, const char *name, const std::optional<int> &number)
{
    if (number)
        object[name] = *number;
}

void put(json &object, const char *name, const std::optional<double> &number)
{
    if (number)
        object[name] = fromQJson(QJsonValue(*number)); // 1.0 is written as 1
}

void put(json &object, const char *name, const QJsonObject &value)
{
    if (!value.isEmpty())
        object[name] = fromQJson(value);
}

void writeConstraints(json &object, const FieldConstraints &constraints)
{
    put(object, "minLength", constraints.minimumLength);
    put(object, "maxLength", constraints.maximumLength);
    put(object, "minimum", constraints.minimum);
    put(object, "maximum", constraints.maximum);
    put(object, "exclusiveMinimum", constraints.exclusiveMinimum);
    put(object, "exclusiveMaximum", constraints.exclusiveMaximum);
    put(object, "pattern", constraints.pattern);
    for (const QJsonValue &value : constraints.allowedValues)
        object["enum"].push_back(fromQJson(value));
}

json writeOption(const FieldOption &option)
{
    if (option.label.isEmpty())
        return fromQJson(option.value);
    return {{"value", fromQJson(option.value)}, {"label", writeLocalized(option.label)}};
}

json writeField(const Field &field)
{
    json object = fromQJson(field.extra);
    object["name"] = field.name.toStdString();
    object["type"] = typeWord(field).toStdString();
    put(object, "secret", field.secret && field.type != FieldType::String);
    put(object, "label", field.label);
    put(object, "description", field.description);
    put(object, "placeholder", field.placeholder);
    put(object, "required", field.required);
    put(object, "readOnly", field.readOnly);
    put(object, "hidden", field.hidden);
    put(object, "default", field.defaultValue);
    put(object, "constant", field.constantValue);
    writeConstraints(object, field.constraints);
    for (const FieldOption &option : field.options)
        object["options"].push_back(writeOption(option));
    const auto kind
        = std::ranges::find(fileWords, field.fileKind, [](const auto &pair) { return pair.first; });
    if (field.fileKind != FileKind::Any)
        object["file"] = kind->second;
    put(object, "show", field.visibility.show);
    put(object, "hide", field.visibility.hide);
    if (!field.children.isEmpty())
        object["fields"] = writeFields(field.children);
    return object;
}
}

QList<Field> readFields(ObjectReader &owner, FaultRecord &record, int &budget)
{
    QList<Field> fields;
    QSet<QString> names;
    owner.forEach("fields", [&](const json &entry, const QString &pointer) {
        if (--budget < 0) {
            record.raise(ErrorCode::TooManyFields, pointer, {{u"limit"_s, mostFields}});
            return;
        }
        Field field = readField(entry, pointer, record, budget);
        if (names.contains(field.name))
            record.raise(FileFault::NotUnique, pointer + u"/name"_s);
        names.insert(field.name);
        fields.append(std::move(field));
    });
    return fields;
}

json writeFields(const QList<Field> &fields)
{
    json list = json::array();
    for (const Field &field : fields)
        list.push_back(writeField(field));
    return list;
}

json writeLocalized(const LocalizedText &text)
{
    const auto &texts = text.texts();
    if (texts.size() == 1 && texts.firstKey() == u"en_US")
        return texts.first().toStdString();
    json map = json::object();
    for (auto one = texts.begin(); one != texts.end(); ++one)
        map[one.key().toStdString()] = one->toStdString();
    return map;
}

QStringList fieldTypeWords()
{
    QStringList words{u"secret"_s};
    for (const auto &[type, word] : typeWords)
        words.append(QString::fromLatin1(word));
    return words;
}
}
