#include "app/text/sentences.h"

#include <QMetaEnum>

#include "app/text/change_phrases.h"
#include "app/text/error_phrases.h"
#include "app/text/file_fault_phrases.h"
#include "app/text/import_phrases.h"
#include "app/text/note_phrases.h"
#include "app/text/problem_phrases.h"
#include "models/base/file_fault.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// `problems` is a list of maps; the sentence names their paths.
QVariantMap withFieldNames(QVariantMap arguments)
{
    QStringList paths;
    for (const QVariant &problem : arguments.value(u"problems"_s).toList())
        paths += problem.toMap().value(u"path"_s).toString();
    if (!paths.isEmpty())
        arguments.insert(u"fields"_s, paths);
    return arguments;
}

/// `detail` is a fault's name; the sentence says it in words.
QVariantMap withFaultInWords(QVariantMap arguments)
{
    bool known = false;
    const QByteArray name = arguments.value(u"detail"_s).toString().toLatin1();
    const int fault = QMetaEnum::fromType<FileFault>().keyToValue(name.constData(), &known);
    const Phrase *phrase = known ? choosePhrase(fileFaultPhrases(), fault, arguments) : nullptr;
    if (phrase)
        arguments.insert(u"detail"_s, fillPhraseAnyway(phrase->sentence, arguments));
    return arguments;
}

QVariantMap argumentsInWords(const Error &error)
{
    if (error.code == ErrorCode::ValidationFailed)
        return withFieldNames(error.arguments);
    return error.code == ErrorCode::FileMalformed ? withFaultInWords(error.arguments) : error.arguments;
}

/// An undo says what it undid, in words.
QVariantMap withUndoneChange(QVariantMap arguments)
{
    bool known = false;
    const QByteArray name = arguments.value(u"undone"_s).toString().toLatin1();
    const int kind = QMetaEnum::fromType<ChangeKind>().keyToValue(name.constData(), &known);
    if (!known || kind == static_cast<int>(ChangeKind::Undo))
        return arguments;
    if (const Phrase *phrase = choosePhrase(changePhrases(), kind, arguments))
        arguments.insert(u"what"_s, fillPhraseAnyway(phrase->sentence, arguments));
    return arguments;
}
}

ErrorText describe(const Error &error)
{
    const QVariantMap arguments = argumentsInWords(error);
    const Phrase *phrase = choosePhrase(errorPhrases(), static_cast<int>(error.code), arguments);
    if (!phrase)
        return {errorName(error.code), {}};
    return {fillPhraseAnyway(phrase->sentence, arguments),
        fillPhrase(phrase->remedy, arguments).value_or(QString())};
}

QString describe(const FieldProblem &problem, const Field &field)
{
    QVariantMap arguments = problem.arguments;
    arguments.insert(
        u"multiple"_s, field.type == FieldType::StringList || field.type == FieldType::StringMap);
    const Phrase *phrase = choosePhrase(problemPhrases(), static_cast<int>(problem.code), arguments);
    return phrase ? fillPhraseAnyway(phrase->sentence, arguments) : QString();
}

QString describe(const SchemaNote &note)
{
    const Phrase *phrase = choosePhrase(notePhrases(), static_cast<int>(note.code), note.arguments);
    return phrase ? fillPhraseAnyway(phrase->sentence, note.arguments) : QString();
}

QString describe(const ImportNote &note)
{
    const Phrase *phrase = choosePhrase(importPhrases(), static_cast<int>(note.code), note.arguments);
    return phrase ? fillPhraseAnyway(phrase->sentence, note.arguments) : QString();
}

FieldProblem problemFrom(const QVariantMap &entry)
{
    FieldProblem problem;
    problem.arguments = entry;
    problem.path = problem.arguments.take(u"path"_s).toString();
    const QByteArray code = problem.arguments.take(u"code"_s).toString().toLatin1();
    bool known = false;
    const int value = QMetaEnum::fromType<ProblemCode>().keyToValue(code.constData(), &known);
    problem.code = known ? static_cast<ProblemCode>(value) : ProblemCode::NotAllowed;
    return problem;
}

QString describe(ChangeKind kind, const QVariantMap &given)
{
    const QVariantMap arguments = kind == ChangeKind::Undo ? withUndoneChange(given) : given;
    const Phrase *phrase = choosePhrase(changePhrases(), static_cast<int>(kind), arguments);
    return phrase ? fillPhraseAnyway(phrase->sentence, arguments) : QString();
}

QString describe(const ChangeSet &change)
{
    return describe(change.kind, change.arguments);
}
}
