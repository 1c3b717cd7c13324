// The preferences of MainWindow and what they change: the language's new window too.
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QTimer>

#include "app/platform/paths.h"
#include "ui/base/unsaved_work.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/preferences/idle_lock.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_settings.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/unlock_page.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Paths pathsOf(Session &session, const WindowSettings &settings)
{
    Paths paths = Paths::fromEnvironment();
    paths.data = session.directory().dataDirectory();
    paths.config = QFileInfo(settings.file()).path();
    return paths;
}
}

void MainWindow::showPreferences()
{
    if (m_preferencesDialog && m_preferencesDialog->isVisible())
        return;
    m_preferencesDialog
        = new PreferencesDialog(m_session, m_settings.preferences(), pathsOf(m_session, m_settings), this);
    m_preferencesDialog->setAttribute(Qt::WA_DeleteOnClose);
    connectPreferences(*m_preferencesDialog);
    m_preferencesDialog->open();
}

void MainWindow::connectPreferences(PreferencesDialog &dialog)
{
    connect(&dialog, &PreferencesDialog::changed, this, [this](const Preferences &preferences) {
        m_settings.setPreferences(preferences);
        applyPreferences(preferences);
        emit appearanceChosen(preferences.appearance);
    });
    connect(&dialog, &PreferencesDialog::languageWanted, this,
        [this](Language language) { leaveForm([this, language] { chooseLanguage(language); }); });
    connect(&dialog, &PreferencesDialog::openWanted, this,
        [this](const WorkspaceEntry &entry) { leavePreferences([this, entry] { m_session.open(entry); }); });
    connect(&dialog, &PreferencesDialog::newWorkspaceWanted, this,
        [this] { leavePreferences([this] { showFirstStart(false); }); });
    connect(&dialog, &PreferencesDialog::removeWanted, this, [this](const WorkspaceEntry &entry) {
        // Confirmed by its name, with all that is in it.
        QTimer::singleShot(0, this, [this, entry] { m_session.remove(entry); });
    });
}

bool MainWindow::hasUnsaved() const
{
    return hasUnsavedWork(*this) || (m_credentials && m_credentials->hasUnsaved());
}

void MainWindow::leaveForm(const std::function<void()> &then)
{
    leaveUnsavedWork(*this, [this, then] {
        if (!m_credentials)
            return then();
        if (m_credentials->hasUnsaved())
            m_pages->enter(u"credentials"_s); // what is asked about should be seen
        m_credentials->leaveForm(then);
    });
}

void MainWindow::leavePreferences(const std::function<void()> &then)
{
    if (m_preferencesDialog)
        m_preferencesDialog->close();
    // Not within the signal of a dialog or page that is about to be destroyed.
    leaveForm([this, then] { QTimer::singleShot(0, this, then); });
}

void MainWindow::closePreferences()
{
    delete m_preferencesDialog.data(); // at once: what it does with the workspace stops
}

void MainWindow::applyPreferences(const Preferences &preferences)
{
    const std::chrono::milliseconds reveal = std::chrono::seconds(preferences.revealSeconds);
    if (m_timings.reveal != reveal) {
        m_timings.reveal = reveal;
        if (m_credentials)
            m_credentials->setTimings(m_timings);
    }
    m_clipboard.setSeconds(preferences.clipboardSeconds);
    m_idleLock->setLimit(std::chrono::minutes(preferences.lockMinutes));
}

QWidget *MainWindow::makeUnlockPage(bool lostChanges)
{
    const Id locked = m_session.workspace()->id();
    QList<WorkspaceEntry> others = m_session.entries();
    others.removeIf([&](const WorkspaceEntry &entry) { return entry.id == locked || entry.problem; });
    auto *page = new UnlockPage(*m_session.workspace(), lostChanges, others, this);
    connect(page, &UnlockPage::otherWanted, this, [this](const WorkspaceEntry &entry) {
        QTimer::singleShot(0, this, [this, entry] { m_session.open(entry); });
    });
    return page;
}

void MainWindow::chooseLanguage(Language language)
{
    Preferences preferences = m_settings.preferences();
    preferences.language = language;
    m_settings.setPreferences(preferences);
    emit languageChosen(language);
}

WindowPlace MainWindow::letGo()
{
    WindowPlace place;
    if (m_credentials) {
        place.view = m_credentials->view();
        place.filter = m_credentials->filter().text();
        place.credential = m_credentials->table().currentId();
    }
    place.showsPreferences = m_preferencesDialog != nullptr;
    m_settings.setGeometry(saveGeometry());
    m_settings.setSidebarFolded(m_sidebar->prefersFolded());
    m_session.disconnect(this);
    if (Workspace *workspace = m_session.workspace()) {
        workspace->disconnect(this);
        workspace->disconnect(m_status);
    }
    m_clipboard.disconnect(m_status);
    qApp->removeEventFilter(this);
    dropPages();
    m_firstStart.reset();
    setAlone(new QWidget(this));
    return place;
}

void MainWindow::resume(const WindowPlace &place)
{
    if (m_session.workspace())
        whenOpened();
    else
        m_session.start({}, m_settings.lastWorkspace());
    if (m_credentials) {
        m_credentials->setView(place.view);
        m_credentials->filter().setText(place.filter);
        m_credentials->table().select(place.credential);
    }
    show();
    if (place.showsPreferences)
        showPreferences();
}
}
