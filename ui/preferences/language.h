#pragma once

#include <QLocale>
#include <QString>

namespace claviger
{
/// The interface's language. System: as the environment says, English where there is no translation.
enum class Language { System, English, SimplifiedChinese };

constexpr Language allLanguages[] = {Language::System, Language::English, Language::SimplifiedChinese};

/// As `desktop.ini` has it: `system`, `en`, `zh_CN`.
QString codeOf(Language language);
/// System for what is not a code.
Language languageFrom(const QString &code);
/// What the language calls itself; of System in the interface's language.
QString nameOf(Language language);
/// Texts, dates and numbers. Where the system's own locale is of that language it is kept, with its country.
QLocale localeOf(Language language);
}
