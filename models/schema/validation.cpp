#include "models/schema/validation.h"

#include "models/base/text_bytes.h"
#include "models/schema/leaf_states.h"
#include "models/schema/value_check.h"

namespace claviger
{
namespace
{
std::optional<FieldProblem> problemOf(const LeafState &leaf, const FormValues &values)
{
    if (!leaf.applies || isKept(*leaf.field, leaf.path, values))
        return {};
    if (leaf.field->secret && !isTextBytes(values.secrets.value(leaf.path).text))
        return FieldProblem{leaf.path, ProblemCode::NotText, {}};
    const QJsonValue value = givenValue(*leaf.field, leaf.path, values);
    if (value.isUndefined())
        return leaf.isRequired ? std::optional(FieldProblem{leaf.path, ProblemCode::Required, {}})
                               : std::nullopt;
    if (const auto wrong = checkValue(*leaf.field, value))
        return FieldProblem{leaf.path, wrong->code, wrong->arguments};
    return {};
}
}

QSet<QString> visibleLeaves(const Schema &schema, const FormValues &values)
{
    QSet<QString> visible;
    for (const LeafState &leaf : leafStates(schema, values)) {
        if (leaf.isDrawn)
            visible.insert(leaf.path);
    }
    return visible;
}

QList<FieldProblem> validate(const Schema &schema, const FormValues &values)
{
    QList<FieldProblem> problems;
    QSet<QString> seen; // of two fields with one name the first is the one
    for (const LeafState &leaf : leafStates(schema, values)) {
        if (seen.contains(leaf.path))
            continue;
        seen.insert(leaf.path);
        if (const auto problem = problemOf(leaf, values))
            problems.append(*problem);
    }
    return problems;
}

QList<FieldProblem> validateLeaf(const Schema &schema, const FormValues &values, const QString &path)
{
    for (const LeafState &leaf : leafStates(schema, values)) {
        if (leaf.path != path)
            continue;
        const auto problem = problemOf(leaf, values);
        return problem ? QList{*problem} : QList<FieldProblem>();
    }
    return {};
}
}
