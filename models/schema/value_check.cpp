#include "models/schema/value_check.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>

#include "models/base/json_reader.h"
#include "models/schema/field_text.h"
#include "models/schema/text_formats.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
ValueProblem problem(ProblemCode code, QVariantMap arguments = {})
{
    return {code, std::move(arguments)};
}

std::optional<ValueProblem> unless(bool fits, ProblemCode code)
{
    return fits ? std::nullopt : std::optional(problem(code));
}

std::optional<ValueProblem> checkEntries(const QJsonArray &entries)
{
    return unless(std::ranges::all_of(entries, [](const QJsonValue &entry) { return entry.isString(); }),
        ProblemCode::EntryNotText);
}

QJsonArray valuesOf(const QJsonObject &map)
{
    QJsonArray values;
    for (const QJsonValue value : map)
        values.append(value);
    return values;
}

std::optional<ValueProblem> checkFile(const Field &field, const QString &text)
{
    if (field.fileKind == FileKind::Pem)
        return unless(isPem(text), ProblemCode::NotPem);
    if (field.fileKind != FileKind::Json)
        return {};
    if (const auto position = jsonSyntaxError(text.toUtf8()))
        return problem(ProblemCode::NotJson, {{u"line"_s, position->line}, {u"column"_s, position->column}});
    return {};
}

std::optional<ValueProblem> checkFormat(const Field &field, const QString &text)
{
    switch (field.type) {
    case FieldType::Url:
        return unless(isUrl(text), ProblemCode::NotAUrl);
    case FieldType::Host:
        return unless(isHost(text), ProblemCode::NotAHost);
    case FieldType::DateTime:
        return unless(isDateTime(text), ProblemCode::NotADateTime);
    case FieldType::File:
        return checkFile(field, text);
    default:
        return {};
    }
}

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

bool isWhole(double number)
{
    return std::isfinite(number) && std::trunc(number) == number;
}

/// Reading has left it a text.
bool hasTooManyDigits(const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    const qsizetype sign = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
    return text.size() - sign > 18
        && std::all_of(text.begin() + sign, text.end(), [](QChar one) { return one >= u'0' && one <= u'9'; });
}

std::optional<ValueProblem> checkNumber(const QJsonValue &value, bool fits, ProblemCode otherwise)
{
    return unless(value.isDouble() && fits, hasTooManyDigits(value) ? ProblemCode::TooManyDigits : otherwise);
}

bool isConstant(const Field &field, const QJsonValue &value)
{
    return value == field.constantValue || value == coerced(field, field.constantValue);
}
}

std::optional<ValueProblem> checkType(const Field &field, const QJsonValue &value)
{
    const auto wrongType = problem(ProblemCode::WrongType, {{u"expected"_s, fieldTypeName(field.type)}});
    switch (field.type) {
    case FieldType::Unknown:
    case FieldType::Object:
        return {};
    case FieldType::Number:
        return checkNumber(value, std::isfinite(value.toDouble()), ProblemCode::NotANumber);
    case FieldType::Integer:
        return checkNumber(value, isWhole(value.toDouble()), ProblemCode::NotAnInteger);
    case FieldType::Boolean:
        return value.isBool() ? std::nullopt : std::optional(wrongType);
    case FieldType::Choice:
        return isScalar(value) ? std::nullopt : std::optional(wrongType);
    case FieldType::StringList:
        return value.isArray() ? checkEntries(value.toArray()) : wrongType;
    case FieldType::StringMap:
        return value.isObject() ? checkEntries(valuesOf(value.toObject())) : wrongType;
    default:
        return value.isString() ? checkFormat(field, value.toString()) : wrongType;
    }
}

std::optional<ValueProblem> checkValue(const Field &field, const QJsonValue &value)
{
    if (!field.constantValue.isUndefined()) {
        if (isConstant(field, value))
            return {};
        return problem(ProblemCode::NotTheConstant,
            field.secret ? QVariantMap() : QVariantMap{{u"value"_s, textOfValue(field.constantValue)}});
    }
    if (auto wrong = checkType(field, value))
        return wrong;
    return EnforceableConstraints(field).check(value);
}
}
