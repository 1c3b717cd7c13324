#pragma once

#include "ui/preferences/language.h"
#include "ui/theme/theme.h"

class QSettings;

namespace claviger
{
/// What a person has chosen for the desktop. Holds no secret.
struct Preferences
{
    static constexpr int shortestSeconds = 5;
    static constexpr int longestSeconds = 300;
    static constexpr int longestLockMinutes = 240;

    Language language = Language::System;
    ColorScheme appearance = ColorScheme::Unknown; ///< Unknown: as the system
    int revealSeconds = 30; ///< a revealed value hides again after this
    int clipboardSeconds = 30; ///< a copied secret leaves the clipboard after this
    int lockMinutes = 0; ///< without a key or the mouse; 0: never
    bool lockOnSleep = true;
    bool lockOnScreenLock = true;

    bool operator==(const Preferences &) const = default;

    /// What is missing has its usual value; what is out of range is brought into it.
    static Preferences read(const QSettings &settings);
    void write(QSettings &settings) const;
};
}
