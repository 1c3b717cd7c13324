#include <QAccessible>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>

#include "desktop_test.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/unlock_page.h"

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
    void lock_works_over_a_dialog_and_says_what_was_lost();
    void a_lock_that_loses_nothing_says_nothing();
    void a_workspace_is_removed_once_its_name_is_typed();
    void projects_and_environments_are_managed();
    void a_damaged_workspace_is_reported();
    void the_window_comes_back_where_and_as_large_as_it_was();
};

void tst_main_window::first_start_without_a_keychain_offers_a_vault_and_says_why()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    auto *start = m->window->findChild<FirstStartPage *>();
    QTRY_VERIFY(openDialog<QLineEdit>(start));
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
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    type(u"password"_s);
    press(Qt::Key_Return);
    QCOMPARE(m->directory->list().size(), 0);
    QApplication::focusWidget()->setProperty("text", QString());
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase() + u"x"_s);
    press(Qt::Key_Return);
    QCOMPARE(m->directory->list().size(), 0);
    QVERIFY(m->window->findChild<FirstStartPage *>());
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

void tst_main_window::a_workspace_is_removed_once_its_name_is_typed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    QAction *remove = nullptr;
    auto *menu = m->window->findChild<QMenu *>();
    emit menu->aboutToShow();
    for (QAction *action : menu->actions())
        remove = action->text().startsWith(u"Re&move") ? action : remove;
    QVERIFY(remove);
    remove->trigger();
    QTRY_VERIFY(openDialog<RemoveWorkspaceDialog>(&page()));
    auto *dialog = openDialog<RemoveWorkspaceDialog>(&page());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    QVERIFY2(namelessInputs(dialog).isEmpty(), qPrintable(namelessInputs(dialog).join(u' ')));
    QPushButton *button = nullptr;
    for (QPushButton *each : dialog->findChildren<QPushButton *>())
        button = each->text().contains(u"for good") ? each : button;
    QVERIFY(button);
    type(u"Person"_s);
    QVERIFY(!button->isEnabled());
    type(u"al"_s);
    QVERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    QVERIFY(m->directory->list().isEmpty());
}

void tst_main_window::projects_and_environments_are_managed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    NounsDialog dialog(*m->session->workspace(), m->window.get());
    dialog.show();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(&dialog));
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"Add a project"))
            button->click();
    }
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

void tst_main_window::the_window_comes_back_where_and_as_large_as_it_was()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const QRect wanted(40, 30, 700, 480);
    m->window->setGeometry(wanted);
    page().splitter().setSizes({400, 330});
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
    QCOMPARE(again.credentials()->splitter().sizes(), sizes);
    bool done = false;
    m->session->close([&] { done = true; });
    QTRY_VERIFY(done);
}

QTEST_MAIN(tst_main_window)
#include "tst_main_window.moc"
