#include <QClipboard>
#include <QCoro/QCoroTask>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include "desktop_test.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/environments/project_choice.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/secret_editor.h"
#include "ui/shell/status_line.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The list of credentials and the form beside it.
class tst_credentials_page final : public DesktopTest
{
    Q_OBJECT

private slots:
    void the_secret_is_copied_from_the_list();
    void unsaved_changes_are_asked_about();
    void a_new_credential_half_filled_in_is_asked_about();
    void the_filter_narrows_and_says_when_nothing_matches();
    void trash_restores_and_deletes_for_good();
    void the_card_restores_the_credential_that_it_is_about();
    void the_trash_says_when_and_can_be_emptied();
    void a_view_lists_its_part();
    void history_brings_back_an_earlier_version();
    void a_protected_environment_changes_only_after_a_yes();

private:
    /// Answers the question about a protected environment.
    void answer(const QString &text);
};

void tst_credentials_page::answer(const QString &text)
{
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    auto *question = openDialog<QMessageBox>(&page());
    QVERIFY2(question->text().contains(u"Production"), qPrintable(question->text()));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    button(*question, text).click();
    QTRY_VERIFY(!openDialog<QMessageBox>(&page()));
}

void tst_credentials_page::the_secret_is_copied_from_the_list()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"key-one"_s);
}

void tst_credentials_page::unsaved_changes_are_asked_about()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Two"_s, u"key-two"_s);
    const Id two = page().inspector().shown();
    page().inspector().startEditing();
    type(u"Two changed"_s);
    page().table().setFocus();
    press(Qt::Key_Up);
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    QCOMPARE(page().inspector().shown(), two);
    openDialog<QMessageBox>(&page())->button(QMessageBox::Cancel)->click();
    QVERIFY(page().inspector().isDirty());
    QTRY_VERIFY(!openDialog<QMessageBox>(&page()));
    press(Qt::Key_Up);
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    openDialog<QMessageBox>(&page())->button(QMessageBox::Save)->click();
    QTRY_VERIFY(page().inspector().shown() != two);
    QCOMPARE(m->session->workspace()->credential(two)->summary.label, u"Two changed"_s);
}

void tst_credentials_page::a_new_credential_half_filled_in_is_asked_about()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<NewCredentialDialog>(&page()));
    QPointer<NewCredentialDialog> dialog = openDialog<NewCredentialDialog>(&page());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    type(u"sla"_s);
    press(Qt::Key_Return);
    type(u"half a label"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(openDialog<QMessageBox>(dialog));
    QVERIFY(dialog->isVisible());
    openDialog<QMessageBox>(dialog)->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!openDialog<QMessageBox>(dialog));
    QVERIFY(dialog->isDirty());
    dialog->reject();
    QTRY_VERIFY(openDialog<QMessageBox>(dialog));
    openDialog<QMessageBox>(dialog)->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(page().totalCount(), 0);
}

void tst_credentials_page::the_filter_narrows_and_says_when_nothing_matches()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Beta"_s, u"key-two"_s);
    page().focusFilter();
    type(u"alp"_s);
    QCOMPARE(page().shownCount(), 1);
    QCOMPARE(m->window->status().countText(), u"1 of 2 shown"_s);
    type(u"zzz"_s);
    QCOMPARE(page().shownCount(), 0);
    QVERIFY(!page().table().isVisible());
    press(Qt::Key_Escape);
    QCOMPARE(page().shownCount(), 2);
}

void tst_credentials_page::trash_restores_and_deletes_for_good()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Beta"_s, u"key-two"_s);
    page().table().selectAll();
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().totalCount(), 0);
    page().setView({CredentialView::Kind::Trash, {}});
    QCOMPARE(page().totalCount(), 2);
    page().table().setCurrentIndex(page().table().model()->index(0, 0));
    button(page(), u"Restore"_s).click();
    QTRY_COMPARE(page().totalCount(), 1);
    page().table().setCurrentIndex(page().table().model()->index(0, 0));
    button(page(), u"Delete for"_s).click();
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    auto *question = openDialog<QMessageBox>(&page());
    QCOMPARE(
        question->defaultButton(), question->button(QMessageBox::Cancel)); // nothing irreversible by Return
    for (QAbstractButton *answer : question->buttons()) {
        if (question->buttonRole(answer) == QMessageBox::DestructiveRole)
            answer->click();
    }
    QTRY_COMPARE(page().totalCount(), 0);
    page().setView({});
    QCOMPARE(page().totalCount(), 1);
}

void tst_credentials_page::the_card_restores_the_credential_that_it_is_about()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Beta"_s, u"key-two"_s);
    addCredential(u"open"_s, u"Gamma"_s, u"key-three"_s);
    page().table().selectAll();
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().viewCounts().trash, 3);
    page().setView({CredentialView::Kind::Trash, {}});
    page().table().setCurrentIndex(page().table().model()->index(0, 0));
    page().table().selectAll();
    const Id first = page().inspector().shown();
    QVERIFY(!first.isNull());
    QCOMPARE(page().table().selectedIds().size(), 3);
    button(page().inspector(), u"Restore"_s).click();
    QTRY_COMPARE(page().viewCounts().all, 1); // of the three that are selected
    QCOMPARE(m->session->workspace()->credential(first)->summary.deletedAt, 0);

    page().table().setCurrentIndex(page().table().model()->index(0, 0));
    const Id second = page().inspector().shown();
    QVERIFY(!second.isNull() && second != first);
    page().focusFilter();
    type(u"a"_s);
    QVERIFY(page().table().selectedIds().isEmpty());
    QCOMPARE(page().inspector().shown(), second);
    button(page().inspector(), u"Restore"_s).click();
    QTRY_COMPARE(page().viewCounts().all, 2);
    QCOMPARE(m->session->workspace()->credential(second)->summary.deletedAt, 0);
}

void tst_credentials_page::the_trash_says_when_and_can_be_emptied()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Beta"_s, u"key-two"_s);
    page().table().selectAll();
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().viewCounts().trash, 2);
    page().setView({CredentialView::Kind::Trash, {}});
    const auto deleted = static_cast<int>(CredentialTableModel::Column::Deleted);
    QVERIFY(!page().table().isColumnHidden(deleted));
    QCOMPARE(page().table().model()->index(0, deleted).data().toString(), u"now, 30 day(s) left"_s);
    QAbstractButton &empty = button(page(), u"Empty"_s);
    empty.click();
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    auto *question = openDialog<QMessageBox>(&page());
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    for (QAbstractButton *answer : question->buttons()) {
        if (question->buttonRole(answer) == QMessageBox::DestructiveRole)
            answer->click();
    }
    QTRY_COMPARE(page().viewCounts().trash, 0);
    QVERIFY(!empty.isEnabled());
    QVERIFY(m->session->workspace()->trash()->isEmpty());
}

void tst_credentials_page::a_view_lists_its_part()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    Project storefront;
    storefront.label = u"Storefront"_s;
    const auto project = QCoro::waitFor(m->session->workspace()->saveProject(storefront));
    QVERIFY(project);
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    const Id alpha = page().inspector().shown();
    QSignalSpy views(&page(), &CredentialsPage::viewChanged);
    page().setView({CredentialView::Kind::Project, *project});
    QCOMPARE(views.count(), 1);
    QCOMPARE(page().shownCount(), 0);
    QVERIFY(page().inspector().shown().isNull()); // not listed here
    QVERIFY(shownTexts().contains(u"Storefront"_s));
    QVERIFY(shownTexts().contains(u"Nothing here yet"_s));
    addCredential(u"stri"_s, u"Beta"_s, u"key-two"_s); // it starts where one is
    QCOMPARE(page().view().project, *project);
    QCOMPARE(page().shownCount(), 1);
    QCOMPARE(page().viewCounts().organization, 1);

    page().setView({CredentialView::Kind::Organization, {}});
    page().table().select(alpha);
    page().inspector().startEditing();
    type(u"Alpha changed"_s);
    page().setView({CredentialView::Kind::User, {}});
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    QCOMPARE(page().view().kind, CredentialView::Kind::Organization); // until it is decided
    openDialog<QMessageBox>(&page())->button(QMessageBox::Discard)->click();
    QTRY_COMPARE(page().view().kind, CredentialView::Kind::User);

    page().setView({CredentialView::Kind::Project, *project});
    page().table().selectAll();
    page().deleteSelected();
    QTRY_COMPARE(page().shownCount(), 0);
    QVERIFY(QCoro::waitFor(m->session->workspace()->removeProject(*project)));
    QTRY_COMPARE(page().view(), CredentialView()); // of what is gone there is no view
}

void tst_credentials_page::history_brings_back_an_earlier_version()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    const Id id = page().inspector().shown();
    auto *edit = form().findChild<MaskedLineEdit *>();
    edit->setFocus();
    type(u"key-two"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!page().inspector().isDirty());
    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<HistoryDialog>(&page()));
    auto *dialog = openDialog<HistoryDialog>(&page());
    QVERIFY(namelessInputs(dialog).isEmpty());
    const QPointer<MaskedLineEdit> before = form().findChild<MaskedLineEdit *>();
    button(*dialog, u"Restore"_s).click();
    QTRY_VERIFY(!openDialog<HistoryDialog>(&page()));
    QTRY_VERIFY(!before); // the form is drawn anew
    QCOMPARE(page().inspector().shown(), id);
    form().editor(u"apiKey"_s)->findChild<RevealButton *>()->click();
    QTRY_COMPARE(form().findChild<MaskedLineEdit *>()->text(), u"key-one"_s);
}

void tst_credentials_page::a_protected_environment_changes_only_after_a_yes()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const Id production = m->session->workspace()->environments()->constLast().id;
    m->window->projectChoice().chooseEnvironment(production);
    QTRY_VERIFY(m->window->projectChoice().environment());
    addCredential(u"sla"_s, u"Live"_s, u"key-one"_s); // nothing is changed by a new one
    const Id id = page().inspector().shown();
    const auto now = [&] { return m->session->workspace()->credential(id)->summary; };
    QCOMPARE(now().environment, production);

    page().inspector().startEditing();
    type(u"Changed"_s);
    for (const auto &text : {u"Cancel"_s, u"Make the change"_s}) {
        QCOMPARE(now().label, u"Live"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        answer(text);
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_COMPARE(now().label, u"Changed"_s);

    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<HistoryDialog>(&page()));
    auto *history = openDialog<HistoryDialog>(&page());
    for (const auto &text : {u"Cancel"_s, u"Make the change"_s}) {
        QCOMPARE(now().label, u"Changed"_s);
        button(*history, u"Restore"_s).click();
        answer(text);
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_COMPARE(now().label, u"Live"_s);
    QTRY_VERIFY(!openDialog<HistoryDialog>(&page()));
    QTRY_VERIFY(!QApplication::activeModalWidget());

    page().inspector().startEditing(); // asked before what is unsaved is left, then once more
    type(u"Left"_s);
    page().leaveForm([] { });
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    openDialog<QMessageBox>(&page())->button(QMessageBox::Save)->click();
    answer(u"Make the change"_s);
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(now().label, u"Left"_s);
    QTRY_VERIFY(!page().inspector().isDirty());

    page().table().setFocus();
    for (const auto &text : {u"Cancel"_s, u"Make the change"_s}) {
        QCOMPARE(now().deletedAt, 0);
        press(Qt::Key_Delete);
        answer(text);
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_VERIFY(now().deletedAt > 0);
    press(Qt::Key_Z, Qt::ControlModifier); // what is taken back is not asked about
    QTRY_COMPARE(now().deletedAt, 0);
}

QTEST_MAIN(tst_credentials_page)
#include "tst_credentials_page.moc"
