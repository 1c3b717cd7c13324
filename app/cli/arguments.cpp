#include "app/cli/arguments.h"

#include <algorithm>
#include <cstring>

#include <CLI/CLI.hpp>

#include <QRegularExpression>

#include "app/cli/grammar.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Error usage(const QString &detail)
{
    return Error(ErrorCode::InvalidArgument, {{u"what"_s, u"commandLine"_s}, {u"detail"_s, detail}});
}

/// CLI11's own sentence would repeat the argument, and `clav set slack token=…` is one slip away from a
/// secret.
QString unexpected(const CLI::App &root)
{
    for (const std::string &extra : root.remaining(true)) {
        if (extra.starts_with("--") && extra.size() > 2)
            return Say::tr("There is no option %1")
                .arg(QString::fromStdString(extra.substr(0, extra.find('='))));
    }
    return Say::tr("There is an argument too many");
}

/// The option or argument that CLI11's sentence is about; never a value.
QString subjectOf(QString what)
{
    for (const QString &beginning : {u"Could not convert: "_s, u"The value "_s}) {
        if (what.startsWith(beginning))
            what.remove(0, beginning.size());
    }
    static const QRegularExpression name(uR"(^(-{1,2}[a-z0-9][a-z0-9,-]*|[A-Z][A-Z=]*)(?=$|[ :]))"_s);
    return name.match(what).captured(1);
}

QString detailOf(const CLI::ParseError &error, const CLI::App &root)
{
    if (dynamic_cast<const CLI::ExtrasError *>(&error))
        return unexpected(root);
    const QString what = QString::fromUtf8(error.what());
    const QString subject = subjectOf(what);
    if (what.startsWith(u"A subcommand"))
        return root.remaining(true).empty() ? Say::tr("A command is missing")
                                            : Say::tr("There is no such command");
    if (subject.isEmpty())
        return Say::tr("An argument has no value, or one that it cannot have");
    if (dynamic_cast<const CLI::RequiredError *>(&error))
        return Say::tr("%1 is missing").arg(subject);
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error))
        return Say::tr("%1 needs a value").arg(subject);
    return Say::tr("The value of %1 is none of those it can have").arg(subject);
}
}

Parsed parseArguments(int argc, const char *const *argv)
{
    Invocation invocation;
    Grammar grammar(invocation);
    try {
        grammar.root().parse(argc, argv);
        return invocation;
    } catch (const CLI::CallForHelp &) {
        return HelpText{QString::fromStdString(grammar.root().help())};
    } catch (const CLI::CallForVersion &) {
        return HelpText{u"clav " CLAVIGER_VERSION "\n"_s};
    } catch (const CLI::ParseError &error) {
        return usage(detailOf(error, grammar.root()));
    }
}

bool wantsJson(int argc, const char *const *argv)
{
    return std::any_of(
        argv, argv + argc, [](const char *argument) { return std::strcmp(argument, "--json") == 0; });
}
}
