#include <QClipboard>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTreeWidget>

#include "desktop_test.h"
#include "faces.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/version_secret.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Earlier versions of a credential: what was changed is said, secrets are shown only when asked for and not
/// for long.
class tst_history_dialog final : public DesktopTest
{
    Q_OBJECT

private slots:
    void a_changed_secret_is_said_and_not_shown();
    void a_secret_is_shown_until_it_is_hidden();
    void a_shown_secret_hides_after_a_while();
    void a_shown_secret_is_gone_with_the_lock();
    void a_copied_secret_is_the_earlier_one();
    void a_field_that_was_not_set_has_no_secret_to_show();
    void what_changed_in_plain_fields_is_shown();
    void an_earlier_version_comes_back_with_its_secret();

private:
    /// Makes a credential whose key was `key-one`, and is `key-two` now.
    void changeKey();
    void saveKey(const QString &key);
    void openHistory();
    HistoryDialog *dialog() { return openDialog<HistoryDialog>(&page()); }
    VersionSecret &secret() { return *dialog()->findChild<VersionSecret *>(); }
    /// As texts and to a screen reader.
    QString shownInDialog();
};

void tst_history_dialog::saveKey(const QString &key)
{
    QTRY_VERIFY(form().findChild<MaskedLineEdit *>());
    form().findChild<MaskedLineEdit *>()->setFocus();
    type(key);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!page().inspector().isDirty());
}

void tst_history_dialog::changeKey()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    saveKey(u"key-two"_s);
}

void tst_history_dialog::openHistory()
{
    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog()));
}

QString tst_history_dialog::shownInDialog()
{
    QStringList texts = readableIn(*dialog());
    for (const QPlainTextEdit *edit : dialog()->findChildren<QPlainTextEdit *>())
        texts.append(edit->toPlainText());
    return texts.join(u'\n');
}

void tst_history_dialog::a_changed_secret_is_said_and_not_shown()
{
    changeKey();
    if (QTest::currentTestFailed())
        return;
    openHistory();
    QCOMPARE(dialog()->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
    QVERIFY(shownInDialog().contains(u"API key: changed"));
    QVERIFY2(!shownInDialog().contains(u"key-one"), qPrintable(shownInDialog()));
    QVERIFY2(!shownInDialog().contains(u"key-two"), qPrintable(shownInDialog()));
    QVERIFY(!secret().isRevealed());
    QVERIFY(secret().findChild<MaskedLineEdit *>()->showsDots());
}

void tst_history_dialog::a_secret_is_shown_until_it_is_hidden()
{
    changeKey();
    if (QTest::currentTestFailed())
        return;
    openHistory();
    dialog()->findChild<QTreeWidget *>()->setFocus();
    for (const QString &next :
        {u"API key"_s, u"Reveal API key"_s}) { // what is beside comes before the buttons
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), next);
    }
    press(Qt::Key_Space);
    QTRY_VERIFY(secret().isRevealed());
    QCOMPARE(secret().findChild<QPlainTextEdit *>()->toPlainText(), u"key-one"_s);
    QVERIFY(secret().findChild<QPlainTextEdit *>()->isReadOnly());
    QVERIFY(!shownInDialog().contains(u"key-two"));
    QVERIFY(tabTo(u"Hide API key"_s));
    press(Qt::Key_Space);
    QVERIFY(!secret().isRevealed());
    QVERIFY2(!shownInDialog().contains(u"key-one"), qPrintable(shownInDialog()));
}

void tst_history_dialog::a_shown_secret_hides_after_a_while()
{
    changeKey();
    if (QTest::currentTestFailed())
        return;
    page().setTimings({.reveal = 50ms});
    openHistory();
    bool wasShown = false;
    connect(&secret(), &VersionSecret::revealWanted, this, [&] { wasShown = true; });
    button(*dialog(), u"Reveal API key"_s).click();
    QTRY_VERIFY(wasShown);
    QTRY_VERIFY(secret().isRevealed());
    QTRY_VERIFY(!secret().isRevealed());
    QVERIFY2(!shownInDialog().contains(u"key-one"), qPrintable(shownInDialog()));
    QVERIFY(secret().findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
}

void tst_history_dialog::a_shown_secret_is_gone_with_the_lock()
{
    changeKey();
    if (QTest::currentTestFailed())
        return;
    openHistory();
    button(*dialog(), u"Reveal API key"_s).click();
    QTRY_VERIFY(secret().isRevealed());
    const QPointer<QPlainTextEdit> shown = secret().findChild<QPlainTextEdit *>();
    m->window->lock();
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QTRY_VERIFY(!shown || shown->toPlainText().isEmpty());
    QVERIFY(!openDialog<HistoryDialog>(m->window.get()));
}

void tst_history_dialog::a_copied_secret_is_the_earlier_one()
{
    changeKey();
    if (QTest::currentTestFailed())
        return;
    openHistory();
    button(*dialog(), u"Copy API key"_s).click();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"key-one"_s);
    QVERIFY(!secret().isRevealed()); // what is copied need not be seen
}

void tst_history_dialog::a_field_that_was_not_set_has_no_secret_to_show()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    m->apps.first().methods.first().schema.fields.last().required = false;
    addCredential(u"sla"_s, u"Alpha"_s, {});
    saveKey(u"key-one"_s);
    if (QTest::currentTestFailed())
        return;
    openHistory();
    QVERIFY2(shownInDialog().contains(u"API key: was not set; then set"), qPrintable(shownInDialog()));
    QVERIFY(!dialog()->findChild<VersionSecret *>());
}

void tst_history_dialog::what_changed_in_plain_fields_is_shown()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Beta"_s);
    QVERIFY(tabTo(u"Base address"_s));
    type(u"https://hooks.example"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!page().inspector().isDirty());
    openHistory();
    QVERIFY2(shownInDialog().contains(u"Label: was Alpha, then Beta"), qPrintable(shownInDialog()));
    QVERIFY2(shownInDialog().contains(u"Base address: was empty, then https://hooks.example"),
        qPrintable(shownInDialog()));
    QVERIFY(!dialog()->findChild<VersionSecret *>()); // the key was not changed
    QTRY_VERIFY(!dialog()->findChild<QTreeWidget *>()->topLevelItem(0)->text(1).isEmpty()); // by whom
}

void tst_history_dialog::an_earlier_version_comes_back_with_its_secret()
{
    changeKey();
    if (QTest::currentTestFailed())
        return;
    saveKey(u"key-three"_s);
    openHistory();
    auto *versions = dialog()->findChild<QTreeWidget *>();
    QCOMPARE(versions->topLevelItemCount(), 2);
    versions->setCurrentItem(versions->topLevelItem(1));
    button(*dialog(), u"Reveal API key"_s).click();
    QTRY_COMPARE(secret().findChild<QPlainTextEdit *>()->toPlainText(), u"key-one"_s);
    button(*dialog(), u"Restore this version"_s).click();
    QTRY_VERIFY(!dialog());
    m->window->activateWindow(); // a window manager would
    QTRY_VERIFY(m->window->isActiveWindow());
    page().copySecret();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"key-one"_s);
    openHistory();
    QCOMPARE(dialog()->findChild<QTreeWidget *>()->topLevelItemCount(), 3); // the values before, too
}

QTEST_MAIN(tst_history_dialog)
#include "tst_history_dialog.moc"
