#include "app/doctor/finding.h"

#include "app/text/say.h"
#include "app/text/sentences.h"

namespace claviger
{
Finding Finding::of(const QString &check, Level level, const Error &error)
{
    const ErrorText text = describe(error);
    return {check, level, text.sentence, text.remedy};
}

QString wordFor(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Fine:
        return Say::tr("OK");
    case Finding::Level::Warning:
        return Say::tr("WARNING");
    case Finding::Level::Problem:
        return Say::tr("PROBLEM");
    }
    return {};
}
}
