#include "extra_pictures.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

#include "app/catalog/app_catalog.h"
#include "studio.h"
#include "ui/base/eliding_button.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/definition_export.h"
#include "ui/credentials/drag_picture.h"
#include "ui/credentials/inspector_header.h"
#include "ui/credentials/trash_bar.h"
#include "ui/environments/environment_switcher.h"
#include "ui/environments/noun_list.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/environments/project_choice.h"
#include "ui/environments/project_switcher.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/switcher_button.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace_switcher.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
namespace
{
QMenu &openedMenu()
{
    waitUntil([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); });
    return *static_cast<QMenu *>(QApplication::activePopupWidget());
}

void askForMenu(QWidget &widget)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, {}, widget.mapToGlobal(QPoint(40, 20)));
    QApplication::sendEvent(&widget, &event);
}

void chooseRows(CredentialTable &table, int count)
{
    auto *selection = table.selectionModel();
    selection->setCurrentIndex(
        table.model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    for (int row = 1; row < count; ++row)
        selection->select(
            table.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

/// A menu with the submenu of each of its actions that has one.
void shootWithSubmenus(Studio &studio, QMenu &menu, const QString &name)
{
    studio.shootMenu(menu, name);
    int number = 0;
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            studio.shootMenu(*action->menu(), u"%1-%2"_s.arg(name).arg(++number));
    }
}

QToolButton &tool(const QWidget &switcher, const QString &name)
{
    const auto tools = switcher.findChildren<QToolButton *>();
    const auto found = std::find_if(
        tools.begin(), tools.end(), [&](const QToolButton *each) { return each->accessibleName() == name; });
    if (found == tools.end())
        qFatal("there is no tool “%s”", qPrintable(name));
    return **found;
}

void shootTools(Studio &studio, NounSwitcher &switcher, QWidget &anchor, const QString &name)
{
    switcher.openAt(&anchor);
    auto *list = switcher.findChild<QListView *>();
    list->setCurrentIndex(list->model()->index(1, 0));
    tool(switcher, NounSwitcher::tr("Colour")).click();
    studio.shoot(&switcher, name + u"-colour"_s);
    tool(switcher, NounSwitcher::tr("Remove")).click();
    studio.shoot(&switcher, name + u"-remove"_s);
    tool(switcher, NounSwitcher::tr("Rename")).click();
    studio.shoot(&switcher, name + u"-rename"_s);
    switcher.hide();
}

/// As it hangs at the pointer, of one and of several.
void shootDragged(Studio &studio, const QWidget &list)
{
    for (const int count : {1, 12}) {
        QLabel shown;
        const auto refresh = [&] { shown.setPixmap(dragPicture(list, u"Production Slack"_s, count)); };
        refresh();
        shown.show();
        studio.shoot(&shown, u"dragged-%1"_s.arg(count), refresh);
    }
}

void shootTrashQuestions(Studio &studio, CredentialsPage &page)
{
    chooseRows(page.table(), 2);
    const int before = page.viewCounts().trash;
    page.deleteSelected();
    if (QMessageBox *question = shownQuestion(page)) { // a protected environment
        for (QAbstractButton *each : question->buttons())
            if (question->buttonRole(each) == QMessageBox::AcceptRole)
                each->click();
    }
    waitUntil([&] { return page.viewCounts().trash == before + 2; });
    page.messages().dismiss();
    page.setView({CredentialView::Kind::Trash, {}});
    chooseRows(page.table(), 3);
    askForMenu(page.table());
    studio.shootMenu(openedMenu(), u"menu-trash"_s);
    const auto buttons = page.findChild<TrashBar *>()->findChildren<QPushButton *>();
    buttons.constLast()->click();
    studio.shootQuestion(page, u"question-empty-trash"_s);
    page.deleteSelected();
    studio.shootQuestion(page, u"question-purge"_s);
    page.setView({});
    page.undo();
    waitUntil([&] { return page.viewCounts().trash == before; });
    page.messages().dismiss();
}

void shootReplaceQuestion(Studio &studio, CredentialsPage &page, AppCatalog &catalog)
{
    const QTemporaryDir folder;
    const QStringList slugs{u"slack"_s, u"stripe"_s};
    for (const QString &slug : slugs) {
        QFile file(folder.filePath(slug + u".json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file can be written");
    }
    DefinitionExport definitions(catalog, &page);
    definitions.start(slugs);
    auto *dialog = page.findChild<QFileDialog *>();
    dialog->hide();
    emit dialog->fileSelected(folder.path());
    studio.shootQuestion(page, u"question-replace"_s);
    dialog->close();
}
}

void shootMenus(Studio &studio, MainWindow &window)
{
    CredentialsPage &page = *window.credentials();
    CredentialTable &table = page.table();
    chooseRows(table, 1);
    askForMenu(table);
    shootWithSubmenus(studio, openedMenu(), u"menu-credential"_s);
    chooseRows(table, 3);
    askForMenu(table);
    studio.shootMenu(openedMenu(), u"menu-credentials"_s);
    chooseRows(table, 1);
    emit table.header()->customContextMenuRequested({});
    studio.shootMenu(openedMenu(), u"menu-columns"_s);
    shootWithSubmenus(studio, *page.findChild<ElidingButton *>()->menu(), u"menu-group"_s);
    studio.shootMenu(*page.inspector().header().findChild<QMenu *>(), u"menu-more"_s);
    shootDragged(studio, table);
    askForMenu(*page.inspector().findChild<MaskedLineEdit *>());
    studio.shootMenu(openedMenu(), u"menu-secret"_s);
}

void shootLongForm(Studio &studio, MainWindow &window)
{
    CredentialsPage &page = *window.credentials();
    for (const CredentialSummary &each : page.liveCredentials()) {
        if (each.appSlug == u"postgresql")
            page.showCredential(each.id);
    }
    auto *area = page.inspector().findChild<QScrollArea *>();
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() / 2);
    studio.shoot(&window, u"inspector"_s);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    studio.shoot(&window, u"inspector-end"_s);
}

void shootQuestions(Studio &studio, MainWindow &window, AppCatalog &catalog)
{
    CredentialsPage &page = *window.credentials();
    shootTrashQuestions(studio, page);
    shootReplaceQuestion(studio, page, catalog);
    NounsDialog nouns(*window.projectChoice().workspace(), &window);
    nouns.show();
    const QString removal = NounList::tr("&Remove…");
    for (QPushButton *button : nouns.findChildren<QPushButton *>()) {
        if (button->text() != removal || !button->isVisible())
            continue;
        button->click();
        studio.shootQuestion(nouns, u"question-noun"_s);
        break;
    }
}

void shootSwitchers(Studio &studio, MainWindow &window)
{
    TopBar &bar = window.topBar();
    bar.workspaces().openAt(&bar.workspaceButton());
    studio.shoot(&bar.workspaces(), u"workspaces"_s);
    tool(bar.workspaces(), NounSwitcher::tr("Colour")).click();
    studio.shoot(&bar.workspaces(), u"workspaces-colour"_s);
    tool(bar.workspaces(), NounSwitcher::tr("Rename")).click();
    studio.shoot(&bar.workspaces(), u"workspaces-rename"_s);
    bar.workspaces().hide();
    shootTools(studio, bar.projects(), bar.projectButton(), u"projects"_s);
    shootTools(studio, bar.environments(), bar.environmentButton(), u"environments"_s);
}
}
