#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QRadioButton>
#include <QSplitter>

#include "desktop_test.h"
#include "ui/base/async.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/apps_page.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace_switcher.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/removed_page.h"
#include "ui/unlock/unlock_page.h"
#include "ui/variables/variable_dialog.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The window around the pages: first start, lock, workspaces.
class tst_main_window final : public DesktopTest
{
    Q_OBJECT

private slots:
    void first_start_without_a_keychain_offers_a_vault_and_says_why();
    void a_weak_or_mistyped_passphrase_is_refused();
    void first_start_goes_step_by_step_and_back();
    void a_new_workspace_has_a_name_of_its_own();
    void a_locked_workspace_leaves_the_way_to_another_open();
    void lock_works_over_a_dialog_and_says_what_was_lost();
    void a_lock_over_any_half_filled_dialog_says_that_it_was_lost_data();
    void a_lock_over_any_half_filled_dialog_says_that_it_was_lost();
    void quitting_asks_about_any_half_filled_dialog_data();
    void quitting_asks_about_any_half_filled_dialog();
    void quitting_asks_about_a_dialog_and_then_about_the_form();
    void a_lock_that_loses_nothing_says_nothing();
    void projects_and_environments_are_managed();
    void a_damaged_workspace_is_reported();
    void what_another_program_has_removed_is_closed_and_named();
    void a_save_into_what_was_removed_says_that_it_is_lost();
    void the_window_comes_back_where_and_as_large_as_it_was();
    void the_sidebar_follows_the_page_and_the_page_the_sidebar();
    void a_form_in_doubt_keeps_its_row_of_the_sidebar();
    void f6_goes_round_the_parts_of_the_window();
    void a_narrow_window_folds_the_sidebar();

private:
    WorkspaceEntry entryOfOpenOne() const;
    void eachDialog();
    /// The one that adds to the page of that key, with something typed into its first input.
    void fillDialogOf(int key);
    QDialog *filled() const;
};

void tst_main_window::first_start_without_a_keychain_offers_a_vault_and_says_why()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    auto *start = m->window->findChild<FirstStartPage *>();
    QTRY_VERIFY(openDialog<QLineEdit>(start));
    press(Qt::Key_Return);
    const auto labels = start->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"sealed vault"); }));
    for (const QRadioButton *choice : start->findChildren<QRadioButton *>())
        QVERIFY(!choice->isVisible()); // there is no choice, so none is offered
    QCOMPARE(m->window->windowTitle(), u"Claviger"_s);
}

void tst_main_window::a_weak_or_mistyped_passphrase_is_refused()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    press(Qt::Key_Return);
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    type(u"password"_s);
    press(Qt::Key_Return);
    QCOMPARE(m->directory->list().size(), 0);
    QApplication::focusWidget()->setProperty("text", QString());
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase() + u"x"_s);
    press(Qt::Key_Return);
    QVERIFY2(shownTexts().contains(u"differ"), qPrintable(shownTexts()));
    QCOMPARE(m->window->findChild<FirstStartPage *>()->step(), FirstStartPage::Step::Store);
    QCOMPARE(m->directory->list().size(), 0);
}

void tst_main_window::first_start_goes_step_by_step_and_back()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    auto *start = m->window->findChild<FirstStartPage *>();
    using Step = FirstStartPage::Step;
    const auto focused = [] { return QApplication::focusWidget()->accessibleName(); };
    QTRY_COMPARE(focused(), u"Workspace name"_s);
    QVERIFY2(namelessInputs(start).isEmpty(), qPrintable(namelessInputs(start).join(u' ')));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    press(Qt::Key_Return); // without a name there is no way on
    QCOMPARE(start->step(), Step::Name);
    type(u"Acme"_s);
    press(Qt::Key_Return);
    QCOMPARE(start->step(), Step::Store);
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    QVERIFY2(namelessInputs(start).isEmpty(), qPrintable(namelessInputs(start).join(u' ')));
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QCOMPARE(start->step(), Step::Beginning);
    QVERIFY2(namelessInputs(start).isEmpty(), qPrintable(namelessInputs(start).join(u' ')));
    button(*start, u"Back"_s).click();
    QCOMPARE(start->step(), Step::Store);
    press(Qt::Key_Return); // the passphrase is asked again: it is not kept in an input
    QCOMPARE(start->step(), Step::Store);
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QCOMPARE(start->step(), Step::Beginning);
    for (QCheckBox *box : start->findChildren<QCheckBox *>()) {
        QVERIFY(box->isChecked());
        if (box->text() == u"Staging") {
            box->setFocus();
            press(Qt::Key_Space);
        }
    }
    QVERIFY(tabTo(u"First project"_s));
    type(u"storefront"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m->window->credentials(), qPrintable(shownTexts()), 10'000);
    const Workspace &made = *m->session->workspace();
    QCOMPARE(made.name(), u"Acme"_s);
    QCOMPARE(made.environments()->size(), 2);
    QCOMPARE(made.environments()->at(1).slug, u"production"_s);
    QCOMPARE(made.projects()->size(), 1);
    QCOMPARE(made.projects()->first().label, u"storefront"_s);
}

void tst_main_window::a_new_workspace_has_a_name_of_its_own()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    emit m->window->topBar().workspaces().newWorkspace({}); // as the preferences ask for one
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    auto *start = m->window->findChild<FirstStartPage *>();
    auto *name = start->findChild<QLineEdit *>();
    QTRY_VERIFY(name->hasFocus());
    QCOMPARE(name->text(), u"Personal 2"_s);
    name->setText(u" Personal "_s);
    press(Qt::Key_Return);
    QCOMPARE(start->step(), FirstStartPage::Step::Name);
    const QString refusal = u"Another workspace is called “Personal”."_s;
    QVERIFY2(shownTexts().contains(refusal), qPrintable(shownTexts()));
    type(u"!"_s);
    QVERIFY(!shownTexts().contains(refusal));
    press(Qt::Key_Return);
    QCOMPARE(start->step(), FirstStartPage::Step::Store);
}

void tst_main_window::a_locked_workspace_leaves_the_way_to_another_open()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    std::unique_ptr<Workspace> other;
    NewWorkspace wanted(u"Acme & Sons"_s, StoreKind::SealedVault, SecretBuffer::fromText(passphrase()));
    whenDone(m->directory->create(std::move(wanted)), m->window.get(),
        [&](Result<std::unique_ptr<Workspace>> made) { other = std::move(*made); });
    QTRY_VERIFY_WITH_TIMEOUT(other, 10'000);
    bool closed = false;
    whenDone(other->close(), m->window.get(), [&] { closed = true; });
    QTRY_VERIFY(closed);
    other.reset();
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    auto *menu = m->window->findChild<UnlockPage *>()->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().constFirst()->text(), u"Acme && Sons"_s);
    menu->actions().constFirst()->trigger();
    QTRY_COMPARE(m->session->workspace() ? m->session->workspace()->name() : QString(), u"Acme & Sons"_s);
    QTRY_VERIFY2(shownTexts().contains(u"“Acme & Sons” is locked"), qPrintable(shownTexts()));
}

void tst_main_window::lock_works_over_a_dialog_and_says_what_was_lost()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<NewCredentialDialog>(&page()));
    QPointer<QWidget> dialog = openDialog<NewCredentialDialog>(&page());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    type(u"sla"_s);
    press(Qt::Key_Return);
    type(u"half a label"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m->window->credentials());
    QVERIFY(!dialog);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY2(shownTexts().contains(u"discarded"), qPrintable(shownTexts()));
}

void tst_main_window::eachDialog()
{
    QTest::addColumn<int>("key");
    QTest::newRow("an app") << static_cast<int>(Qt::Key_2);
    QTest::newRow("a variable") << static_cast<int>(Qt::Key_4);
}

void tst_main_window::fillDialogOf(int key)
{
    press(static_cast<Qt::Key>(key), Qt::ControlModifier);
    if (key == Qt::Key_2)
        m->window->apps()->addOwn();
    else
        press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(filled());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(filled()));
    type(u"HALF_A_NAME"_s);
}

QDialog *tst_main_window::filled() const
{
    QDialog *dialog = openDialog<AppEditorDialog>(m->window.get());
    return dialog ? dialog : openDialog<VariableDialog>(m->window.get());
}

void tst_main_window::a_lock_over_any_half_filled_dialog_says_that_it_was_lost_data()
{
    eachDialog();
}

void tst_main_window::a_lock_over_any_half_filled_dialog_says_that_it_was_lost()
{
    QFETCH(const int, key);
    createVault();
    fillDialogOf(key);
    if (QTest::currentTestFailed())
        return;
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY(!filled());
    QVERIFY2(shownTexts().contains(u"discarded"), qPrintable(shownTexts()));
}

void tst_main_window::quitting_asks_about_any_half_filled_dialog_data()
{
    eachDialog();
}

void tst_main_window::quitting_asks_about_any_half_filled_dialog()
{
    QFETCH(const int, key);
    createVault();
    fillDialogOf(key);
    if (QTest::currentTestFailed())
        return;
    m->window->close(); // as the tray does it, over a dialog
    QTRY_VERIFY(filled() && openDialog<QMessageBox>(filled()));
    m->window->close();
    QCOMPARE(filled()->findChildren<QMessageBox *>().size(), 1); // it is asked once
    openDialog<QMessageBox>(filled())->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!openDialog<QMessageBox>(m->window.get()));
    QVERIFY(m->window->isVisible() && filled());
    m->window->close();
    QTRY_VERIFY(filled() && openDialog<QMessageBox>(filled()));
    openDialog<QMessageBox>(filled())->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!m->window->isVisible());
}

void tst_main_window::quitting_asks_about_a_dialog_and_then_about_the_form()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Two"_s);
    fillDialogOf(Qt::Key_2);
    m->window->close();
    QTRY_VERIFY(filled() && openDialog<QMessageBox>(filled()));
    openDialog<QMessageBox>(filled())->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    QVERIFY(!filled() && page().isVisible()); // what is asked about is on screen
    openDialog<QMessageBox>(&page())->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!m->window->isVisible());
}

void tst_main_window::a_lock_that_loses_nothing_says_nothing()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY(shownTexts().contains(u"is locked"));
    QVERIFY2(!shownTexts().contains(u"discarded"), qPrintable(shownTexts()));
}

void tst_main_window::projects_and_environments_are_managed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    NounsDialog dialog(*m->session->workspace(), m->window.get());
    dialog.show();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(&dialog));
    button(dialog, u"Add a project"_s).click();
    QTRY_COMPARE(m->session->workspace()->projects()->size(), 1);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Name"_s);
    type(u"storefront"_s);
    press(Qt::Key_Tab);
    QTRY_COMPARE(m->session->workspace()->projects()->first().label, u"storefront"_s);
    QVERIFY2(namelessInputs(&dialog).isEmpty(), qPrintable(namelessInputs(&dialog).join(u' ')));
    QCOMPARE(m->session->workspace()->environments()->size(), 3);
}

void tst_main_window::a_damaged_workspace_is_reported()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const QString path = m->directory->list().first().path;
    bool closed = false;
    m->session->close([&] { closed = true; });
    QTRY_VERIFY(closed);
    const QByteArray rubbish(8192, 'x');
    for (const QString &name : {path, path + u"-wal"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(name == path ? rubbish : QByteArray());
    }
    m->session->start({}, {});
    QTRY_VERIFY(m->window->findChild<ProblemPage *>());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), rubbish); // left untouched
}

WorkspaceEntry tst_main_window::entryOfOpenOne() const
{
    const QList<WorkspaceEntry> all = m->directory->list();
    const auto it
        = std::ranges::find(all, m->session->workspace()->id(), [](const auto &one) { return one.id; });
    return it == all.end() ? WorkspaceEntry() : *it;
}

void tst_main_window::what_another_program_has_removed_is_closed_and_named()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Two"_s);
    const QString name = m->session->workspace()->name();
    WorkspaceDirectory another(m->services);
    Result<void> removed = failure(ErrorCode::Cancelled);
    whenDone(another.remove(entryOfOpenOne()), m->window.get(),
        [&removed](const Result<void> &outcome) { removed = outcome; });
    QTRY_VERIFY(m->window->findChild<RemovedPage *>());
    QVERIFY(removed);
    QVERIFY(!m->session->workspace() && !m->window->credentials());
    QVERIFY2(shownTexts().contains(u"“%1” is gone"_s.arg(name)), qPrintable(shownTexts()));
    QVERIFY2(shownTexts().contains(u"discarded"), qPrintable(shownTexts()));
    QTRY_COMPARE(QApplication::focusWidget(),
        static_cast<QWidget *>(&button(*m->window->findChild<RemovedPage *>(), u"Continue"_s)));
    press(Qt::Key_Space);
    QTRY_VERIFY(openDialog<FirstStartPage>(m->window.get())); // there is no other one
}

/// Before the watch has told: the save is what finds out.
void tst_main_window::a_save_into_what_was_removed_says_that_it_is_lost()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    bool isMade = false;
    NewWorkspace wanted(u"Other"_s, StoreKind::SealedVault, SecretBuffer::fromText(passphrase()));
    whenDone(m->directory->create(std::move(wanted)), m->window.get(),
        [&isMade](const auto &made) { isMade = made.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isMade, 30'000);
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Two"_s);
    const QString folder = QFileInfo(entryOfOpenOne().path).path();
    QVERIFY(QDir().rename(folder, m->home.filePath(u"away"_s)));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(
        m->window->findChild<RemovedPage *>(), 2000); // the watch looks after five seconds
    QVERIFY2(shownTexts().contains(u"discarded"), qPrintable(shownTexts()));
    press(Qt::Key_Space);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY2(shownTexts().contains(u"“Other” is locked"), qPrintable(shownTexts()));
}

void tst_main_window::the_window_comes_back_where_and_as_large_as_it_was()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const QRect wanted(40, 30, 1000, 560);
    m->window->setGeometry(wanted);
    page().splitter().setSizes({560, 380});
    const QList<int> sizes = page().splitter().sizes();
    m->window->close();
    QTRY_VERIFY(!m->window->isVisible());
    MainWindow again(*m->session, m->lookup, *m->clipboard, *m->settings);
    QCOMPARE(again.geometry(), wanted);
    m->session->start({}, m->settings->lastWorkspace());
    QTRY_VERIFY(again.findChild<UnlockPage *>());
    again.show();
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(),
        u"Passphrase"_s);
    type(passphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(again.credentials(), 30'000);
    QTRY_COMPARE(again.credentials()->splitter().sizes(), sizes);
    bool done = false;
    m->session->close([&] { done = true; });
    QTRY_VERIFY(done);
}

void tst_main_window::the_sidebar_follows_the_page_and_the_page_the_sidebar()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    QListView &rows = m->window->sidebar().list();
    QCOMPARE(rows.currentIndex().data().toString(), u"All"_s);
    QCOMPARE(m->window->sidebar().model().row(rows.currentIndex().row()).count, 1);
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(rows.currentIndex().data().toString(), u"Apps"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(rows.currentIndex().data().toString(), u"All"_s);
    QCOMPARE(m->window->page(), static_cast<QWidget *>(&page()));

    rows.setFocus();
    press(Qt::Key_Down);
    QCOMPARE(page().view().kind, CredentialView::Kind::Organization);
    QVERIFY(rows.hasFocus()); // one may go on
    press(Qt::Key_End);
    while (rows.currentIndex().data().toString() != u"Apps") {
        QVERIFY(rows.currentIndex().row() > 0);
        press(Qt::Key_Up);
    }
    QVERIFY(m->window->apps() && m->window->apps()->isVisible());
    press(Qt::Key_Up);
    QVERIFY(page().showsTrash() && page().isVisible());
    QCOMPARE(page().shownCount(), 0);
    press(Qt::Key_Return);
    QVERIFY(page().isAncestorOf(QApplication::focusWidget()));
}

void tst_main_window::a_form_in_doubt_keeps_its_row_of_the_sidebar()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Two"_s);
    QListView &rows = m->window->sidebar().list();
    rows.setFocus();
    press(Qt::Key_Down);
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    QCOMPARE(rows.currentIndex().data().toString(), u"All"_s);
    openDialog<QMessageBox>(&page())->button(QMessageBox::Discard)->click();
    QTRY_COMPARE(rows.currentIndex().data().toString(), u"Organization"_s);
}

void tst_main_window::f6_goes_round_the_parts_of_the_window()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    QList<QWidget *> seen;
    QWidget *start = QApplication::focusWidget();
    do {
        press(Qt::Key_F6);
        QVERIFY(!seen.contains(QApplication::focusWidget()));
        seen.append(QApplication::focusWidget());
    } while (QApplication::focusWidget() != start);
    QVERIFY(seen.contains(&m->window->sidebar().list()));
    QVERIFY(std::any_of(seen.begin(), seen.end(),
        [this](QWidget *widget) { return page().inspector().isAncestorOf(widget); }));
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), seen.at(seen.size() - 2));
}

void tst_main_window::a_narrow_window_folds_the_sidebar()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(!m->window->sidebar().isFolded());
    m->window->resize(900, 600);
    QTRY_VERIFY(m->window->sidebar().isFolded());
    QCOMPARE(m->window->width(), 900); // nothing in it needs more
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!m->window->sidebar().isFolded());
    m->window->resize(1200, 700);
    press(Qt::Key_B, Qt::ControlModifier);
    m->window->close();
    QTRY_VERIFY(!m->window->isVisible());
    QVERIFY(m->settings->isSidebarFolded());
}

QTEST_MAIN(tst_main_window)
#include "tst_main_window.moc"
