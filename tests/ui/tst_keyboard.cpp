#include <functional>

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabWidget>

#include "desktop_test.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/environments/project_choice.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/preferences/change_passphrase_dialog.h"
#include "ui/preferences/move_secrets_dialog.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// Everything without a mouse, and under names that a screen reader can say.
class tst_keyboard final : public DesktopTest
{
    Q_OBJECT

private slots:
    void a_day_by_keyboard();
    void every_input_has_a_name();
    void tab_reaches_every_input();
    void the_focus_can_be_seen();
    void no_two_mnemonics_of_a_page_are_the_same();

private:
    // Parts of the day
    void runFromPalette(const QString &text);
    void importAFile();
    void switchToTheLastEnvironment();

    using Look = std::function<void(QWidget *shown, const QString &name)>;
    /// Calls `look` on the window or dialog of each page in turn.
    void throughEveryPage(const Look &look);
    void throughApps(const Look &look, const std::function<void(QWidget *)> &bring);
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

void tst_keyboard::throughEveryPage(const Look &look)
{
    QWidget *window = m->window.get();
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    look(window, u"first start"_s);
    if (QTest::currentTestFailed())
        return;
    auto *start = m->window->findChild<FirstStartPage *>();
    start->findChild<QLineEdit *>()->setFocus();
    press(Qt::Key_Return);
    look(window, u"first start, store"_s);
    button(*start, u"Back"_s).click();
    createVault();
    if (QTest::currentTestFailed())
        return;
    look(window, u"empty"_s);
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Beta"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!page().inspector().isDirty());
    look(window, u"credentials"_s);

    const auto bring = [](QWidget *shown) {
        shown->show();
        shown->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), shown);
    };
    NewCredentialDialog adding(*m->session->workspace(), m->lookup,
        *new SecretRevealController(*m->session->workspace(), *m->clipboard, &page()), {}, window);
    bring(&adding);
    look(&adding, u"which app"_s);
    QVERIFY(tabTo(u"Find an app"_s));
    press(Qt::Key_Return);
    look(&adding, u"new credential"_s);
    adding.hide();
    SecretRevealController secrets(*m->session->workspace(), *m->clipboard);
    HistoryDialog history(
        *m->session->workspace(), m->lookup, secrets, {}, page().inspector().shown(), window);
    bring(&history);
    look(&history, u"history"_s);
    history.hide();
    NounsDialog nouns(*m->session->workspace(), window);
    bring(&nouns);
    look(&nouns, u"projects"_s);
    nouns.findChild<QTabWidget *>()->setCurrentIndex(1);
    look(&nouns, u"environments"_s);
    nouns.hide();
    RemoveWorkspaceDialog removal(u"Acme"_s, window);
    bring(&removal);
    look(&removal, u"remove workspace"_s);
    removal.hide();
    PreferencesDialog preferences(*m->session, m->settings->preferences(), m->paths(), window);
    bring(&preferences);
    using Section = PreferencesDialog::Section;
    for (const Section section :
        {Section::General, Section::Appearance, Section::Security, Section::Workspaces, Section::Advanced}) {
        preferences.goTo(section);
        look(&preferences, u"preferences, section %1"_s.arg(static_cast<int>(section)));
    }
    preferences.hide();
    MoveSecretsDialog move(*m->session->workspace(), StoreKind::SealedVault, window);
    bring(&move);
    look(&move, u"move the secrets"_s);
    move.hide();
    ChangePassphraseDialog change(*m->session->workspace(), window);
    bring(&change);
    look(&change, u"change the passphrase"_s);
    change.hide();
    ShortcutsDialog shortcuts(window->actions(), window);
    bring(&shortcuts);
    look(&shortcuts, u"shortcuts"_s);
    shortcuts.hide();
    bring(window);
    throughApps(look, bring);

    m->window->lock();
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    look(window, u"locked"_s);
    emit m->session->cannotOpen(Error(ErrorCode::DatabaseDamaged), {});
    QTRY_VERIFY(m->window->findChild<ProblemPage *>());
    look(window, u"problem"_s);
}

void tst_keyboard::throughApps(const Look &look, const std::function<void(QWidget *)> &bring)
{
    QWidget *window = m->window.get();
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m->window->apps() && m->window->apps()->isVisible());
    look(window, u"apps"_s);
    m->window->apps()->open(u"slack"_s);
    look(window, u"an app"_s);
    AppEditorDialog editor(*m->session->workspace(), std::nullopt, {}, window);
    bring(&editor);
    look(&editor, u"own app"_s);
    editor.hide();
    ImportPreview preview;
    for (const QString &slug : {u"one"_s, u"two"_s}) {
        ImportItem item;
        item.definition.app.slug = item.definition.name = slug;
        item.definition.app.methods.append(ConnectionMethod());
        item.definition.app.methods.first().schema.fields.append(Field());
        item.definition.app.methods.first().schema.fields.first().name = u"token"_s;
        item.definition.app.methods.first().schema.fields.first().secret = true;
        item.clearable = {u"token"_s};
        preview.items.append(item);
    }
    ImportDialog import(preview, m->catalog.summaries(), window);
    bring(&import);
    look(&import, u"import"_s);
    import.hide();
    bring(window);
}

void tst_keyboard::every_input_has_a_name()
{
    int seen = 0;
    throughEveryPage([&](QWidget *shown, const QString &name) {
        ++seen;
        const QString nameless = namelessInputs(shown).join(u' ');
        QVERIFY2(nameless.isEmpty(), qPrintable(name + u": "_s + nameless));
    });
    QCOMPARE(seen, 24);
}

void tst_keyboard::tab_reaches_every_input()
{
    throughEveryPage([](QWidget *shown, const QString &name) {
        QSet<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            press(Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (QWidget *widget : shown->findChildren<QWidget *>()) {
            // Of radio buttons Tab reaches the chosen one; arrows go on from there.
            const auto *radio = qobject_cast<QRadioButton *>(widget);
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->focusProxy() || widget->window() != shown || (radio && !radio->isChecked())
                || widget->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(reached.contains(widget),
                qPrintable(u"%1: %2 “%3”"_s.arg(
                    name, QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName())));
        }
    });
}

void tst_keyboard::the_focus_can_be_seen()
{
    Theme::installStyle(*qApp);
    throughEveryPage([](QWidget *shown, const QString &name) {
        QList<QWidget *> stops;
        for (int i = 0; i < 60; ++i) {
            press(Qt::Key_Tab);
            QWidget *reached = QApplication::focusWidget();
            if (reached && !stops.contains(reached) && !qobject_cast<QLabel *>(reached)) // its link is marked
                stops.append(reached);
        }
        QVERIFY2(!stops.isEmpty(), qPrintable(name));
        const auto picture = [shown](QWidget *around, bool focused) {
            if (focused)
                around->setFocus(Qt::TabFocusReason);
            else
                around->clearFocus();
            const QRect place(around->mapTo(shown, QPoint()), around->size());
            return shown->grab(place.adjusted(-4, -4, 4, 4)).toImage();
        };
        for (QWidget *stop : stops) {
            if (!stop->isVisible() || stop->window() != shown)
                continue;
            const QImage with = picture(stop, true);
            QVERIFY2(with != picture(stop, false),
                qPrintable(u"%1: %2 “%3”"_s.arg(
                    name, QString::fromLatin1(stop->metaObject()->className()), stop->accessibleName())));
        }
        stops.constFirst()->setFocus();
    });
}

void tst_keyboard::no_two_mnemonics_of_a_page_are_the_same()
{
    throughEveryPage([](QWidget *shown, const QString &name) {
        QHash<QChar, QString> owners;
        const auto claim = [&](const QString &text) {
            static const QRegularExpression mnemonic(u"(?<!&)&([^&])"_s);
            const auto match = mnemonic.match(text);
            if (!match.hasMatch())
                return;
            const QChar letter = match.captured(1).at(0).toLower();
            QVERIFY2(!owners.contains(letter),
                qPrintable(u"%1: “%2” and “%3”"_s.arg(name, owners.value(letter), text)));
            owners.insert(letter, text);
        };
        for (const QLabel *label : shown->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy() && label->window() == shown)
                claim(label->text());
        }
        for (const QAbstractButton *button : shown->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->window() == shown)
                claim(button->text());
        }
        QVERIFY2(name == u"empty" || name == u"history" || name == u"shortcuts" || !owners.isEmpty(),
            qPrintable(name));
    });
}

QTEST_MAIN(tst_keyboard)
#include "tst_keyboard.moc"
