#include "app/cli/program.h"

#include <QCoreApplication>

#include "app/cli/commands/commands.h"
#include "app/cli/message_language.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
bool onlyReads(const Command &command)
{
    return std::holds_alternative<GetArguments>(command) || std::holds_alternative<ListArguments>(command)
        || std::holds_alternative<ActivityArguments>(command);
}

/// The one coroutine that everything else is awaited by.
QCoro::Task<void> root(Session *session, const Command *command, std::optional<Result<void>> *outcome)
{
    const auto result = co_await std::visit(
        [session](const auto &arguments) { return runCommand(*session, arguments); }, *command);
    if (onlyReads(*command))
        co_await session->leave();
    else
        co_await session->close();
    *outcome = result;
    QCoreApplication::quit();
}

Result<void> runToItsEnd(Session &session, const Command &command)
{
    std::optional<Result<void>> outcome;
    const auto task = root(&session, &command, &outcome);
    if (!outcome)
        QCoreApplication::exec();
    return outcome ? *outcome : Result<void>(failure(ErrorCode::Cancelled));
}

ExitCode run(const Invocation &invocation)
{
    Console console(invocation.json);
    const auto result = [&] {
        Session session(invocation, console);
        return runToItsEnd(session, invocation.command);
    }();
    if (!result)
        console.printError(result.error());
    if (!result)
        return exitCodeFor(result.error().code);
    if (console.isClosed())
        return ExitCode::ClosedPipe;
    const auto failure = console.failure();
    if (failure)
        console.printError(*failure);
    return failure || console.foundProblem() ? ExitCode::Failed : ExitCode::Done;
}
}

ExitCode runProgram(int argc, const char *const *argv)
{
    const bool json = wantsJson(argc, argv);
    if (!json)
        MessageLanguage::install();

    const Parsed parsed = parseArguments(argc, argv);
    if (const auto *help = std::get_if<HelpText>(&parsed)) {
        Console(false).print(help->text);
        return ExitCode::Done;
    }
    if (const auto *error = std::get_if<Error>(&parsed)) {
        Console(json).printError(*error);
        return exitCodeFor(error->code);
    }
    return run(std::get<Invocation>(parsed));
}
}
