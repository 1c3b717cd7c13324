#include "app/cli/problem_words.h"

#include "app/text/sentences.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Error inWords(Error error, const Schema &schema)
{
    if (error.code != ErrorCode::ValidationFailed)
        return error;
    QVariantList problems;
    for (const QVariant &entry : error.arguments.value(u"problems"_s).toList()) {
        QVariantMap problem = entry.toMap();
        const Field *field = schema.leaf(problem.value(u"path"_s).toString());
        problem.insert(u"message"_s, describe(problemFrom(problem), field ? *field : Field()));
        problems += problem;
    }
    error.arguments.insert(u"problems"_s, problems);
    return error;
}
}
