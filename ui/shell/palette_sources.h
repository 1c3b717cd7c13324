#pragma once

#include <QList>

#include "app/workspace/workspace.h"
#include "models/catalog/app_summary.h"
#include "models/search/palette_entry.h"

class QAction;

namespace claviger
{
class PageStack;

/// What the command palette finds. Each entry's code says what to do with it: see PaletteTarget.
namespace PaletteSources
{
/// Those that are enabled, visible and have a name of their own.
QList<PaletteEntry> actions(const QList<QAction *> &actions);
QList<PaletteEntry> pages(const PageStack &pages);
QList<PaletteEntry> apps(const QList<AppSummary> &apps);
QList<PaletteEntry> nouns(const QList<Project> &projects, const QList<Environment> &environments);
QList<PaletteEntry> credentials(const QList<CredentialSummary> &credentials, const QList<Project> &projects,
    const QList<Environment> &environments, const QList<AppSummary> &apps);
}

/// What a code stands for.
struct PaletteTarget
{
    PaletteEntry::Kind kind = PaletteEntry::Kind::Action;
    QString name; ///< of an action, page or app
    Id id; ///< of a credential, project or environment

    static QString code(PaletteEntry::Kind kind, const QString &name);
    static QString code(PaletteEntry::Kind kind, const Id &id) { return code(kind, id.toBase32()); }
    static PaletteTarget of(const QString &code);
};
}
