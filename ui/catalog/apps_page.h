#pragma once

#include <QWidget>

#include "app/catalog/app_catalog.h"
#include "app/catalog/import_job.h"
#include "ui/catalog/app_list_model.h"

class QLabel;
class QLineEdit;
class QListView;
class QProgressDialog;
class QPushButton;
class QStackedWidget;

namespace claviger
{
class AppDetails;
class DefinitionWatcher;
class MessageBar;

/// Every app there is: search, what one is, import from elsewhere (by dialog or dropped), apps of one's own.
class AppsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppsPage)

public:
    AppsPage(
        Workspace &workspace, AppCatalog &catalog, DefinitionWatcher &watcher, QWidget *parent = nullptr);

    QLineEdit &search() { return *m_search; }
    QListView &list() { return *m_list; }
    AppDetails &details() { return *m_details; }
    MessageBar &messages() { return *m_messages; }

    void focusSearch();
    void undo();
    /// Reads the file or directory in another thread, then shows what it would bring.
    void import(const QString &path);
    void addOwn();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildSide();
    QWidget *buildHeader();
    void connectParts();
    void reload();
    void show(const QString &slug);
    void showCurrent();
    void chooseSource(bool directory);
    void showProgress(const QString &path);
    void preview(const ImportPreview &preview);
    void take(const QList<Definition> &definitions);
    void exportCurrent();
    void editCurrent();
    void removeCurrent();
    void offerChanges();

    enum class Action { None, Undo, Review };

    Workspace &m_workspace;
    AppCatalog &m_catalog;
    DefinitionWatcher &m_watcher;
    AppListModel m_apps;
    ImportJob m_job;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_none;
    QPushButton *m_importButton;
    QPushButton *m_addButton;
    MessageBar *m_messages;
    AppDetails *m_details;
    QProgressDialog *m_progress = nullptr;
    Action m_action = Action::None; ///< of the message on screen
};
}
