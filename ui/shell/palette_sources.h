#pragma once

#include <QList>

#include "app/workspace/workspace.h"
#include "app/workspace/workspace_directory.h"
#include "models/catalog/app_summary.h"
#include "models/items/credential_view.h"
#include "models/search/palette_entry.h"
#include "ui/shell/named_actions.h"

namespace claviger
{
class PageStack;

/// What the command palette finds. Each entry's code says what to do with it: see PaletteTarget.
namespace PaletteSources
{
QList<PaletteEntry> actions(const QList<NamedAction> &actions);
QList<PaletteEntry> pages(const PageStack &pages);
/// What the pages that are not on screen can do at any time.
QList<PaletteEntry> offers(const PageStack &pages);
/// The parts of the list that are no project's.
QList<PaletteEntry> views();
QList<PaletteEntry> apps(const QList<AppSummary> &apps);
QList<PaletteEntry> workspaces(const QList<WorkspaceEntry> &workspaces);
QList<PaletteEntry> nouns(const QList<Project> &projects, const QList<Environment> &environments);
QList<PaletteEntry> credentials(const QList<CredentialSummary> &credentials, const QList<Project> &projects,
    const QList<Environment> &environments, const QList<AppSummary> &apps);
}

/// What a code stands for.
struct PaletteTarget
{
    PaletteEntry::Kind kind = PaletteEntry::Kind::Action;
    QString name; ///< of an action, page, app or view
    Id id; ///< of a credential, project, environment or workspace

    static QString code(PaletteEntry::Kind kind, const QString &name);
    static QString code(PaletteEntry::Kind kind, const Id &id) { return code(kind, id.toBase32()); }
    static PaletteTarget of(const QString &code);
    CredentialView view() const; ///< of a target that is one; everything if it is unknown
};
}
