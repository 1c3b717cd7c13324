#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>

#include "faces.h"
#include "ui/credentials/version_secret.h"
#include "ui/forms/folding_group.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_editor.h"
#include "ui/unlock/passphrase_edit.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
const QString secret = u"sk-live-canary-77"_s;
const QString longSecret = u"-----BEGIN KEY-----\nsk-live-canary-77\n-----END KEY-----"_s;

Schema schema()
{
    Field key;
    key.name = u"apiKey"_s;
    key.label = LocalizedText(u"API key"_s);
    key.secret = true;
    Field pem;
    pem.name = u"pem"_s;
    pem.label = LocalizedText(u"Private key"_s);
    pem.type = FieldType::MultiLine;
    pem.secret = true;
    Field port;
    port.name = u"port"_s;
    Field proxy;
    proxy.name = u"proxy"_s;
    proxy.label = LocalizedText(u"Proxy"_s);
    proxy.type = FieldType::Object;
    proxy.children = {port};
    Schema schema;
    schema.fields = {key, pem, proxy};
    return schema;
}
}

/// Secrets and a screen reader: what is hidden from the eye is hidden from it, too.
class tst_accessible_secrets final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_form.reset(); }
    void a_hidden_secret_cannot_be_read();
    void a_shown_secret_can_be_read_until_it_is_hidden();
    void a_hidden_secret_of_many_lines_cannot_be_read();
    void an_earlier_secret_can_be_read_only_while_it_is_shown();
    void a_passphrase_cannot_be_read();
    void a_group_says_if_it_is_folded();

private:
    SecretEditor &editor(const QString &path) { return *qobject_cast<SecretEditor *>(m_form->editor(path)); }
    MaskedLineEdit &line() { return *qobject_cast<MaskedLineEdit *>(editor(u"apiKey"_s).inputWidget()); }
    bool isReadable(const QWidget &widget, const QString &text)
    {
        return readableIn(widget).join(u'\n').contains(text);
    }

    std::unique_ptr<SchemaForm> m_form;
};

void tst_accessible_secrets::init()
{
    m_form = std::make_unique<SchemaForm>(FormTimings());
    m_form->setSchema(schema());
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void tst_accessible_secrets::a_hidden_secret_cannot_be_read()
{
    const Face empty = faceOf(line());
    QCOMPARE(empty.name, u"API key"_s);
    QCOMPARE(empty.role, QAccessible::EditableText);
    QVERIFY(empty.state.passwordEdit);
    QVERIFY(empty.state.focusable);
    QVERIFY(!empty.state.readOnly);
    QCOMPARE(empty.description, u"empty"_s);
    for (const bool focused : {false, true}) {
        editor(u"apiKey"_s).setGiven(SecretBuffer::fromText(secret));
        if (focused)
            line().setFocus();
        const Face face = faceOf(line());
        QVERIFY(face.state.passwordEdit);
        QCOMPARE(face.description, u"set, not shown"_s);
        QCOMPARE(face.value, QString()); // its length is a secret, too
        // Without it the bridge sends nothing of what is typed or set, either.
        QVERIFY(!QAccessible::queryAccessibleInterface(&line())->textInterface());
        QVERIFY(!isReadable(*m_form, secret));
    }
    editor(u"apiKey"_s).setKept();
    QCOMPARE(faceOf(line()).description, u"set, not shown"_s);
    line().setAccessibleDescription(u"It is too short."_s);
    QCOMPARE(faceOf(line()).description, u"set, not shown · It is too short."_s);
}

void tst_accessible_secrets::a_shown_secret_can_be_read_until_it_is_hidden()
{
    editor(u"apiKey"_s).setGiven(SecretBuffer::fromText(secret));
    auto *eye = editor(u"apiKey"_s).findChild<RevealButton *>();
    QCOMPARE(faceOf(*eye).name, u"Reveal API key"_s);
    QCOMPARE(faceOf(*eye).role, QAccessible::Button);
    eye->setFocus();
    QTest::keyClick(eye, Qt::Key_Space);
    QVERIFY(editor(u"apiKey"_s).isRevealed());
    QCOMPARE(faceOf(*eye).name, u"Hide API key"_s);
    QVERIFY(!faceOf(line()).state.passwordEdit);
    QCOMPARE(faceOf(line()).value, secret);
    auto *text = QAccessible::queryAccessibleInterface(&line())->textInterface();
    QVERIFY(text);
    QCOMPARE(text->text(0, text->characterCount()), secret);
    text->setSelection(0, 3, 7);
    QCOMPARE(line().selectedText(), u"live"_s);
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(start, 3);
    QCOMPARE(end, 7);
    text->setCursorPosition(2);
    QCOMPARE(text->cursorPosition(), 2);
    QTest::keyClick(eye, Qt::Key_Space);
    QVERIFY(!editor(u"apiKey"_s).isRevealed());
    QCOMPARE(text->text(0, 100), QString()); // by who kept it
    QCOMPARE(text->characterCount(), 0);
    QVERIFY(!isReadable(*m_form, secret));
}

void tst_accessible_secrets::a_hidden_secret_of_many_lines_cannot_be_read()
{
    SecretEditor &pem = editor(u"pem"_s);
    pem.setGiven(SecretBuffer::fromText(longSecret));
    QVERIFY(!pem.isRevealed());
    QCOMPARE(faceOf(*pem.inputWidget()).description, u"set, not shown"_s);
    QVERIFY(!isReadable(*m_form, secret));
    auto *eye = pem.findChild<RevealButton *>();
    eye->setFocus();
    QTest::keyClick(eye, Qt::Key_Space);
    QVERIFY(pem.isRevealed());
    QVERIFY(isReadable(*m_form, secret));
    QTest::keyClick(eye, Qt::Key_Space);
    QVERIFY(!pem.isRevealed());
    QVERIFY(!isReadable(*m_form, secret));
    QVERIFY(pem.secret().equals(longSecret.toUtf8())); // it is still what will be saved
}

void tst_accessible_secrets::an_earlier_secret_can_be_read_only_while_it_is_shown()
{
    VersionSecret earlier(u"API key"_s, {});
    earlier.show();
    QVERIFY(QTest::qWaitForWindowExposed(&earlier));
    const Face dots = faceOf(*earlier.findChild<MaskedLineEdit *>());
    QCOMPARE(dots.name, u"API key"_s);
    QVERIFY(dots.state.passwordEdit);
    QVERIFY(dots.state.readOnly);
    earlier.findChild<RevealButton *>()->click();
    earlier.showValue(SecretBuffer::fromText(secret));
    QVERIFY(isReadable(earlier, secret));
    earlier.hideValue();
    QVERIFY(!isReadable(earlier, secret));
}

void tst_accessible_secrets::a_passphrase_cannot_be_read()
{
    PassphraseEdit edit;
    edit.setAccessibleName(u"Passphrase"_s);
    edit.show();
    QTest::keyClicks(&edit, secret);
    const Face face = faceOf(edit);
    QCOMPARE(face.role, QAccessible::EditableText);
    QVERIFY(face.state.passwordEdit);
    QCOMPARE(face.value, QString());
    QVERIFY(!isReadable(edit, secret));
    QVERIFY(!QAccessible::queryAccessibleInterface(&edit)->textInterface());
}

void tst_accessible_secrets::a_group_says_if_it_is_folded()
{
    auto *group = m_form->findChild<FoldingGroup *>();
    QVERIFY(group);
    const Face open = faceOf(*group->header());
    QCOMPARE(open.name, u"Proxy"_s);
    QCOMPARE(open.role, QAccessible::Button);
    QVERIFY(open.state.expandable && open.state.expanded && !open.state.collapsed);
    auto *actions = QAccessible::queryAccessibleInterface(group->header())->actionInterface();
    actions->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(group->isFolded());
    QVERIFY(faceOf(*group->header()).state.collapsed);
}

QTEST_MAIN(tst_accessible_secrets)
#include "tst_accessible_secrets.moc"
