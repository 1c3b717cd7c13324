#include <QClipboard>

#include "app/store/connection.h"
#include "desktop_test.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/new_credential.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/forms/field_editor.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// What a new credential can be of, and how its dialog goes about it.
class tst_new_credential final : public DesktopTest
{
    Q_OBJECT

private:
    QString found(const NewCredential &credential, const QString &words)
    {
        QStringList slugs;
        const QList<AppSummary> apps = credential.appsFor(words);
        for (const AppSummary &app : apps)
            slugs.append(app.slug);
        return slugs.join(u' ');
    }
    /// The dialog, once it has the focus; null if that does not come.
    NewCredentialDialog *openedDialog()
    {
        page().addCredential();
        NewCredentialDialog *dialog = nullptr;
        const bool isActive = QTest::qWaitFor([&] {
            dialog = openDialog<NewCredentialDialog>(&page());
            return dialog && QApplication::activeWindow() == dialog;
        });
        return isActive ? dialog : nullptr;
    }
    /// Slack gets a second method, which shares a field with the first.
    void giveSlackAnotherMethod()
    {
        ConnectionMethod basic = m->apps[0].methods[0];
        basic.key = u"basic"_s;
        basic.label = LocalizedText(u"Name and key"_s);
        Field user;
        user.name = u"user"_s;
        basic.schema.fields[0] = user;
        ConnectionMethod oauth = basic;
        oauth.key = u"oauth2"_s;
        oauth.kind = MethodKind::OAuth2;
        m->apps[0].methods += {oauth, basic};
    }

private slots:
    void apps_are_found_best_first();
    void apps_that_need_a_browser_are_not_offered();
    void only_methods_that_can_be_filled_in_are_offered();
    void what_another_method_asks_for_too_is_kept();
    void the_first_error_gets_the_focus_and_stands_under_its_field();
    void values_are_pasted_into_a_new_one();
    void nothing_can_be_typed_while_it_is_saved();
};

void tst_new_credential::apps_are_found_best_first()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    m->apps[0].description = LocalizedText(u"Opens stripes of chat"_s);
    m->apps[2].categories = QStringList{u"Ai"_s};
    const NewCredential credential(*m->session->workspace(), m->lookup);
    QCOMPARE(found(credential, {}), u"openai slack stripe"_s); // by name
    QCOMPARE(found(credential, u"STRIPE"_s), u"stripe slack"_s);
    QCOMPARE(found(credential, u"a ai"_s), u"openai"_s); // all words
    QCOMPARE(found(credential, u"nothing like it"_s), QString());
}

void tst_new_credential::apps_that_need_a_browser_are_not_offered()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    m->apps[1].methods[0].kind = MethodKind::OAuth2;
    NewCredential credential(*m->session->workspace(), m->lookup);
    QCOMPARE(found(credential, {}), u"openai slack"_s);
    QVERIFY(!credential.chooseApp(u"stripe"_s));
    QVERIFY(!credential.chooseApp(u"no-such-app"_s));
    QVERIFY(credential.chooseApp(u"slack"_s));
    QCOMPARE(credential.start().label, u"Slack"_s);
}

void tst_new_credential::only_methods_that_can_be_filled_in_are_offered()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    giveSlackAnotherMethod();
    NewCredential credential(*m->session->workspace(), m->lookup);
    QVERIFY(credential.chooseApp(u"slack"_s));
    QCOMPARE(credential.methods().size(), 2);
    QCOMPARE(credential.method().key, u"api_key"_s);
    credential.chooseMethod(1);
    QCOMPARE(credential.method().key, u"basic"_s);
}

void tst_new_credential::what_another_method_asks_for_too_is_kept()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    giveSlackAnotherMethod();
    auto *dialog = openedDialog();
    QVERIFY(dialog);
    dialog->chooseApp(u"slack"_s);
    QVERIFY(tabTo(u"API key"_s));
    type(u"key-one"_s);
    QVERIFY(tabTo(u"Method"_s));
    press(Qt::Key_Down);
    QTRY_VERIFY(dialog->form().editor(u"user"_s)->isVisible()); // drawn anew
    QVERIFY(!dialog->form().editor(u"baseUrl"_s));
    QVERIFY(dialog->form().givenSecret(u"apiKey"_s).equals("key-one"));
    press(Qt::Key_Return);
    QTRY_COMPARE(page().totalCount(), 1);
    QTRY_VERIFY(!page().inspector().shown().isNull());
    const auto saved = m->session->workspace()->credential(page().inspector().shown());
    QCOMPARE(saved->summary.methodKey, u"basic"_s);
}

void tst_new_credential::the_first_error_gets_the_focus_and_stands_under_its_field()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    auto *dialog = openedDialog();
    QVERIFY(dialog);
    QVERIFY(namelessInputs(dialog).isEmpty());
    dialog->chooseApp(u"slack"_s);
    QVERIFY(namelessInputs(dialog).isEmpty());
    press(Qt::Key_Return);
    QVERIFY(!dialog->form().problem(u"apiKey"_s).isEmpty());
    QVERIFY(dialog->form().editor(u"apiKey"_s)->inputWidget()->hasFocus());
    QCOMPARE(page().totalCount(), 0);
}

void tst_new_credential::values_are_pasted_into_a_new_one()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    auto *dialog = openedDialog();
    QVERIFY(dialog);
    dialog->chooseApp(u"slack"_s);
    QGuiApplication::clipboard()->setText(u"{\"SLACK_API_KEY\":\"key-one\"}"_s);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog->form().givenSecret(u"apiKey"_s).equals("key-one"));
    press(Qt::Key_Return);
    QTRY_COMPARE(page().totalCount(), 1);
}

void tst_new_credential::nothing_can_be_typed_while_it_is_saved()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const auto file = openFile();
    QVERIFY(file);
    QVERIFY(file->execute({u"CREATE TRIGGER full BEFORE INSERT ON credential BEGIN "
                           "SELECT RAISE(ABORT, 'refused'); END"_s}));
    auto *dialog = openedDialog();
    QVERIFY(dialog);
    dialog->chooseApp(u"slack"_s);
    QVERIFY(tabTo(u"API key"_s));
    type(u"key"_s);
    press(Qt::Key_Return);
    QVERIFY(!dialog->form().isEnabled());
    QVERIFY(!button(*dialog, u"Paste values"_s).isEnabled());
    type(u"-lost "_s); // a space would press a button that had the focus

    QTRY_VERIFY(dialog->form().isEnabled()); // it could not be saved
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->form().editor(u"apiKey"_s)->inputWidget()->hasFocus());
    type(u"-one"_s);
    QVERIFY(dialog->form().givenSecret(u"apiKey"_s).equals("key-one"));
    QVERIFY(file->execute({u"DROP TRIGGER full"_s}));
    press(Qt::Key_Return);
    QTRY_COMPARE(page().totalCount(), 1);
}

QTEST_MAIN(tst_new_credential)
#include "tst_new_credential.moc"
