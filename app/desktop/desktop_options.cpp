#include "app/desktop/desktop_options.h"

#include <string_view>

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString text(const char *source)
{
    return QCoreApplication::translate("claviger", source);
}
}

std::variant<DesktopOptions, EarlyExit> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(text(QT_TRANSLATE_NOOP(
        "claviger", "The desktop console for the credentials that apps, workflows and agents run on.")));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s,
        text(QT_TRANSLATE_NOOP("claviger", "Open this workspace (name, or id or the beginning of it).")),
        u"NAME"_s);
    const QCommandLineOption screenshot(u"screenshot"_s,
        text(QT_TRANSLATE_NOOP(
            "claviger", "Write a picture of the window after its first full paint, then quit.")),
        u"FILE"_s);
    const QCommandLineOption demo(u"demo"_s,
        text(QT_TRANSLATE_NOOP("claviger", "Open a throw-away workspace of some forty credentials.")));
    parser.addOptions({workspace, screenshot, demo});
    if (!parser.parse(arguments))
        return EarlyExit{parser.errorText() + u'\n', 2};
    if (parser.isSet(help))
        return EarlyExit{parser.helpText(), 0};
    if (parser.isSet(version))
        return EarlyExit{u"claviger "_s + QCoreApplication::applicationVersion() + u'\n', 0};
    if (!parser.positionalArguments().isEmpty())
        return EarlyExit{text(QT_TRANSLATE_NOOP("claviger", "Unexpected argument: %1"))
                             .arg(parser.positionalArguments().first())
                + u'\n',
            2};
    return DesktopOptions{parser.value(workspace), parser.value(screenshot), parser.isSet(demo)};
}

bool asksForText(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument(argv[i]);
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v")
            return true;
    }
    return false;
}
}
