#include "ui/preferences/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace claviger
{
QString codeOf(Language language)
{
    switch (language) {
    case Language::English:
        return u"en"_s;
    case Language::SimplifiedChinese:
        return u"zh_CN"_s;
    case Language::System:
        break;
    }
    return u"system"_s;
}

Language languageFrom(const QString &code)
{
    for (const Language language : allLanguages) {
        if (code == codeOf(language))
            return language;
    }
    return Language::System;
}

QString nameOf(Language language)
{
    switch (language) {
    case Language::English:
        return u"English"_s;
    case Language::SimplifiedChinese:
        return u"简体中文"_s;
    case Language::System:
        break;
    }
    return QCoreApplication::translate("claviger", "As the system");
}

QLocale localeOf(Language language)
{
    const QLocale system = QLocale::system();
    switch (language) {
    case Language::English:
        return system.language() == QLocale::English ? system : QLocale(u"en_US"_s);
    case Language::SimplifiedChinese:
        return system.language() == QLocale::Chinese && system.script() == QLocale::SimplifiedHanScript
            ? system
            : QLocale(u"zh_CN"_s);
    case Language::System:
        break;
    }
    return system;
}
}
