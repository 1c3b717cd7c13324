#include "app/cli/arguments.h"

#include <algorithm>
#include <cstring>

#include <CLI/CLI.hpp>

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

QString detailOf(const CLI::ParseError &error, const CLI::App &root)
{
    if (dynamic_cast<const CLI::ExtrasError *>(&error))
        return unexpected(root);
    if (dynamic_cast<const CLI::ValidationError *>(&error)
        || dynamic_cast<const CLI::ConversionError *>(&error)) {
        const QString what = QString::fromUtf8(error.what());
        return Say::tr("The value of %1 is none of those it can have").arg(what.section(u':', 0, 0));
    }
    return QString::fromUtf8(error.what());
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
