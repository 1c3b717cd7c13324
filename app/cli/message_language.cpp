#include "app/cli/message_language.h"

#include <utility>

#include <QCoreApplication>
#include <QLocale>

#include "app/text/translation.h"

namespace claviger
{
namespace
{
/// As POSIX has it. Asked without QLocale: for English this is all that starting costs.
bool isEnglish()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray language = qgetenv(variable);
        if (!language.isEmpty())
            return language == "C" || language == "POSIX" || language.startsWith("C.")
                || language.startsWith("en");
    }
    return true;
}
}

void MessageLanguage::install()
{
    if (!isEnglish())
        installTranslation(*QCoreApplication::instance(), QLocale::system());
}

void MessageLanguage::loadPluralForms()
{
    static bool isLoaded = false;
    if (!std::exchange(isLoaded, true) && isEnglish())
        installTranslation(*QCoreApplication::instance(), QLocale(QLocale::English));
}
}
