#pragma once

#include <functional>
#include <optional>

#include <QItemSelection>
#include <QWidget>

#include "app/workspace/workspace.h"
#include "models/items/credential_filter_model.h"
#include "models/items/credential_table_model.h"
#include "models/items/credential_view_counts.h"
#include "ui/credentials/app_lookup.h"
#include "ui/forms/form_timings.h"

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace claviger
{
class ClipboardGuard;
class CredentialActions;
class CredentialInspector;
class CredentialTable;
class DefinitionExport;
class FilterField;
class MessageBar;
class SecretRevealController;
class SelectionBar;
class TrashBar;

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
    QLineEdit &filter();
    CredentialActions &actions() { return *m_actions; }
    QSplitter &splitter() { return *m_splitter; }

    /// Names and colours from the catalog; called after the first paint.
    void useApps(const QList<AppSummary> &apps);

    void setTimings(const FormTimings &timings);
    void addCredential(const QString &appSlug = {}); ///< of that app, or of one to be chosen
    void showCredential(const Id &id); ///< selects it, whatever was filtered
    void deleteSelected();
    void deleteCredentials(const QList<Id> &ids); ///< into the trash, with an undo
    void undo();
    void saveCurrent();
    void discardCurrent();
    void editCurrent();
    void copySecret();
    void showHistory();
    void focusFilter();
    /// To a scope, an environment or both; what is not given stays. Says what became of it, with an undo.
    void moveCredentials(
        const QList<Id> &ids, const std::optional<Scope> &scope, const std::optional<Id> &environment);
    QList<CredentialSummary> liveCredentials() const; ///< all that are not in the trash
    /// Which part is listed; asks about unsaved changes first, and viewChanged() says what became of it.
    void setView(const CredentialView &view);
    const CredentialView &view() const { return m_rows.view(); }
    const CredentialViewCounts &viewCounts() const { return m_counts; }
    bool showsTrash() const { return m_rows.showsTrash(); }
    QList<QAction *> namedActions() const; ///< for the command palette
    int shownCount() const; ///< after the filter
    int totalCount() const; ///< of the view
    /// Something typed is not saved: in the form of the selected one or in a dialog of the page.
    bool hasUnsaved() const;
    /// Calls `then` at once, or after a person has saved or discarded what is unsaved; not at all if they
    /// stay.
    void leaveForm(std::function<void()> then);

signals:
    void viewChanged();
    void countsChanged(); ///< of any view, or how many are shown
    void stateChanged(); ///< what the actions may do

private:
    QWidget *buildList();
    QWidget *buildListHeader();
    QWidget *buildFilter(QWidget *parent);
    QToolButton *buildGrouping(QWidget *parent);
    void showGrouping();
    QWidget *buildEmptyState();
    void connectParts();
    void connectBulk();
    void reload();
    void reloadNames();
    void reloadRows();
    void showView(const CredentialView &view);
    QString viewTitle() const;
    void showWhereItIs(const Id &id);
    void applyFilter(const QString &text);
    void updateEmptyState();
    void doFirstStep();
    void whenCurrentChanged();
    void whenSelectionChanged();
    void putSelectionBack();
    void whenProjectsChanged();
    void showForm(const Id &id);
    void go(const Id &id); ///< selects it, too
    void restoreSelected();
    void restoreCredentials(const QList<Id> &ids);
    void setSelectedDefault();
    void exportDefinitions();
    void showMenu(const QPoint &globalPosition);
    void showTrashParts();
    void confirmPurge();
    void confirmEmptyTrash();
    void askToPurge(const QString &question, const QList<Id> &ids);
    void purge(const QList<Id> &ids);
    void leaveInspector(const std::function<void()> &then);
    /// Those that the credentials belong to, the null id for all of them; nothing where none is protected.
    QList<Id> environmentsOf(const QList<Id> &ids) const;
    void reportMove(const Result<int> &moved);
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
    FilterField *m_filter;
    QLabel *m_filterNote;
    QToolButton *m_grouping;
    CredentialActions *m_actions = nullptr;
    SelectionBar *m_selectionBar;
    DefinitionExport *m_export = nullptr; ///< none without a catalog
    TrashBar *m_trashBar;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QPushButton *m_emptyAction;
    CredentialViewCounts m_counts;
    QHash<Id, QString> m_projectNames;
    std::function<void()> m_afterSave; ///< where a person was going when they chose to save first
    bool m_moving = false; ///< the selection is being put back; not a person's doing
    QItemSelection m_settled; ///< what was selected when the row of the form was last the current one
};
}
