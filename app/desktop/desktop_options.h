#pragma once

#include <variant>

#include <QString>
#include <QStringList>

namespace claviger
{
/// What the desktop was started with.
struct DesktopOptions
{
    QString workspace; ///< name or id; empty: the one used last
    QString screenshot; ///< file; empty: none
    bool demo = false;
};

/// A text to print and the exit code to leave with.
struct EarlyExit
{
    QString text;
    int code = 0;
};

/// Needs an application object (its name goes into the help).
std::variant<DesktopOptions, EarlyExit> readOptions(const QStringList &arguments);
/// `--help` and `--version` are answered without a display.
bool asksForText(int argc, char **argv);
}
