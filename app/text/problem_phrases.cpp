#include "app/text/problem_phrases.h"

#include <QCoreApplication>

#include "models/schema/validation.h"

namespace claviger
{
namespace
{
constexpr Phrase all[] = {
    {static_cast<int>(ProblemCode::Required), "", QT_TRANSLATE_NOOP("claviger", "This is needed.")},
    {static_cast<int>(ProblemCode::NotText), "",
        QT_TRANSLATE_NOOP("claviger", "This has bytes that are not text.")},
    {static_cast<int>(ProblemCode::WrongType), "expected=Boolean",
        QT_TRANSLATE_NOOP("claviger", "This must be yes or no.")},
    {static_cast<int>(ProblemCode::WrongType), "expected=Number",
        QT_TRANSLATE_NOOP("claviger", "This must be a number.")},
    {static_cast<int>(ProblemCode::WrongType), "expected=Integer",
        QT_TRANSLATE_NOOP("claviger", "This must be a whole number.")},
    {static_cast<int>(ProblemCode::WrongType), "expected=StringList",
        QT_TRANSLATE_NOOP("claviger", "This must be a list of texts.")},
    {static_cast<int>(ProblemCode::WrongType), "expected=StringMap",
        QT_TRANSLATE_NOOP("claviger", "This must be a table of names and texts.")},
    {static_cast<int>(ProblemCode::WrongType), "", QT_TRANSLATE_NOOP("claviger", "This must be text.")},
    {static_cast<int>(ProblemCode::NotANumber), "", QT_TRANSLATE_NOOP("claviger", "This must be a number.")},
    {static_cast<int>(ProblemCode::NotAnInteger), "",
        QT_TRANSLATE_NOOP("claviger", "This must be a whole number.")},
    {static_cast<int>(ProblemCode::TooManyDigits), "",
        QT_TRANSLATE_NOOP("claviger", "This number has more digits than can be kept.")},
    {static_cast<int>(ProblemCode::TooShort), "multiple=true",
        QT_TRANSLATE_NOOP("claviger", "There must be at least {minimum} entries.")},
    {static_cast<int>(ProblemCode::TooShort), "minimum>1",
        QT_TRANSLATE_NOOP("claviger", "This must have at least {minimum} characters.")},
    {static_cast<int>(ProblemCode::TooShort), "", QT_TRANSLATE_NOOP("claviger", "This must not be empty.")},
    {static_cast<int>(ProblemCode::TooLong), "multiple=true",
        QT_TRANSLATE_NOOP("claviger", "There may be at most {maximum} entries.")},
    {static_cast<int>(ProblemCode::TooLong), "",
        QT_TRANSLATE_NOOP("claviger", "This may have at most {maximum} characters.")},
    {static_cast<int>(ProblemCode::TooSmall), "exclusive=true",
        QT_TRANSLATE_NOOP("claviger", "This must be more than {minimum}.")},
    {static_cast<int>(ProblemCode::TooSmall), "",
        QT_TRANSLATE_NOOP("claviger", "This must be {minimum} or more.")},
    {static_cast<int>(ProblemCode::TooLarge), "exclusive=true",
        QT_TRANSLATE_NOOP("claviger", "This must be less than {maximum}.")},
    {static_cast<int>(ProblemCode::TooLarge), "",
        QT_TRANSLATE_NOOP("claviger", "This must be {maximum} or less.")},
    {static_cast<int>(ProblemCode::PatternMismatch), "",
        QT_TRANSLATE_NOOP("claviger", "This does not have the expected form (pattern {pattern}).")},
    {static_cast<int>(ProblemCode::PatternTooCostly), "",
        QT_TRANSLATE_NOOP(
            "claviger", "The app's pattern takes too long to check this value; shorten the value.")},
    {static_cast<int>(ProblemCode::NotAllowed), "",
        QT_TRANSLATE_NOOP("claviger", "This is not one of the values the app allows.")},
    {static_cast<int>(ProblemCode::NotTheConstant), "value",
        QT_TRANSLATE_NOOP("claviger", "The app fixes this value to “{value}”.")},
    {static_cast<int>(ProblemCode::NotTheConstant), "",
        QT_TRANSLATE_NOOP("claviger", "The app fixes this value; leave it as it is.")},
    {static_cast<int>(ProblemCode::NotAUrl), "",
        QT_TRANSLATE_NOOP("claviger", "This must be a full web address, such as https://example.com.")},
    {static_cast<int>(ProblemCode::NotAHost), "",
        QT_TRANSLATE_NOOP(
            "claviger", "This must be a host name or an address, such as db.example.com or 10.0.0.5:5432.")},
    {static_cast<int>(ProblemCode::NotADateTime), "",
        QT_TRANSLATE_NOOP("claviger", "This must be a date and time such as 2026-03-01T09:30:00Z.")},
    {static_cast<int>(ProblemCode::NotPem), "",
        QT_TRANSLATE_NOOP("claviger", "This must be PEM text, from -----BEGIN … to -----END ….")},
    {static_cast<int>(ProblemCode::NotJson), "line",
        QT_TRANSLATE_NOOP("claviger", "This is not valid JSON (line {line}, column {column}).")},
    {static_cast<int>(ProblemCode::NotJson), "", QT_TRANSLATE_NOOP("claviger", "This is not valid JSON.")},
    {static_cast<int>(ProblemCode::EntryNotText), "",
        QT_TRANSLATE_NOOP("claviger", "Each entry must be text.")},
};
}

std::span<const Phrase> problemPhrases()
{
    return all;
}
}
