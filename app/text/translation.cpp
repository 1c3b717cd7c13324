#include "app/text/translation.h"

#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
void install(QCoreApplication &application, const QString &file, const QString &directory)
{
    auto *translator = new QTranslator(&application);
    if (!translator->load(file, directory) || !QCoreApplication::installTranslator(translator))
        delete translator;
}

bool isEnglish(const QLocale &locale)
{
    return locale.language() == QLocale::English || locale.language() == QLocale::C;
}

/// The suffix of the file that fits; English has one for its plural forms. Traditional Chinese is not
/// Simplified: a reader of it gets English rather than the other script.
QString translationFor(const QLocale &locale)
{
    if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
        return u"zh_CN"_s;
    return isEnglish(locale) ? u"en"_s : QString();
}
}

void installTranslation(QCoreApplication &application, const QLocale &locale)
{
    const QString suffix = translationFor(locale);
    if (suffix.isEmpty())
        return;
    // Qt's own first: the one installed last is asked first.
    if (!isEnglish(locale))
        install(application, u"qtbase_"_s + suffix, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"claviger_"_s + suffix, u":/translations"_s);
}
}
