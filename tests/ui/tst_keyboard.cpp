#include <QClipboard>
#include <QFile>
#include <QFileDialog>

#include "desktop_test.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/environments/project_choice.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/status_line.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// A day without a mouse.
class tst_keyboard final : public DesktopTest
{
    Q_OBJECT

private slots:
    void a_day_by_keyboard();

private:
    // Parts of the day
    void runFromPalette(const QString &text);
    void importAFile();
    void switchToTheLastEnvironment();
};

void tst_keyboard::a_day_by_keyboard()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(page().totalCount(), 0);
    addCredential(u"sla"_s, u"Production Slack"_s, u"xoxb-canary-12345"_s);
    addCredential(u"stri"_s, u"Live key"_s, u"sk_live_canary"_s);
    addCredential(u"open"_s, u"Models"_s, u"sk-proj-canary"_s);
    QCOMPARE(m->window->status().countText(), u"3 credential(s)"_s);

    // Edit
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"slack"_s);
    QCOMPARE(page().shownCount(), 1);
    press(Qt::Key_Down);
    QTRY_VERIFY(!page().inspector().shown().isNull());
    const Id slack = page().inspector().shown();
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Label"_s);
    type(u"Slack of all"_s);
    QVERIFY(page().inspector().isDirty());
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!page().inspector().isDirty());
    QCOMPARE(m->session->workspace()->credential(slack)->summary.label, u"Slack of all"_s);

    // Reveal and copy
    const auto shown
        = [this] { return form().findChild<MaskedLineEdit *>()->text(); }; // saving made new editors
    QVERIFY(shown().isEmpty());
    QVERIFY(tabTo(u"Reveal API key"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(shown(), u"xoxb-canary-12345"_s);
    QVERIFY(tabTo(u"Copy API key"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"xoxb-canary-12345"_s);
    QVERIFY(m->window->status().countdownText().contains(u"API key"));
    QVERIFY(!page().inspector().isDirty());

    // Delete and undo
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    press(Qt::Key_Down); // from the filter into the list
    for (int row = 0; row < 3 && page().inspector().shown() != slack; ++row)
        press(Qt::Key_Down);
    QTRY_COMPARE(page().inspector().shown(), slack);
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().totalCount(), 2);
    QVERIFY(page().messages().text().contains(u"Slack of all"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page().totalCount(), 3);

    importAFile();
    if (QTest::currentTestFailed())
        return;
    switchToTheLastEnvironment();
    if (QTest::currentTestFailed())
        return;

    // Lock and unlock
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m->window->credentials());
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QCOMPARE(m->window->windowTitle(), u"Claviger"_s);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(!m->window->findChild<SchemaForm *>());
    QTRY_VERIFY(QApplication::focusWidget());
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Passphrase"_s);
    type(u"not the passphrase at all"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isEnabled());
    QVERIFY(!m->window->credentials());
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Passphrase"_s);
    type(passphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->window->credentials(), 30'000);
    QCOMPARE(page().totalCount(), 3);
}

void tst_keyboard::runFromPalette(const QString &text)
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<CommandPalette>(&page()));
    QTRY_VERIFY(openDialog<CommandPalette>(&page())->field().hasFocus());
    type(text);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openDialog<CommandPalette>(&page()));
}

void tst_keyboard::importAFile()
{
    QFile file(m->home.filePath(u"mailer.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"title": "Mailer", "type": "object", "required": ["token"],
        "properties": {"token": {"type": "string", "format": "password"}}})");
    file.close();

    runFromPalette(u"apps"_s);
    QTRY_VERIFY(m->window->apps() && m->window->apps()->isVisible());
    runFromPalette(u"import a file"_s);
    QTRY_VERIFY(openDialog<QFileDialog>(m->window->apps()));
    QTRY_COMPARE(
        QApplication::activeWindow(), static_cast<QWidget *>(openDialog<QFileDialog>(m->window->apps())));
    type(file.fileName());
    press(Qt::Key_Return);
    QTRY_VERIFY(openDialog<ImportDialog>(m->window->apps()));
    QTRY_COMPARE(
        QApplication::activeWindow(), static_cast<QWidget *>(openDialog<ImportDialog>(m->window->apps())));
    QVERIFY(m->session->workspace()->definitions()->isEmpty());
    press(Qt::Key_Return);
    QTRY_COMPARE(m->session->workspace()->definitions()->size(), 1);
    QTRY_VERIFY(!openDialog<ImportDialog>(m->window->apps()));
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(page().isVisible());
}

void tst_keyboard::switchToTheLastEnvironment()
{
    const Id last = m->session->workspace()->environments()->constLast().id;
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_End);
    press(Qt::Key_Return);
    QTRY_VERIFY(m->window->projectChoice().environment());
    QCOMPARE(m->window->projectChoice().environment()->id, last);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    m->window->activateWindow(); // a window manager would
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

QTEST_MAIN(tst_keyboard)
#include "tst_keyboard.moc"
