#include "app/text/file_fault_phrases.h"

#include <QCoreApplication>

#include "models/base/file_fault.h"

namespace claviger
{
namespace
{
constexpr Phrase phrase(FileFault fault, const char *when, const char *clause)
{
    return {static_cast<int>(fault), when, clause};
}

constexpr Phrase all[] = {
    phrase(FileFault::Syntax, "line",
        QT_TRANSLATE_NOOP("claviger", "it is not valid JSON in line {line}, column {column}")),
    phrase(FileFault::Syntax, "", QT_TRANSLATE_NOOP("claviger", "it is not valid JSON")),
    phrase(FileFault::ExpectedObject, "", QT_TRANSLATE_NOOP("claviger", "an object must stand there")),
    phrase(FileFault::ExpectedList, "", QT_TRANSLATE_NOOP("claviger", "a list must stand there")),
    phrase(FileFault::ExpectedText, "", QT_TRANSLATE_NOOP("claviger", "text must stand there")),
    phrase(FileFault::ExpectedBoolean, "", QT_TRANSLATE_NOOP("claviger", "true or false must stand there")),
    phrase(FileFault::ExpectedNumber, "", QT_TRANSLATE_NOOP("claviger", "a number must stand there")),
    phrase(FileFault::ExpectedScalar, "",
        QT_TRANSLATE_NOOP("claviger", "text, a number, true or false must stand there")),
    phrase(FileFault::Missing, "", QT_TRANSLATE_NOOP("claviger", "this is required but not there")),
    phrase(FileFault::NotASlug, "",
        QT_TRANSLATE_NOOP("claviger", "this must be small letters, digits and single hyphens")),
    phrase(FileFault::NotAKey, "",
        QT_TRANSLATE_NOOP("claviger", "this must be small letters, digits and single underscores")),
    phrase(FileFault::NotALocale, "",
        QT_TRANSLATE_NOOP("claviger", "this must be a language such as en_US or zh_Hans")),
    phrase(FileFault::NotHttps, "",
        QT_TRANSLATE_NOOP("claviger", "this must be an address that begins with https://")),
    phrase(FileFault::NotAColor, "", QT_TRANSLATE_NOOP("claviger", "this must be a color such as #2e7d32")),
    phrase(
        FileFault::TooLong, "limit", QT_TRANSLATE_NOOP("claviger", "this has more than {limit} characters")),
    phrase(FileFault::TooLong, "", QT_TRANSLATE_NOOP("claviger", "this has too many characters")),
    phrase(FileFault::NotUnique, "", QT_TRANSLATE_NOOP("claviger", "something before it has the same name")),
    phrase(FileFault::UnknownValue, "",
        QT_TRANSLATE_NOOP("claviger", "this is not one of the words that may stand there")),
    phrase(FileFault::TooMany, "limit", QT_TRANSLATE_NOOP("claviger", "this has more than {limit} entries")),
    phrase(FileFault::TooMany, "", QT_TRANSLATE_NOOP("claviger", "this has too many entries")),
    phrase(FileFault::NotAHostRule, "",
        QT_TRANSLATE_NOOP("claviger", "this must be a host such as api.example.com or *.example.com")),
    phrase(FileFault::UnknownPlaceholder, "name",
        QT_TRANSLATE_NOOP("claviger", "{name} in braces is not the name of a field")),
    phrase(FileFault::UnknownPlaceholder, "",
        QT_TRANSLATE_NOOP("claviger", "what stands in braces is not the name of a field")),
    phrase(FileFault::ForeignHost, "host",
        QT_TRANSLATE_NOOP("claviger", "the host {host} is not among those that the definition names")),
    phrase(FileFault::ForeignHost, "",
        QT_TRANSLATE_NOOP("claviger", "the host is not among those that the definition names")),
    phrase(FileFault::NewerFormat, "",
        QT_TRANSLATE_NOOP("claviger", "it was written for a newer version of Claviger")),
    phrase(FileFault::NotAFileName, "",
        QT_TRANSLATE_NOOP("claviger", "a plain name must stand there, and this is a path")),
    phrase(FileFault::OutsideProject, "", QT_TRANSLATE_NOOP("claviger", "it leads out of the project")),
    phrase(FileFault::NotGenerated, "",
        QT_TRANSLATE_NOOP("claviger", "its metadata is not there yet; run pikku in it first")),
    phrase(FileFault::NotImportable, "",
        QT_TRANSLATE_NOOP("claviger", "it is of no kind that can be imported from here")),
};
}

std::span<const Phrase> fileFaultPhrases()
{
    return all;
}
}
