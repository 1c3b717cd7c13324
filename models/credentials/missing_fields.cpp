#include "models/credentials/missing_fields.h"

#include "models/schema/validation.h"

namespace claviger
{
QStringList missingFields(const Schema &schema, const QList<CredentialField> &stored)
{
    FormValues values;
    for (const CredentialField &field : stored) {
        if (field.secret)
            values.secrets.insert(field.path, {SecretView::State::Kept, {}});
        else
            values.plain.insert(field.path, field.value);
    }
    QStringList missing;
    const QList<FieldProblem> problems = validate(schema, values);
    for (const FieldProblem &problem : problems) {
        if (problem.code == ProblemCode::Required)
            missing.append(problem.path);
    }
    return missing;
}
}
