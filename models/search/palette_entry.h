#pragma once

#include <QList>
#include <QString>

namespace claviger
{
/// One thing that the command palette finds.
struct PaletteEntry
{
    enum class Kind { Action, Page, Credential, App, Project, Environment, View, Workspace };

    Kind kind = Kind::Action;
    QString code; ///< names it for ever (`action:lock`, `cred:…`); what is kept of a choice
    QString title;
    QString detail; ///< secondary words, which are searched too
    QString keys; ///< the shortcut as it is shown
    QString color; ///< `#rrggbb`, of a project or environment
    QString appSlug; ///< of an app or credential
    QString words; ///< searched and not shown: slugs

    bool operator==(const PaletteEntry &) const = default;
};
}
