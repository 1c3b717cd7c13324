#include <QAccessible>
#include <QAction>
#include <QCompleter>
#include <QCoro/QCoroTask>
#include <QDrag>
#include <QEventLoop>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QThread>
#include <QTimer>

#include "desktop_test.h"
#include "models/items/credential_mime.h"
#include "ui/base/eliding_button.h"
#include "ui/credentials/credential_actions.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/drag_picture.h"
#include "ui/credentials/filter_field.h"
#include "ui/credentials/selection_bar.h"
#include "ui/credentials/table_columns.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;
using By = CredentialGroupModel::By;
using Column = CredentialTableModel::Column;

namespace
{
/// Offscreen a drag is over at once. As on a desktop it has an event loop here, which goes round a few times
/// from when the drag is made.
class LongDrag final : public QObject
{
public:
    LongDrag(QObject &source, std::function<void()> during) : m_during(std::move(during))
    {
        source.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        const auto during = std::exchange(m_during, {});
        if (event->type() != QEvent::ChildAdded || !during) {
            m_during = during;
            return false;
        }
        QEventLoop loop;
        QTimer rounds;
        int left = 20;
        connect(&rounds, &QTimer::timeout, &loop, [&] { --left > 0 ? void() : loop.quit(); });
        QTimer::singleShot(0, &loop, during);
        rounds.start(0);
        loop.exec();
        return false;
    }

private:
    std::function<void()> m_during;
};
}

/// What one does with the list itself: filter, group, choose many, move them, choose columns.
class tst_credential_list final : public DesktopTest
{
    Q_OBJECT

private slots:
    void the_filter_completes_as_one_types();
    void the_list_of_words_takes_no_key_from_anyone();
    void what_a_filter_does_not_know_is_said();
    void is_trash_shows_the_trash_and_what_can_be_done_there();
    void groups_fold_by_key();
    void grouping_keeps_the_selection_and_is_remembered();
    void deleting_in_a_group_goes_on_to_the_next();
    void several_move_at_once_and_come_back();
    void order_and_columns_are_chosen_by_key();
    void what_is_dropped_on_the_sidebar_moves();
    void what_is_dragged_looks_small();
    void a_lock_ends_a_drag_before_the_list_goes();
    void quitting_ends_a_drag_before_the_list_goes();
    void a_picture_of_several_says_how_many();
    void the_list_of_words_is_as_wide_as_they_are();
    void one_definition_is_exported_where_a_person_says();
    void columns_are_chosen_and_remembered();
    void rows_have_a_menu_by_key();
    void a_screen_reader_hears_the_rows();
    void an_empty_list_offers_the_first_step();

private:
    FilterField &field() { return *qobject_cast<FilterField *>(&page().filter()); }
    void addThree()
    {
        createVault();
        if (QTest::currentTestFailed())
            return;
        Project storefront;
        storefront.label = u"Storefront"_s;
        m_project = QCoro::waitFor(m->session->workspace()->saveProject(storefront)).value_or(Id());
        QVERIFY(!m_project.isNull());
        addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
        addCredential(u"sla"_s, u"Beta"_s, u"key-two"_s);
        addCredential(u"stri"_s, u"Gamma"_s, u"key-three"_s);
    }
    QStringList shownLabels()
    {
        QStringList labels;
        const QAbstractItemModel *model = page().table().model();
        for (QModelIndex index = model->index(0, 0); index.isValid();
            index = page().table().indexBelow(index)) {
            const QString label = index.siblingAtColumn(static_cast<int>(Column::Label)).data().toString();
            labels.append(label.isEmpty() ? u"# "_s + index.data().toString() : label);
        }
        return labels;
    }

    /// Calls `during` from the event loop of the drag.
    void dragSelected(CredentialTable &table, const std::function<void()> &during);

    Id m_project;
};

void tst_credential_list::the_filter_completes_as_one_types()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    page().focusFilter();
    type(u"ap"_s);
    QTRY_VERIFY(field().isOffering());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(field().text(), u"app:"_s);
    QTRY_VERIFY(field().isOffering()); // the apps there are
    type(u"str"_s);
    QTRY_COMPARE(field().findChild<QStandardItemModel *>()->rowCount(), 1);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QCOMPARE(field().text(), u"app:stripe "_s);
    QVERIFY(field().hasFocus());
    QCOMPARE(page().shownCount(), 1);
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(field().isOffering()); // all there is
    press(Qt::Key_Escape);
    QVERIFY(!field().isOffering());
    QCOMPARE(field().text(), u"app:stripe "_s); // the list only
    press(Qt::Key_Escape);
    QCOMPARE(page().shownCount(), 3);
}

void tst_credential_list::the_list_of_words_takes_no_key_from_anyone()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    page().focusFilter();
    type(u"s"_s);
    QTRY_VERIFY(field().isOffering());
    press(Qt::Key_Return); // nothing is chosen: to the table, as without a list
    QVERIFY(!field().isOffering());
    QCOMPARE(field().text(), u"s"_s);
    QVERIFY(page().table().hasFocus());
    QVERIFY(!page().table().currentId().isNull());

    page().focusFilter();
    type(u"s"_s);
    QTRY_VERIFY(field().isOffering());
    press(Qt::Key_Tab);
    QVERIFY(!field().isOffering());
    QVERIFY(!field().hasFocus()); // on, as ever
}

void tst_credential_list::what_a_filter_does_not_know_is_said()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    page().focusFilter();
    type(u"env:nowhere"_s);
    QVERIFY2(shownTexts().contains(u"No environment is called “nowhere”"_s), qPrintable(shownTexts()));
    QCOMPARE(page().shownCount(), 0);
    field().setText(u"host:x"_s);
    QVERIFY(shownTexts().contains(u"There is no “host:”"_s));
    field().clear();
    QVERIFY(!shownTexts().contains(u"looked for as text"_s));
}

void tst_credential_list::is_trash_shows_the_trash_and_what_can_be_done_there()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    page().table().select(page().inspector().shown());
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().viewCounts().trash, 1);
    page().filter().setText(u"is:trash"_s);
    QCOMPARE(page().shownCount(), 1);
    QVERIFY(page().showsTrash());
    QVERIFY(!page().table().isColumnHidden(static_cast<int>(Column::Deleted)));
    page().table().selectAll();
    QVERIFY(page().actions().restore().isEnabled());
    QVERIFY(!page().actions().remove().isEnabled());
    page().actions().restore().trigger();
    QTRY_COMPARE(page().viewCounts().trash, 0);
    page().filter().clear();
    QVERIFY(!page().showsTrash());
    QCOMPARE(page().shownCount(), 3);
}

void tst_credential_list::groups_fold_by_key()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    CredentialTable &table = page().table();
    table.setGrouping(By::App);
    QCOMPARE(shownLabels(), (QStringList{u"# Slack"_s, u"Alpha"_s, u"Beta"_s, u"# Stripe"_s, u"Gamma"_s}));
    table.setFocus();
    page().filter().setText(u"slack"_s);
    QCOMPARE(shownLabels(), (QStringList{u"# Slack"_s, u"Alpha"_s, u"Beta"_s}));
    page().filter().clear();
    QCOMPARE(shownLabels().size(), 5); // the header that came back is open

    table.setCurrentIndex(table.model()->index(0, 0, table.model()->index(0, 0)));
    press(Qt::Key_Left); // to the header
    QVERIFY(CredentialGroupModel::isGroup(table.currentIndex()));
    QVERIFY(table.currentId().isNull());
    press(Qt::Key_Left); // folds
    QCOMPARE(shownLabels(), (QStringList{u"# Slack"_s, u"# Stripe"_s, u"Gamma"_s}));
    page().filter().setText(u"slack"_s);
    QCOMPARE(shownLabels(), QStringList{u"# Slack"_s}); // it stays folded
    page().filter().clear();
    QCOMPARE(shownLabels().size(), 3);
    table.setCurrentIndex(table.model()->index(0, 0));
    press(Qt::Key_Space); // and opens
    QCOMPARE(shownLabels().size(), 5);
    press(Qt::Key_Return);
    QCOMPARE(shownLabels().size(), 3);
    press(Qt::Key_Right);
    press(Qt::Key_Right); // in
    QCOMPARE(
        table.currentIndex().siblingAtColumn(static_cast<int>(Column::Label)).data().toString(), u"Alpha"_s);
    QTRY_VERIFY(!page().inspector().shown().isNull());

    const QRect header = table.visualRect(table.model()->index(1, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, header.center());
    QCOMPARE(shownLabels(), (QStringList{u"# Slack"_s, u"Alpha"_s, u"Beta"_s, u"# Stripe"_s}));
}

void tst_credential_list::grouping_keeps_the_selection_and_is_remembered()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    CredentialTable &table = page().table();
    table.selectAll();
    const Id current = table.currentId();
    QSignalSpy currents(&table, &CredentialTable::currentRowChanged);
    table.setGrouping(By::Scope);
    QCOMPARE(table.selectedIds().size(), 3);
    QCOMPARE(table.currentId(), current);
    QCOMPARE(currents.count(), 0); // nothing for the form to do
    table.sortByColumn(static_cast<int>(Column::Label), Qt::DescendingOrder);
    table.setCurrentIndex(table.model()->index(0, 0));
    press(Qt::Key_Left);
    QCOMPARE(shownLabels(), QStringList{u"# Organization"_s});

    press(Qt::Key_L, Qt::ControlModifier); // the page goes and comes back
    QTRY_VERIFY(!m->window->credentials());
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(),
        u"Passphrase"_s);
    type(passphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->window->credentials(), 30'000);
    QCOMPARE(page().table().grouping(), CredentialTable::Grouping(By::Scope));
    QCOMPARE(shownLabels(), QStringList{u"# Organization"_s});
    page().table().setGrouping({});
    QCOMPARE(shownLabels(), (QStringList{u"Gamma"_s, u"Beta"_s, u"Alpha"_s}));
}

void tst_credential_list::deleting_in_a_group_goes_on_to_the_next()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    page().table().setGrouping(By::App);
    page().table().setFocus();
    page().table().selectFirst();
    page().table().select(page().table().currentId());
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    const Id alpha = page().table().currentId();
    QVERIFY(!alpha.isNull());
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().totalCount(), 2);
    QVERIFY(page().table().currentId() != alpha);
    QVERIFY(!page().table().currentId().isNull());
    QTRY_COMPARE(page().inspector().shown(), page().table().currentId());
}

void tst_credential_list::several_move_at_once_and_come_back()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    auto *bar = page().findChild<SelectionBar *>();
    QVERIFY(!bar->isVisible());
    page().table().selectAll();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(shownTexts().contains(u"3 selected"_s));
    QVERIFY(namelessInputs(bar).isEmpty());
    QMenu *scopes = page().actions().moveToScope().menu();
    QCOMPARE(scopes->actions().size(), 3);
    QCOMPARE(scopes->actions().at(1)->text(), u"Storefront"_s);
    scopes->actions().at(1)->trigger();
    QTRY_COMPARE(page().viewCounts().projects.value(m_project), 3);
    QVERIFY2(page().messages().text().startsWith(u"Moved 3"_s), qPrintable(page().messages().text()));
    QCOMPARE(page().table().selectedIds().size(), 3); // and to another environment at once, if one likes
    QMenu *environments = page().actions().moveToEnvironment().menu();
    const Id last = m->session->workspace()->environments()->constLast().id;
    const Id one = page().table().selectedIds().constFirst();
    for (const auto &answer : {u"Cancel"_s, u"Make the change"_s}) { // production is protected
        environments->actions().constLast()->trigger();
        QTRY_VERIFY(openDialog<QMessageBox>(&page()));
        QVERIFY(openDialog<QMessageBox>(&page())->text().contains(u"Production"));
        QVERIFY(m->session->workspace()->credential(one)->summary.environment.isNull());
        button(*openDialog<QMessageBox>(&page()), answer).click();
        QTRY_VERIFY(!openDialog<QMessageBox>(&page()));
    }
    QTRY_COMPARE(m->session->workspace()->credential(one)->summary.environment, last);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m->session->workspace()->credential(one)->summary.environment.isNull());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page().viewCounts().organization, 3);
}

void tst_credential_list::order_and_columns_are_chosen_by_key()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    QMenu *menu = page().findChild<ElidingButton *>()->menu();
    const auto open = [&](Qt::Key submenu) {
        menu->popup(page().mapToGlobal(QPoint(10, 10)));
        QTRY_COMPARE(QApplication::activePopupWidget(), menu);
        press(submenu);
        QTRY_VERIFY(QApplication::activePopupWidget() && QApplication::activePopupWidget() != menu);
    };
    const QHeaderView *header = page().table().header();
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(Column::App));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    open(Qt::Key_O);
    press(Qt::Key_Return); // on the first, which turns the order
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(Column::App));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);

    QVERIFY(page().table().columns().isChosen(Column::Scope));
    open(Qt::Key_C);
    press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QVERIFY(!page().table().columns().isChosen(Column::Scope));
}

void tst_credential_list::what_is_dropped_on_the_sidebar_moves()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    auto *sidebar = m->window->findChild<Sidebar *>();
    QAbstractItemModel *rows = sidebar->list().model();
    const auto drop = [&](const CredentialView &where) {
        const QAbstractItemModel *list = page().table().model();
        const std::unique_ptr<QMimeData> mime(list->mimeData({list->index(0, 0), list->index(1, 0)}));
        const QModelIndex row = rows->index(sidebar->model().rowOfView(where), 0);
        return rows->dropMimeData(mime.get(), Qt::MoveAction, -1, -1, row);
    };
    QVERIFY(drop({CredentialView::Kind::Project, m_project}));
    QTRY_COMPARE(page().viewCounts().projects.value(m_project), 2);
    QVERIFY(drop({CredentialView::Kind::User, {}}));
    QTRY_COMPARE(page().viewCounts().user, 2);
    QVERIFY(drop({CredentialView::Kind::Organization, {}}));
    QTRY_COMPARE(page().viewCounts().organization, 3);
    QVERIFY(drop({CredentialView::Kind::Trash, {}}));
    QTRY_COMPARE(page().viewCounts().trash, 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page().viewCounts().trash, 0);
}

void tst_credential_list::what_is_dragged_looks_small()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    CredentialTable &table = page().table();
    table.selectAll();
    const QPoint row = table.visualRect(table.currentIndex()).center();
    dragSelected(table, [] { QDrag::cancel(); });
    const auto *drag = table.findChild<QDrag *>();
    QVERIFY(drag);
    const QList<Id> dragged = credentialsIn(*drag->mimeData());
    QCOMPARE(QSet<Id>(dragged.begin(), dragged.end()).size(), 3);
    QCOMPARE(dragged.size(), 3);
    const QPixmap picture = drag->pixmap();
    QVERIFY(!picture.isNull());
    QVERIFY2(picture.width() < table.viewport()->width() / 2, qPrintable(QString::number(picture.width())));
    QVERIFY(picture.height() < 2 * table.visualRect(table.currentIndex()).height());
    QTest::mouseRelease(table.viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(page().shownCount(), 3);
}

void tst_credential_list::dragSelected(CredentialTable &table, const std::function<void()> &during)
{
    const QPoint row = table.visualRect(table.currentIndex()).center();
    QTest::mousePress(table.viewport(), Qt::LeftButton, {}, row);
    QMouseEvent move(QEvent::MouseMove, row + QPoint(60, 60),
        table.viewport()->mapToGlobal(row + QPoint(60, 60)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(table.viewport(), &move); // it begins with the second one
    std::unique_ptr<LongDrag> loop;
    if (QGuiApplication::platformName() == u"offscreen")
        loop = std::make_unique<LongDrag>(table, during);
    else
        QTimer::singleShot(0, &table, during);
    QApplication::sendEvent(table.viewport(), &move);
}

void tst_credential_list::a_lock_ends_a_drag_before_the_list_goes()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    const QPointer<CredentialTable> table(&page().table());
    const int outside = QThread::currentThread()->loopLevel();
    int inside = outside;
    QTimer::singleShot(3000, m->window.get(), &QDrag::cancel); // else it would last for ever
    dragSelected(*table, [&] {
        inside = QThread::currentThread()->loopLevel();
        m->window->lock();
    });
    QVERIFY(inside > outside);
    QVERIFY(table); // the view goes on where its drag returns
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY(!table);
    QVERIFY(m->session->workspace()->state() == Workspace::State::Locked);
}

void tst_credential_list::quitting_ends_a_drag_before_the_list_goes()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    const QPointer<CredentialTable> table(&page().table());
    QTimer::singleShot(3000, m->window.get(), &QDrag::cancel);
    dragSelected(*table, [&] { m->window->close(); });
    QVERIFY(table);
    QTRY_VERIFY(!m->window->isVisible());
    QVERIFY(!table);
}

void tst_credential_list::a_picture_of_several_says_how_many()
{
    const QWidget list;
    const QPixmap one = dragPicture(list, u"Alpha"_s, 1);
    const QPixmap two = dragPicture(list, u"Alpha"_s, 2);
    const QPixmap three = dragPicture(list, u"Alpha"_s, 3);
    QVERIFY(one.width() > list.fontMetrics().horizontalAdvance(u"Alpha"_s));
    QVERIFY(two.width() > one.width());
    QVERIFY(two.toImage() != three.toImage());
    QVERIFY(one.toImage() != dragPicture(list, u"Gamma"_s, 1).toImage());
    QVERIFY(dragPicture(list, QString(200, u'm'), 2).width() < 320);
}

void tst_credential_list::the_list_of_words_is_as_wide_as_they_are()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    field().setMaximumWidth(140);
    page().focusFilter();
    press(Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(field().isOffering());
    const auto *list = field().findChild<QCompleter *>()->popup();
    QVERIFY(list->viewport()->width() >= list->sizeHintForColumn(0));
    QCOMPARE(list->geometry().left(), field().mapToGlobal(QPoint()).x());
}

void tst_credential_list::one_definition_is_exported_where_a_person_says()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(page().actions().exportDefinitions().isVisible());
    page().table().selectAll(); // of two apps: into a folder
    page().actions().exportDefinitions().trigger();
    QTRY_VERIFY(openDialog<QFileDialog>(&page()));
    auto *dialog = openDialog<QFileDialog>(&page());
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    const QString folder = m->home.filePath(u"definitions"_s);
    QVERIFY(QDir().mkpath(folder));
    emit dialog->fileSelected(folder);
    dialog->close();
    QCOMPARE(QDir(folder).entryList(QDir::Files), (QStringList{u"slack.json"_s, u"stripe.json"_s}));
    QFile written(folder + u"/slack.json"_s);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.contains("slack"));
    QVERIFY(!text.contains("key-one"));
    QVERIFY(page().messages().text().contains(folder));
}

void tst_credential_list::columns_are_chosen_and_remembered()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    m->window->resize(1800, 800);
    CredentialTable &table = page().table();
    const auto status = static_cast<int>(Column::Status);
    const auto scope = static_cast<int>(Column::Scope);
    QTRY_VERIFY(!table.isColumnHidden(status));
    QMenu menu;
    table.columns().fill(menu);
    QStringList offered;
    for (QAction *action : menu.actions()) {
        offered.append(action->text());
        if (action->text() == u"Status")
            action->trigger();
    }
    QVERIFY(offered.contains(u"Used"_s) && !offered.contains(u"App"_s) && !offered.contains(u"Label"_s));
    QVERIFY(table.isColumnHidden(status));
    table.header()->moveSection(table.header()->visualIndex(scope), 1);
    table.header()->resizeSection(scope, 222);
    const QByteArray state = table.saveLayout();
    for (QAction *action : menu.actions()) {
        if (action->text() == u"As at first")
            action->trigger();
    }
    QVERIFY(!table.isColumnHidden(status));
    QCOMPARE(table.header()->visualIndex(scope), scope);
    table.restoreLayout(state);
    QVERIFY(table.isColumnHidden(status));
    QCOMPARE(table.header()->visualIndex(scope), 1);
    QCOMPARE(table.header()->sectionSize(scope), 222);
    table.restoreLayout(QByteArray("nonsense")); // of another version: as it is
    QCOMPARE(table.header()->visualIndex(scope), 1);
    m->window->resize(760, 600);
    QTRY_VERIFY(table.isColumnHidden(scope)); // no room
}

void tst_credential_list::rows_have_a_menu_by_key()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    const auto texts = [this] {
        QStringList found;
        for (const QMenu *menu : page().findChildren<QMenu *>()) {
            if (menu->isVisible())
                for (const QAction *action : menu->actions())
                    found.append(action->text().remove(u'&'));
        }
        return found;
    };
    page().table().setFocus();
    page().table().selectFirst();
    QContextMenuEvent one(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(&page().table(), &one);
    QTRY_VERIFY(texts().contains(u"Move to scope"_s));
    QVERIFY(texts().contains(u"Edit"_s) && texts().contains(u"Default"_s) && texts().contains(u"Delete"_s));
    for (QMenu *menu : page().findChildren<QMenu *>())
        menu->close();
    QTRY_VERIFY(texts().isEmpty());
    page().actions().makeDefault().trigger();
    QTRY_VERIFY(m->session->workspace()->credential(page().table().currentId())->summary.isDefault);
    QTRY_VERIFY(page().actions().makeDefault().isChecked());

    page().table().selectAll();
    QContextMenuEvent many(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(&page().table(), &many);
    QTRY_VERIFY(texts().contains(u"Move to environment"_s));
    QVERIFY(!texts().contains(u"Edit"_s)); // there is one form
    for (QMenu *menu : page().findChildren<QMenu *>())
        menu->close();
}

void tst_credential_list::a_screen_reader_hears_the_rows()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    const auto cell = [this](int row, int column) {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&page().table());
        return table->tableInterface()->cellAt(row, column);
    };
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&page().table());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->text(QAccessible::Name), u"Credentials"_s);
    QCOMPARE(table->tableInterface()->rowCount(), 3);
    const Id current = page().table().currentId();
    QVERIFY(QCoro::waitFor(m->session->workspace()->setDefault(current, true)));
    QTRY_COMPARE(cell(2, 0)->text(QAccessible::Name),
        u"Stripe, Gamma, organization, all environments, ready, default"_s);
    QCOMPARE(cell(2, static_cast<int>(Column::Status))->text(QAccessible::Name), u"Ready"_s);
    page().table().select(current);
    QVERIFY(cell(2, 0)->state().selected);

    page().table().setGrouping(By::App);
    QCOMPARE(cell(0, 0)->text(QAccessible::Name), u"Slack, 2 credential(s)"_s);
    QVERIFY(cell(0, 0)->state().expandable);
    QVERIFY(cell(0, 0)->state().expanded);
}

void tst_credential_list::an_empty_list_offers_the_first_step()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(shownTexts().contains(u"No credentials yet"_s));
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    page().setView({CredentialView::Kind::NeedAttention, {}});
    QVERIFY(shownTexts().contains(u"All is well"_s));
    button(page(), u"Show all credentials"_s).click();
    QCOMPARE(page().shownCount(), 1);
    page().filter().setText(u"zzz"_s);
    QVERIFY(shownTexts().contains(u"Nothing matches"_s));
    button(page(), u"Clear the filter"_s).click();
    QCOMPARE(page().shownCount(), 1);
    page().setView({CredentialView::Kind::Trash, {}});
    QVERIFY(shownTexts().contains(u"The trash is empty"_s));
    button(page(), u"Back to the credentials"_s).click();
    QCOMPARE(page().view(), CredentialView());
}

QTEST_MAIN(tst_credential_list)
#include "tst_credential_list.moc"
