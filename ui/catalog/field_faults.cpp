#include "ui/catalog/field_faults.h"

#include <algorithm>

#include <QCoreApplication>
#include <QSet>

#include "app/text/sentences.h"
#include "models/schema/field_text.h"
#include "models/schema/value_check.h"
#include "ui/catalog/field_type.h"
#include "ui/forms/choice_editors.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
using Part = FieldFault::Part;
using Fault = std::optional<FieldFault>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::FieldFaults)
};

Fault nameFault(const QString &name, const QSet<QString> &taken)
{
    if (name.isEmpty())
        return FieldFault{.sentence = Words::tr("A field needs a name.")};
    if (taken.contains(name))
        return FieldFault{.sentence = Words::tr("Two fields are called “%1”.").arg(name)};
    return {};
}

Fault optionsFault(const Field &field)
{
    const QList<FieldOption> options = optionsOf(field);
    if (options.isEmpty())
        return FieldFault{
            .part = Part::Options, .sentence = Words::tr("A choice needs something to choose from.")};
    QStringList values;
    for (const FieldOption &option : options) {
        const QString value = textOfValue(option.value);
        const qsizetype row = values.size();
        if (value.isEmpty())
            return FieldFault{
                .part = Part::Options, .option = row, .sentence = Words::tr("An option needs a value.")};
        if (values.contains(value))
            return FieldFault{.part = Part::Options,
                .option = row,
                .sentence = Words::tr("Two options have the value “%1”.").arg(value)};
        values.append(value);
    }
    return {};
}

Fault rulesFault(const Field &field)
{
    static const QSet<SchemaNoteCode> wrong{SchemaNoteCode::LengthsContradict,
        SchemaNoteCode::RangeContradicts, SchemaNoteCode::PatternRefused, SchemaNoteCode::PatternInvalid};
    Fault fault;
    const EnforceableConstraints toldTo(field, [&fault](SchemaNoteCode code, const QVariantMap &arguments) {
        if (!fault && wrong.contains(code))
            fault = FieldFault{.part = Part::Rules, .sentence = describe(SchemaNote{{}, code, arguments})};
    });
    return fault;
}

Fault defaultFault(const Field &field)
{
    if (!canHaveDefault(field) || field.defaultValue.isUndefined() || field.defaultValue.isNull())
        return {};
    const auto wrong = checkValue(field, coerced(field, field.defaultValue));
    if (!wrong)
        return {};
    return FieldFault{
        .part = Part::Default, .sentence = describe(FieldProblem{{}, wrong->code, wrong->arguments}, field)};
}

Fault valueFault(const Field &field)
{
    if (field.type == FieldType::Choice)
        if (Fault fault = optionsFault(field))
            return fault;
    if (Fault fault = rulesFault(field))
        return fault;
    return defaultFault(field);
}
}

std::optional<FieldFault> firstFault(const QList<Field> &fields, const QList<Field> &before)
{
    QSet<QString> names;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Field &field = fields.at(i);
        Fault fault = nameFault(field.name, names);
        if (!fault && !before.contains(field))
            fault = valueFault(field);
        if (fault) {
            fault->field = i;
            return fault;
        }
        names.insert(field.name);
    }
    return {};
}
}
