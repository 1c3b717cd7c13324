#pragma once

#include <QWidget>

#include "app/catalog/app_catalog.h"
#include "ui/base/page_offer.h"
#include "ui/catalog/app_list_model.h"
#include "ui/catalog/import_controller.h"

class QAction;
class QLabel;
class QLayout;
class QLineEdit;
class QProgressDialog;
class QPushButton;
class QStackedWidget;

namespace claviger
{
class AppDetails;
class AppFilter;
class AppGrid;
class DefinitionWatcher;
class DropHint;
class MessageBar;

/// Every app there is: cards with search and categories, a page for each, import from elsewhere (by dialog or
/// dropped), apps of one's own.
class AppsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppsPage)

public:
    AppsPage(
        Workspace &workspace, AppCatalog &catalog, DefinitionWatcher &watcher, QWidget *parent = nullptr);

    QLineEdit &search() { return *m_search; }
    AppFilter &filter() { return *m_filter; }
    AppGrid &grid() { return *m_grid; }
    AppDetails &details() { return *m_details; }
    MessageBar &messages() { return *m_messages; }
    bool showsDetails() const;

    /// Puts the keyboard where one goes on: into the search, or the app that is open.
    void enter();
    /// Back to the cards, ready to type.
    void focusSearch();
    /// The app's own page; nothing if there is no such app.
    void open(const QString &slug);
    void showCards();
    void undo();
    void import(const QString &path) { m_import.read(path); }
    void addOwn();
    QList<QAction *> namedActions() const; ///< for the palette; with those of the app that is open
    static QList<PageOffer> offers();

signals:
    void newCredentialRequested(const QString &appSlug);
    void credentialRequested(const claviger::Id &id);
    void credentialsOfAppRequested(const QString &appSlug);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHeader();
    void buildActions();
    QLayout *buildSearchRow(QWidget *header);
    QWidget *buildCards();
    void connectParts();
    void connectDetails();
    void connectImport();
    void reload();
    void applySearch();
    void fillDetails(const QString &slug);
    void whenCredentialsChanged();
    void chooseSource(bool directory);
    void showProgress();
    void preview(const ImportPreview &preview);
    void showTaken(const DefinitionOutcome &outcome, const QString &firstSlug);
    void exportCurrent();
    void editCurrent();
    void removeCurrent();
    void offerChanges();

    enum class Action { None, Undo, Review };
    void showNote(const QString &text, Action action);
    void act();

    Workspace &m_workspace;
    AppCatalog &m_catalog;
    ImportController m_import;
    AppListModel m_apps;
    QHash<QString, int> m_counts; ///< credentials by app
    QStackedWidget *m_pages;
    QWidget *m_header;
    QLineEdit *m_search;
    AppFilter *m_filter;
    AppGrid *m_grid;
    QStackedWidget *m_cards;
    QLabel *m_none;
    QAction *m_importFile = nullptr;
    QAction *m_importFolder = nullptr;
    QAction *m_add = nullptr;
    QPushButton *m_importButton;
    QPushButton *m_addButton;
    MessageBar *m_messages;
    AppDetails *m_details;
    DropHint *m_dropHint;
    QProgressDialog *m_progress = nullptr;
    Action m_action = Action::None; ///< of the message on screen
    bool m_isStale = false; ///< something has changed while the page was not on screen
};
}
