#include "app/text/translation.h"

#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const QString ours = u"claviger"_s;

void removeInstalled(QCoreApplication &application)
{
    for (QTranslator *translator : application.findChildren<QTranslator *>(ours, Qt::FindDirectChildrenOnly))
        delete translator; // takes itself out of the application
}

void install(QCoreApplication &application, const QString &file, const QString &directory)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(ours);
    if (!translator->load(file, directory) || !QCoreApplication::installTranslator(translator))
        delete translator;
}

/// The suffix of the file that fits; English, which everybody else gets, has one for its plural forms.
/// Traditional Chinese is not Simplified: a reader of it gets English rather than the other script.
QString translationFor(const QLocale &locale)
{
    if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
        return u"zh_CN"_s;
    return u"en"_s;
}
}

void installTranslation(QCoreApplication &application, const QLocale &locale)
{
    removeInstalled(application);
    const QString suffix = translationFor(locale);
    // Qt's own first: the one installed last is asked first.
    if (suffix != u"en")
        install(application, u"qtbase_"_s + suffix, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"claviger_"_s + suffix, u":/translations"_s);
}
}
