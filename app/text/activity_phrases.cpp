#include "app/text/activity_phrases.h"

#include <QCoreApplication>

#include "models/activity/activity_group.h"

namespace claviger
{
namespace
{
constexpr Phrase phrase(ActivityVerb verb, const char *when, const char *sentence)
{
    return {static_cast<int>(verb), when, sentence};
}

constexpr Phrase all[] = {
    phrase(ActivityVerb::Reveal, "revision",
        QT_TRANSLATE_NOOP("claviger", "Revealed “{field}” of an earlier version of “{label}”")),
    phrase(ActivityVerb::Reveal, "field", QT_TRANSLATE_NOOP("claviger", "Revealed “{field}” of “{label}”")),
    phrase(ActivityVerb::Reveal, "", QT_TRANSLATE_NOOP("claviger", "Revealed the secrets of “{label}”")),
    phrase(ActivityVerb::Copy, "revision",
        QT_TRANSLATE_NOOP("claviger", "Copied “{field}” of an earlier version of “{label}”")),
    phrase(ActivityVerb::Copy, "field", QT_TRANSLATE_NOOP("claviger", "Copied “{field}” of “{label}”")),
    phrase(ActivityVerb::Copy, "", QT_TRANSLATE_NOOP("claviger", "Copied the secrets of “{label}”")),
    phrase(ActivityVerb::Get, "field", QT_TRANSLATE_NOOP("claviger", "Read “{field}” of “{label}”")),
    phrase(ActivityVerb::Get, "", QT_TRANSLATE_NOOP("claviger", "Read the secrets of “{label}”")),
    phrase(ActivityVerb::Edit, "field",
        QT_TRANSLATE_NOOP("claviger", "Opened “{field}” of “{label}” to edit it")),
    phrase(ActivityVerb::Edit, "",
        QT_TRANSLATE_NOOP("claviger", "Opened the secrets of “{label}” to edit them")),
};
}

std::span<const Phrase> activityPhrases()
{
    return all;
}
}
