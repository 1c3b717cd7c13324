#include <cstdio>

#include <QApplication>
#include <QLocale>

#include "app/desktop/desktop.h"
#include "app/desktop/desktop_options.h"
#include "app/platform/hardening.h"
#include "app/text/translation.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
void nameApplication()
{
    QCoreApplication::setApplicationName(u"claviger"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CLAVIGER_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Claviger"_s);
    QGuiApplication::setDesktopFileName(u"io.github.claviger.Claviger"_s);
}

int leave(const EarlyExit &exit)
{
    std::fputs(qUtf8Printable(exit.text), exit.code == 0 ? stdout : stderr);
    return exit.code;
}

int answerInText(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    installTranslation(application, QLocale());
    const auto options = readOptions(application.arguments());
    return std::holds_alternative<EarlyExit>(options) ? leave(std::get<EarlyExit>(options)) : 0;
}
}

int main(int argc, char **argv)
{
    hardenProcess();
    nameApplication();
    if (asksForText(argc, argv))
        return answerInText(argc, argv);
    QApplication application(argc, argv);
    installTranslation(application, QLocale());
    const auto options = readOptions(application.arguments());
    if (const auto *exit = std::get_if<EarlyExit>(&options))
        return leave(*exit);
    Theme::installStyle(application);
    Theme::apply(application, ColorScheme::Unknown);
    Desktop desktop(application, std::get<DesktopOptions>(options));
    if (const auto code = desktop.start())
        return *code;
    return QApplication::exec();
}
