#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include "desktop_test.h"
#include "keychain_doubles.h"
#include "ui/base/async.h"
#include "ui/credentials/credential_editor.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/placement_editor.h"
#include "ui/forms/masked_line_edit.h"
#include "waiting_keychain.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// A save that takes as long as a person takes to answer the keyring, with a form in which they can go on.
class tst_saving final : public DesktopTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void a_save_that_ends_late_leaves_the_form_of_another_alone();
    void discarding_stops_the_save();
    void what_is_typed_meanwhile_is_kept();
    void leaving_waits_for_the_save_and_asks_about_the_rest();
    void a_new_one_that_is_discarded_is_not_saved();
    void an_editor_that_goes_stops_its_save();
    void what_became_read_only_says_that_it_saves_nothing();

private:
    Workspace &workspace() { return *m->session->workspace(); }
    QLineEdit &label() { return *page().inspector().placement().labelEdit(); }
    CredentialSummary now(const Id &id) { return workspace().credential(id)->summary; }
    bool isSaving() { return page().inspector().findChild<CredentialEditor *>()->isBusy(); }
    void typeKey(const QString &key);
    void saveAndWait(); ///< until the keychain has been asked
    void answer(QWidget &asked, QMessageBox::StandardButton answer);

    ProbeDouble m_probe;
    std::unique_ptr<WaitingKeychain> m_keychain;
    Id m_one;
    Id m_two;
};

void tst_saving::init()
{
    m_keychain = std::make_unique<WaitingKeychain>(m_probe);
    m = std::make_unique<Machine>();
    m->services.probe = &m_probe;
    m->services.keychain = m_keychain.get();
    m->start();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    std::unique_ptr<Workspace> made;
    whenDone(m->directory->create(NewWorkspace(u"Acme"_s, StoreKind::Keychain, {})), m->window.get(),
        [&](Result<std::unique_ptr<Workspace>> done) { made = std::move(*done); });
    QTRY_VERIFY_WITH_TIMEOUT(made, 10'000);
    m->session->adopt(std::move(made));
    QTRY_VERIFY(m->window->credentials());
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    m_one = page().inspector().shown();
    addCredential(u"stri"_s, u"Two"_s, u"key-two"_s);
    m_two = page().inspector().shown();
    page().table().select(m_one);
    QCOMPARE(page().inspector().shown(), m_one);
}

void tst_saving::cleanup()
{
    m_keychain->release();
    m->closeSession();
    m.reset();
    m_keychain.reset();
}

void tst_saving::typeKey(const QString &key)
{
    form().focusField(u"apiKey"_s);
    type(key);
}

void tst_saving::saveAndWait()
{
    m_keychain->hold();
    page().inspector().save();
    QTRY_VERIFY(m_keychain->isWaiting());
}

void tst_saving::answer(QWidget &asked, QMessageBox::StandardButton answer)
{
    QTRY_VERIFY(openDialog<QMessageBox>(&asked));
    openDialog<QMessageBox>(&asked)->button(answer)->click();
    QTRY_VERIFY(!openDialog<QMessageBox>(&asked));
}

void tst_saving::a_save_that_ends_late_leaves_the_form_of_another_alone()
{
    typeKey(u"key-one-b"_s);
    saveAndWait();
    page().inspector().show(m_two); // as another program's change or a link may
    label().setFocus();
    label().selectAll();
    type(u"Two changed"_s);
    m_keychain->release();
    QTRY_VERIFY(now(m_one).revision > 1);
    QTRY_VERIFY(!isSaving());
    QCOMPARE(page().inspector().shown(), m_two);
    QCOMPARE(label().text(), u"Two changed"_s);
    QVERIFY(page().inspector().isDirty());
}

void tst_saving::discarding_stops_the_save()
{
    typeKey(u"key-one-b"_s);
    saveAndWait();
    page().table().setFocus();
    press(Qt::Key_Down);
    answer(page(), QMessageBox::Discard);
    QTRY_COMPARE(page().inspector().shown(), m_two);
    QTRY_VERIFY(!m_keychain->isWaiting()); // it has been told
    label().setFocus();
    label().selectAll();
    type(u"Two changed"_s);
    m_keychain->release();
    press(Qt::Key_S, Qt::ControlModifier); // the next save has nothing to wait for
    QTRY_COMPARE(now(m_two).label, u"Two changed"_s);
    QCOMPARE(now(m_one).revision, 1);
    QCOMPARE(page().inspector().shown(), m_two);
    QCOMPARE(page().table().currentId(), m_two);
}

void tst_saving::what_is_typed_meanwhile_is_kept()
{
    typeKey(u"key-one-b"_s);
    label().setText(u"One changed"_s);
    saveAndWait();
    label().setFocus();
    label().selectAll();
    type(u"One"_s); // as it was: not what is being saved
    m_keychain->release();
    QTRY_COMPARE(now(m_one).label, u"One changed"_s);
    QTRY_VERIFY(!isSaving());
    QCOMPARE(label().text(), u"One"_s);
    page().inspector().save(); // of what is saved by now
    QTRY_COMPARE(now(m_one).label, u"One"_s);
    QTRY_VERIFY(!page().inspector().isDirty());
}

void tst_saving::leaving_waits_for_the_save_and_asks_about_the_rest()
{
    typeKey(u"key-one-b"_s);
    saveAndWait();
    bool left = false;
    page().leaveForm([&left] { left = true; });
    answer(page(), QMessageBox::Save);
    label().setFocus();
    label().selectAll();
    type(u"One changed"_s);
    QVERIFY(!left);
    m_keychain->release();
    answer(page(), QMessageBox::Save); // about what has been typed since
    QTRY_VERIFY(left);
    QCOMPARE(now(m_one).label, u"One changed"_s);
}

void tst_saving::a_new_one_that_is_discarded_is_not_saved()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<NewCredentialDialog>(&page()));
    QPointer<NewCredentialDialog> dialog = openDialog<NewCredentialDialog>(&page());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    dialog->chooseApp(u"openai"_s);
    QVERIFY(tabTo(u"API key"_s));
    type(u"key-three"_s);
    m_keychain->hold();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_keychain->isWaiting());
    press(Qt::Key_Escape);
    answer(*dialog, QMessageBox::Discard);
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(!m_keychain->isWaiting()); // it has been told
    const int written = m_keychain->written();
    m_keychain->release();
    addCredential(u"sla"_s, u"Three"_s, u"key-four"_s);
    QCOMPARE(m_keychain->written(), written + 1); // this one alone
    QCOMPARE(workspace().credentials()->size(), 3);
}

void tst_saving::an_editor_that_goes_stops_its_save()
{
    auto editor = std::make_unique<CredentialEditor>(workspace());
    CredentialDraft draft;
    draft.appSlug = u"slack"_s;
    draft.label = u"Three"_s;
    draft.schema = m->apps[0].methods[0].schema;
    draft.secrets.emplace(u"apiKey"_s, SecretBuffer::fromText(u"key-three"_s));
    m_keychain->hold();
    editor->save(std::move(draft));
    QTRY_VERIFY(m_keychain->isWaiting());
    editor.reset();
    QTRY_VERIFY(!m_keychain->isWaiting());
    QCOMPARE(workspace().credentials()->size(), 2);
}

void tst_saving::what_became_read_only_says_that_it_saves_nothing()
{
    typeKey(u"key-one-b"_s);
    makeReadOnly();
    if (QTest::currentTestFailed())
        return;

    QSignalSpy failures(&page().inspector(), &CredentialInspector::failed);
    page().saveCurrent();
    QCOMPARE(failures.size(), 1);
    page().table().setFocus();
    press(Qt::Key_Down);
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    QVERIFY(!openDialog<QMessageBox>(&page())->button(QMessageBox::Save));
    answer(page(), QMessageBox::Cancel);
    QCOMPARE(page().inspector().shown(), m_one); // what was typed is there still
    QVERIFY(page().inspector().isDirty());
    page().inspector().discard();
    QCOMPARE(page().inspector().shown(), m_one);
    QVERIFY(!page().inspector().isDirty());
    typeKey(u"key-one-c"_s);
    QVERIFY(!page().inspector().isDirty());
}

QTEST_MAIN(tst_saving)
#include "tst_saving.moc"
