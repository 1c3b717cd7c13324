#include <QClipboard>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include "desktop_test.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/inspector_header.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/generator_dialog.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The form of the selected credential, with its state above it.
class tst_credential_inspector final : public DesktopTest
{
    Q_OBJECT

private:
    StateCard &card() { return page().inspector().header().card(); }
    /// The definition has come to ask for more.
    void requireBaseAddress()
    {
        for (App &app : m->apps)
            app.methods[0].schema.fields[0].required = true;
    }
    void showAlone(const CredentialSummary &summary, bool isReadOnly = false)
    {
        m_alone = std::make_unique<StateCard>();
        m_alone->fill(summary, {}, isReadOnly);
    }
    std::unique_ptr<StateCard> m_alone;

private slots:
    void a_ready_credential_says_when_it_was_used();
    void what_is_missing_is_named_and_one_click_away();
    void each_state_offers_what_mends_it_data();
    void each_state_offers_what_mends_it();
    void a_read_only_workspace_offers_nothing_that_writes();
    void values_are_pasted_with_the_keyboard();
    void a_generated_value_goes_into_its_field_and_can_be_undone();
    void one_in_the_trash_is_shown_and_cannot_be_changed();
    void deleting_one_with_unsaved_changes_asks_first();
    void leaving_asks_about_a_new_one_too();
};

void tst_credential_inspector::a_ready_credential_says_when_it_was_used()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    QCOMPARE(card().title(), u"Ready"_s);
    QCOMPARE(card().text(), u"Never used."_s);
    QCOMPARE(card().remedy(), StateCard::Remedy::None);
    QVERIFY(namelessInputs(&page().inspector()).isEmpty());
}

void tst_credential_inspector::what_is_missing_is_named_and_one_click_away()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    requireBaseAddress();
    page().inspector().show(page().inspector().shown());
    QCOMPARE(card().title(), u"Incomplete"_s);
    QCOMPARE(card().text(), u"Missing: “Base address”. Never used."_s);
    card().findChild<QPushButton *>()->click();
    QVERIFY(form().editor(u"baseUrl"_s)->inputWidget()->hasFocus());
    type(u"https://a.example"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(card().title(), u"Ready"_s);
}

void tst_credential_inspector::each_state_offers_what_mends_it_data()
{
    QTest::addColumn<CredentialStatus>("status");
    QTest::addColumn<bool>("deleted");
    QTest::addColumn<StateCard::Remedy>("remedy");
    using enum StateCard::Remedy;
    QTest::newRow("ready") << CredentialStatus::Ready << false << None;
    QTest::newRow("incomplete") << CredentialStatus::Incomplete << false << FillIn;
    QTest::newRow("missing") << CredentialStatus::SecretMissing << false << EnterAnew;
    QTest::newRow("tampered") << CredentialStatus::SecretTampered << false << EnterAnew;
    QTest::newRow("trash") << CredentialStatus::SecretMissing << true << Restore;
}

void tst_credential_inspector::each_state_offers_what_mends_it()
{
    QFETCH(const CredentialStatus, status);
    QFETCH(const bool, deleted);
    QFETCH(const StateCard::Remedy, remedy);
    CredentialSummary summary;
    summary.status = status;
    summary.deletedAt = deleted ? QDateTime(QDate(2026, 1, 1), QTime(12, 0)).toMSecsSinceEpoch() : 0;
    showAlone(summary);
    QCOMPARE(m_alone->remedy(), remedy);
    QCOMPARE(m_alone->findChild<QPushButton *>()->isHidden(), remedy == StateCard::Remedy::None);
    QVERIFY(m_alone->accessibleDescription().contains(m_alone->title()));
    if (deleted)
        QVERIFY2(m_alone->text().contains(u"31"), qPrintable(m_alone->text())); // January, in 30 days
}

void tst_credential_inspector::a_read_only_workspace_offers_nothing_that_writes()
{
    CredentialSummary summary;
    summary.status = CredentialStatus::SecretMissing;
    showAlone(summary, true);
    QVERIFY(!m_alone->findChild<QPushButton *>()->isEnabled());
}

void tst_credential_inspector::values_are_pasted_with_the_keyboard()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    QGuiApplication::clipboard()->setText(u"SLACK_API_KEY=key-two\nBASE_URL=https://a.example"_s);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier); // with the focus in the list
    QVERIFY(form().givenSecret(u"apiKey"_s).equals("key-two"));
    QVERIFY(page().inspector().isDirty());
    form().focusField(u"apiKey"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!page().inspector().isDirty());
}

void tst_credential_inspector::a_generated_value_goes_into_its_field_and_can_be_undone()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    emit form().generateRequested(u"apiKey"_s);
    auto *dialog = openDialog<GeneratorDialog>(&page());
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    press(Qt::Key_Return);
    QVERIFY(!form().givenSecret(u"apiKey"_s).isNull());
    QVERIFY(page().inspector().isDirty());
    QVERIFY(form().note().contains(u"API key"));
    form().undoFill();
    QVERIFY(!page().inspector().isDirty());
}

void tst_credential_inspector::one_in_the_trash_is_shown_and_cannot_be_changed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    const Id id = page().inspector().shown();
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().totalCount(), 0);
    QTRY_VERIFY(page().inspector().shown().isNull());
    page().setView({CredentialView::Kind::Trash, {}});
    page().table().setCurrentIndex(page().table().model()->index(0, 0));
    QCOMPARE(page().inspector().shown(), id);
    QCOMPARE(card().title(), u"In the trash"_s);
    QVERIFY(!form().editor(u"apiKey"_s)->inputWidget()->isEnabled());
    QGuiApplication::clipboard()->setText(u"API_KEY=key-two\nBASE_URL=https://a.example"_s);
    page().inspector().pasteValues();
    QVERIFY(!page().inspector().isDirty());
    card().findChild<QPushButton *>()->click();
    QTRY_COMPARE(page().totalCount(), 0);
    QTRY_VERIFY(page().inspector().shown().isNull());
    QCOMPARE(m->session->workspace()->credential(id)->summary.deletedAt, 0);
}

void tst_credential_inspector::deleting_one_with_unsaved_changes_asks_first()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Changed"_s);
    page().table().setFocus();
    press(Qt::Key_Delete);
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    QCOMPARE(page().totalCount(), 1);
    openDialog<QMessageBox>(&page())->button(QMessageBox::Cancel)->click();
    QVERIFY(page().inspector().isDirty());
    QTRY_VERIFY(!openDialog<QMessageBox>(&page()));
    press(Qt::Key_Delete);
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    openDialog<QMessageBox>(&page())->button(QMessageBox::Discard)->click();
    QTRY_COMPARE(page().totalCount(), 0);
}

void tst_credential_inspector::leaving_asks_about_a_new_one_too()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<NewCredentialDialog>(&page()));
    QPointer<NewCredentialDialog> dialog = openDialog<NewCredentialDialog>(&page());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    dialog->chooseApp(u"slack"_s);
    type(u"half a label"_s);
    bool left = false;
    page().leaveForm([&left] { left = true; }); // as quitting does
    QTRY_VERIFY(openDialog<QMessageBox>(dialog));
    QVERIFY(!left);
    openDialog<QMessageBox>(dialog)->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(left);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(tst_credential_inspector)
#include "tst_credential_inspector.moc"
