#include "ui/preferences/preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const QString languageKey = u"preferences/language"_s;
const QString appearanceKey = u"preferences/appearance"_s;
const QString revealKey = u"preferences/revealSeconds"_s;
const QString clipboardKey = u"preferences/clipboardSeconds"_s;
const QString lockKey = u"preferences/lockMinutes"_s;
const QString sleepKey = u"preferences/lockOnSleep"_s;
const QString screenKey = u"preferences/lockOnScreenLock"_s;

QString nameOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return u"light"_s;
    case ColorScheme::Dark:
        return u"dark"_s;
    case ColorScheme::Unknown:
        break;
    }
    return u"system"_s;
}

ColorScheme schemeOf(const QString &name)
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        if (name == nameOf(scheme))
            return scheme;
    }
    return ColorScheme::Unknown;
}

int number(const QSettings &settings, const QString &key, int usual, int least, int most)
{
    bool ok = false;
    const int value = settings.value(key).toInt(&ok);
    return ok ? qBound(least, value, most) : usual;
}
}

Preferences Preferences::read(const QSettings &settings)
{
    const Preferences usual;
    Preferences read;
    read.language = languageFrom(settings.value(languageKey).toString());
    read.appearance = schemeOf(settings.value(appearanceKey).toString());
    read.revealSeconds = number(settings, revealKey, usual.revealSeconds, shortestSeconds, longestSeconds);
    read.clipboardSeconds
        = number(settings, clipboardKey, usual.clipboardSeconds, shortestSeconds, longestSeconds);
    read.lockMinutes = number(settings, lockKey, usual.lockMinutes, 0, longestLockMinutes);
    read.lockOnSleep = settings.value(sleepKey, usual.lockOnSleep).toBool();
    read.lockOnScreenLock = settings.value(screenKey, usual.lockOnScreenLock).toBool();
    return read;
}

void Preferences::write(QSettings &settings) const
{
    settings.setValue(languageKey, codeOf(language));
    settings.setValue(appearanceKey, nameOf(appearance));
    settings.setValue(revealKey, revealSeconds);
    settings.setValue(clipboardKey, clipboardSeconds);
    settings.setValue(lockKey, lockMinutes);
    settings.setValue(sleepKey, lockOnSleep);
    settings.setValue(screenKey, lockOnScreenLock);
}
}
