#include "models/schema/schema_notes.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QMetaEnum>
#include <QSet>

#include "models/schema/field_text.h"
#include "models/schema/initial_values.h"
#include "models/schema/value_check.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString problemName(ProblemCode code)
{
    return QString::fromLatin1(QMetaEnum::fromType<ProblemCode>().valueToKey(static_cast<int>(code)));
}

bool isOperator(const QString &name)
{
    static constexpr std::array known{u"$eq", u"$ne", u"$gt", u"$gte", u"$lt", u"$lte", u"$in", u"$nin",
        u"$exists", u"$regex", u"$options", u"$mod", u"$size"};
    return std::ranges::any_of(known, [&](const char16_t *one) { return name == one; });
}

class NoteTaker final
{
public:
    void take(const QList<Field> &fields, const QString &parentPath, const QJsonObject &defaultsAround)
    {
        QSet<QString> names;
        for (const Field &field : fields) {
            m_path = Schema::childPath(parentPath, field.name);
            m_siblings = &fields;
            if (field.name.isEmpty())
                note(SchemaNoteCode::NameMissing);
            else if (names.contains(field.name))
                note(SchemaNoteCode::NameNotUnique);
            names.insert(field.name);
            const QJsonValue ownDefault = defaultWithin(defaultsAround, field);
            takeField(field, ownDefault);
            if (field.type == FieldType::Object)
                take(field.children, Schema::childPath(parentPath, field.name), ownDefault.toObject());
        }
    }

    QList<SchemaNote> notes;

private:
    void note(SchemaNoteCode code, QVariantMap arguments = {})
    {
        const SchemaNote one{m_path, code, std::move(arguments)};
        if (!notes.contains(one)) // the same operator twice in a rule
            notes.append(one);
    }

    void takeField(const Field &field, const QJsonValue &ownDefault)
    {
        if (field.type == FieldType::Unknown)
            note(SchemaNoteCode::UnknownType, {{u"type"_s, field.sourceType}});
        if (field.type == FieldType::Object && field.children.isEmpty())
            note(SchemaNoteCode::ObjectWithoutFields);
        const EnforceableConstraints saysWhatItLeavesOut(
            field, [this](SchemaNoteCode code, QVariantMap arguments) { note(code, std::move(arguments)); });
        takeOptions(field);
        if (field.type != FieldType::Object)
            takeValues(field, ownDefault);
        takeRule(field.visibility.show);
        takeRule(field.visibility.hide);
    }

    void takeOptions(const Field &field)
    {
        if (field.type != FieldType::Choice)
            return;
        if (field.options.isEmpty() && field.constraints.allowedValues.isEmpty())
            note(SchemaNoteCode::OptionsMissing);
        QList<QJsonValue> seen;
        for (const FieldOption &option : field.options) {
            const QVariantMap place{{u"index"_s, seen.size()}};
            if (checkType(field, option.value))
                note(SchemaNoteCode::OptionUnfit, place);
            else if (seen.contains(option.value))
                note(SchemaNoteCode::OptionNotUnique, place);
            seen.append(option.value);
        }
    }

    void takeValues(const Field &field, const QJsonValue &ownDefault)
    {
        const bool hasDefault = !ownDefault.isUndefined();
        const bool hasConstant = !field.constantValue.isUndefined();
        if (field.secret && (hasDefault || hasConstant))
            note(SchemaNoteCode::SecretDefault);
        if (const auto wrong = hasDefault ? checkValue(field, coerced(field, ownDefault)) : std::nullopt)
            note(SchemaNoteCode::DefaultUnfit, {{u"problem"_s, problemName(wrong->code)}});
        const bool cannotBeFilled = field.hidden || field.readOnly;
        if (field.required && cannotBeFilled && !hasDefault && !hasConstant)
            note(SchemaNoteCode::RequiredButHidden);
        if (!hasConstant)
            return;
        Field unbound = field; // the constant itself against type and constraints
        unbound.constantValue = QJsonValue::Undefined;
        if (const auto wrong = checkValue(unbound, coerced(field, field.constantValue)))
            note(SchemaNoteCode::ConstantUnfit, {{u"problem"_s, problemName(wrong->code)}});
    }

    void takeRule(const QJsonObject &rule)
    {
        for (auto entry = rule.begin(); entry != rule.end(); ++entry) {
            const QString name = entry.key();
            if (name == u"$and" || name == u"$or" || name == u"$nor")
                takeGroup(entry.value());
            else if (name.startsWith(u'$'))
                note(SchemaNoteCode::UnknownOperator, {{u"operator"_s, name}});
            else
                takeCondition(name, entry.value());
        }
    }

    void takeGroup(const QJsonValue &group)
    {
        const QJsonArray rules = group.toArray();
        for (const QJsonValue rule : rules)
            takeRule(rule.toObject());
    }

    void takeCondition(const QString &name, const QJsonValue &condition)
    {
        const QString first = name.section(u'.', 0, 0);
        const bool isKnown = std::ranges::any_of(
            *m_siblings, [&](const Field &field) { return field.name == name || field.name == first; });
        if (!isKnown)
            note(SchemaNoteCode::UnknownSibling, {{u"name"_s, name}});
        const QStringList operators = condition.toObject().keys();
        for (const QString &one : operators) {
            if (one.startsWith(u'$') && !isOperator(one))
                note(SchemaNoteCode::UnknownOperator, {{u"operator"_s, one}});
        }
    }

    QString m_path;
    const QList<Field> *m_siblings = nullptr;
};
}

QList<SchemaNote> schemaNotes(const Schema &schema)
{
    NoteTaker taker;
    taker.take(schema.fields, {}, {});
    return taker.notes;
}
}
