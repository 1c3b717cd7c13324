// The command palette of MainWindow: what it finds, and what is done with it.
#include <algorithm>

#include <QAction>

#include "app/catalog/app_catalog.h"
#include "ui/catalog/apps_page.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/environments/project_choice.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/session.h"
#include "ui/shell/window_settings.h"
#include "ui/shell/workspace_switcher.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype mostRecent = 12;
}

void MainWindow::showPalette()
{
    if (!m_credentials)
        return;
    const QList<AppSummary> apps = m_apps.all();
    const auto &projects = m_choice->projects();
    const auto &environments = m_choice->allEnvironments();
    QList<PaletteEntry> entries = PaletteSources::actions(namedActions());
    entries += PaletteSources::offers(*m_pages);
    entries += PaletteSources::pages(*m_pages);
    entries += PaletteSources::views();
    entries += PaletteSources::nouns(projects, m_choice->environments());
    entries += PaletteSources::workspaces(m_workspaces->others());
    entries += PaletteSources::credentials(m_credentials->liveCredentials(), projects, environments, apps);
    if (m_apps.catalog)
        entries += PaletteSources::apps(apps);
    // It belongs to the page, and goes with it: a locked window shows no names.
    auto *palette = new CommandPalette(
        m_apps, std::move(entries), m_settings.recent(m_session.workspace()->id()), m_credentials);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::chosen, this, &MainWindow::runChoice, Qt::QueuedConnection);
    palette->show();
}

/// Its own, and those of the page on screen.
QList<NamedAction> MainWindow::namedActions() const
{
    const Page page = m_pages->page();
    return NamedAction::among(page.actions ? actions() + page.actions() : actions());
}

bool MainWindow::trigger(const QString &code)
{
    const QList<NamedAction> known = namedActions();
    const auto found = std::ranges::find(known, code, &NamedAction::code);
    if (found == known.end())
        return false;
    found->action->trigger();
    return true;
}

void MainWindow::run(const QString &code)
{
    if (trigger(code))
        return;
    for (const PageEntry &page : m_pages->entries()) {
        if (std::ranges::find(page.offers, code, &PageOffer::action) == page.offers.end())
            continue;
        m_pages->enter(page.code);
        trigger(code);
        return;
    }
}

void MainWindow::remember(const QString &code)
{
    const Id workspace = m_session.workspace()->id();
    QStringList recent = m_settings.recent(workspace);
    recent.removeAll(code);
    recent.prepend(code);
    m_settings.setRecent(workspace, recent.first(qMin(mostRecent, recent.size())));
}

void MainWindow::runChoice(const QString &code)
{
    if (!m_credentials)
        return;
    remember(code);
    const PaletteTarget target = PaletteTarget::of(code);
    switch (target.kind) {
    case PaletteEntry::Kind::Action:
        run(target.name);
        break;
    case PaletteEntry::Kind::Page:
        m_pages->enter(target.name);
        break;
    case PaletteEntry::Kind::Credential:
        showCredential(target.id);
        break;
    case PaletteEntry::Kind::App:
        showApp(target.name);
        break;
    case PaletteEntry::Kind::Project:
        m_choice->chooseProject(target.id);
        chooseView({CredentialView::Kind::Project, target.id});
        break;
    case PaletteEntry::Kind::Environment:
        m_choice->chooseEnvironment(target.id);
        break;
    case PaletteEntry::Kind::Workspace:
        m_workspaces->choose(target.id);
        break;
    case PaletteEntry::Kind::View:
        chooseView(target.view());
        break;
    }
}

void MainWindow::showCredential(const Id &id)
{
    m_pages->enter(u"credentials"_s);
    m_credentials->showCredential(id);
}

void MainWindow::showApp(const QString &slug)
{
    m_pages->enter(u"apps"_s);
    if (apps())
        apps()->open(slug);
}
}
