#pragma once

#include <QDialog>

#include "app/platform/paths.h"
#include "app/workspace/workspace_directory.h"
#include "ui/preferences/preferences.h"

class QListWidget;
class QStackedWidget;

namespace claviger
{
class Session;

/// The desktop's preferences, in sections. Each change counts at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesDialog)

public:
    enum class Section { General, Appearance, Security, Workspaces, Advanced };

    PreferencesDialog(
        Session &session, const Preferences &preferences, const Paths &paths, QWidget *parent = nullptr);

    const Preferences &preferences() const { return m_preferences; }
    Section section() const;
    void goTo(Section section);

signals:
    void changed(const claviger::Preferences &preferences);
    void languageWanted(claviger::Language language); ///< not in preferences() yet
    void openWanted(const claviger::WorkspaceEntry &entry);
    void newWorkspaceWanted();
    void removeWanted(const claviger::WorkspaceEntry &entry); ///< confirmed; it is the open one

private:
    void addSections(Session &session, const Paths &paths);
    void addSection(const QString &name, QWidget *section);
    void layOut();

    Preferences m_preferences;
    QListWidget *m_names;
    QStackedWidget *m_pages;
};
}
