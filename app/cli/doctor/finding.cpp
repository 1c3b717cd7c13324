#include "app/cli/doctor/finding.h"

#include "app/text/sentences.h"

namespace claviger
{
Finding Finding::of(const QString &check, Level level, const Error &error)
{
    const ErrorText text = describe(error);
    return {check, level, text.sentence, text.remedy};
}
}
