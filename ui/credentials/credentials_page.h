#pragma once

#include <functional>

#include <QWidget>

#include "app/workspace/workspace.h"
#include "models/items/credential_filter_model.h"
#include "models/items/credential_table_model.h"
#include "ui/credentials/app_lookup.h"
#include "ui/forms/form_timings.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace claviger
{
class ClipboardGuard;
class CredentialInspector;
class CredentialTable;
class MessageBar;
class SecretRevealController;

/// The credentials of the open workspace: list, filter, trash, and the form of the selected one.
class CredentialsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialsPage)

public:
    CredentialsPage(Workspace &workspace, AppLookup apps, ClipboardGuard &clipboard,
        const FormTimings &timings, QWidget *parent = nullptr);
    ~CredentialsPage() override;

    CredentialTable &table() { return *m_table; }
    CredentialInspector &inspector() { return *m_inspector; }
    MessageBar &messages() { return *m_messages; }
    QLineEdit &filter() { return *m_filter; }
    QSplitter &splitter() { return *m_splitter; }

    /// Names and colours from the catalog; called after the first paint.
    void useApps(const QList<AppSummary> &apps);

    void setTimings(const FormTimings &timings);
    void addCredential();
    void deleteSelected();
    void undo();
    void saveCurrent();
    void discardCurrent();
    void editCurrent();
    void copySecret();
    void showHistory();
    void focusFilter();
    bool showsTrash() const { return m_trash; }
    int shownCount() const;
    int totalCount() const;
    /// Something typed is not saved: in the form of the selected one or of a new one.
    bool hasUnsaved() const;
    /// Calls `then` at once, or after a person has saved or discarded what is unsaved; not at all if they
    /// stay.
    void leaveForm(std::function<void()> then);

signals:
    void countsChanged();
    void stateChanged(); ///< what the actions may do

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildListHeader();
    QWidget *buildEmptyState();
    void connectParts();
    void reload();
    void reloadNames();
    void setTrash(bool trash);
    void applyFilter(const QString &text);
    void updateEmptyState();
    void whenCurrentChanged();
    void go(const Id &id);
    void deleteIds(const QList<Id> &ids);
    void restoreSelected();
    void confirmPurge();
    void purge(const QList<Id> &ids);
    void report(const Result<void> &done, const QString &note = {}, const QString &action = {});

    Workspace &m_workspace;
    AppLookup m_apps;
    FormTimings m_timings;
    CredentialTableModel m_model;
    CredentialFilterModel m_rows;
    SecretRevealController *m_secrets;
    MessageBar *m_messages;
    CredentialTable *m_table;
    CredentialInspector *m_inspector;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    QLabel *m_heading;
    QLineEdit *m_filter;
    QToolButton *m_trashToggle;
    QPushButton *m_restore;
    QPushButton *m_purge;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QPushButton *m_emptyAction;
    std::function<void()> m_afterSave; ///< where a person was going when they chose to save first
    bool m_trash = false;
    bool m_moving = false; ///< the selection is being put back; not a person's doing
};
}
