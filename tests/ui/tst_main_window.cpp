#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "app/platform/hardening.h"
#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/placement_editor.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_editor.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_settings.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
const QString passphrase = u"correct horse battery staple 9"_s;

App exampleApp(const QString &slug, const QString &name)
{
    App app;
    app.slug = slug;
    app.name = LocalizedText(name);
    ConnectionMethod method;
    method.key = u"api_key"_s;
    method.label = LocalizedText(u"API key"_s);
    Field site;
    site.name = u"baseUrl"_s;
    site.type = FieldType::Url;
    site.label = LocalizedText(u"Base address"_s);
    Field key;
    key.name = u"apiKey"_s;
    key.label = LocalizedText(u"API key"_s);
    key.secret = true;
    key.required = true;
    method.schema.fields = {site, key};
    app.methods = {method};
    return app;
}

/// A machine without a keychain, and the desktop's objects on it.
struct Machine
{
    Machine()
    {
        services.dataDirectory = home.filePath(u"data"_s);
        services.runtimeDirectory = home.filePath(u"run"_s);
        services.program = u"claviger"_s;
        services.clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
        services.random = systemRandom;
        services.probe = &probe;
        services.keychain = &keychain;
        services.vaultCost = {1, 8ULL << 20};
        lookup.all = [this] { return apps; };
        lookup.find = [this](const QString &slug) -> std::optional<App> {
            for (const App &app : apps) {
                if (app.slug == slug)
                    return app;
            }
            return std::nullopt;
        };
    }
    void start()
    {
        directory = std::make_unique<WorkspaceDirectory>(services);
        session = std::make_unique<Session>(*directory, probe);
        clipboard = std::make_unique<ClipboardGuard>(QGuiApplication::clipboard(), systemRandom);
        settings = std::make_unique<WindowSettings>(home.filePath(u"desktop.ini"_s));
        window = std::make_unique<MainWindow>(*session, lookup, *clipboard, *settings);
        session->start({}, settings->lastWorkspace());
        window->show();
        window->activateWindow();
    }
    ~Machine()
    {
        if (session)
            session->close([] { });
        window.reset();
    }

    QTemporaryDir home;
    DBusKeychainProbe probe;
    KeychainSecretStore keychain{probe, u"claviger-test"_s};
    WorkspaceServices services;
    QList<App> apps{exampleApp(u"slack"_s, u"Slack"_s), exampleApp(u"stripe"_s, u"Stripe"_s),
        exampleApp(u"openai"_s, u"OpenAI"_s)};
    AppLookup lookup;
    std::unique_ptr<WorkspaceDirectory> directory;
    std::unique_ptr<Session> session;
    std::unique_ptr<ClipboardGuard> clipboard;
    std::unique_ptr<WindowSettings> settings;
    std::unique_ptr<MainWindow> window;
};

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

template <typename T> T *openDialog(QWidget *parent)
{
    const auto all = parent->findChildren<T *>();
    for (T *dialog : all) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// Tab until the widget with this accessible name has the focus.
bool tabTo(const QString &name)
{
    for (int i = 0; i < 60; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->accessibleName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

QStringList namelessInputs(QWidget *root)
{
    QStringList nameless;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
            || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    return nameless;
}
}

class tst_main_window : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void first_start_without_a_keychain_offers_a_vault_and_says_why();
    void a_weak_or_mistyped_passphrase_is_refused();
    void a_day_by_keyboard();
    void lock_works_over_a_dialog_and_says_what_was_lost();
    void a_lock_that_loses_nothing_says_nothing();
    void a_workspace_is_removed_once_its_name_is_typed();
    void the_secret_is_copied_from_the_list();
    void unsaved_changes_are_asked_about();
    void the_filter_narrows_and_says_when_nothing_matches();
    void trash_restores_and_deletes_for_good();
    void history_brings_back_an_earlier_version();
    void projects_and_environments_are_managed();
    void a_damaged_workspace_is_reported();
    void every_input_has_a_name();

private:
    void createVault();
    QString shownTexts() const;
    void addCredential(const QString &search, const QString &label, const QString &key);
    CredentialsPage &page() { return *m->window->credentials(); }
    SchemaForm &form() { return page().inspector().form(); }

    std::unique_ptr<Machine> m;
};

void tst_main_window::init()
{
    m = std::make_unique<Machine>();
    m->start();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

void tst_main_window::cleanup()
{
    bool closed = false;
    m->session->close([&] { closed = true; });
    QTRY_VERIFY(closed);
    m.reset();
}

void tst_main_window::createVault()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    type(passphrase);
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m->window->credentials(), qPrintable(shownTexts()), 10'000);
}

QString tst_main_window::shownTexts() const
{
    QStringList texts;
    for (const QLabel *label : m->window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u" | "_s);
}

void tst_main_window::addCredential(const QString &search, const QString &label, const QString &key)
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<NewCredentialDialog>(&page()));
    auto *dialog = openDialog<NewCredentialDialog>(&page());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    type(search);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Label"_s);
    type(label); // replaces what is selected
    QVERIFY(tabTo(u"API key"_s));
    type(key);
    const int before = page().totalCount();
    press(Qt::Key_Return);
    QTRY_COMPARE(page().totalCount(), before + 1);
    QTRY_VERIFY(!openDialog<NewCredentialDialog>(&page()));
    m->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    page().table().setFocus();
}

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
    type(passphrase);
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase + u"x"_s);
    press(Qt::Key_Return);
    QCOMPARE(m->directory->list().size(), 0);
    QVERIFY(m->window->findChild<FirstStartPage *>());
}

void tst_main_window::a_day_by_keyboard()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(page().totalCount(), 0);
    addCredential(u"sla"_s, u"Production Slack"_s, u"xoxb-canary-12345"_s);
    addCredential(u"stri"_s, u"Live key"_s, u"sk_live_canary"_s);
    QCOMPARE(m->window->status().countText(), u"2 credential(s)"_s);

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
    auto *edit = form().findChild<MaskedLineEdit *>();
    QVERIFY(edit->text().isEmpty());
    QVERIFY(tabTo(u"Reveal API key"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(edit->text(), u"xoxb-canary-12345"_s);
    QVERIFY(tabTo(u"Copy API key"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"xoxb-canary-12345"_s);
    QVERIFY(m->window->status().countdownText().contains(u"API key"));
    QVERIFY(!page().inspector().isDirty());

    // Delete and undo
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    page().table().setFocus();
    page().table().select(slack);
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().totalCount(), 1);
    QVERIFY(page().messages().text().contains(u"Slack of all"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page().totalCount(), 2);

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
    type(passphrase);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->window->credentials(), 30'000);
    QCOMPARE(page().totalCount(), 2);
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

void tst_main_window::the_secret_is_copied_from_the_list()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"key-one"_s);
}

void tst_main_window::unsaved_changes_are_asked_about()
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

void tst_main_window::the_filter_narrows_and_says_when_nothing_matches()
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

void tst_main_window::trash_restores_and_deletes_for_good()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Beta"_s, u"key-two"_s);
    page().table().selectAll();
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().totalCount(), 0);
    QToolButton *trash = nullptr;
    for (QToolButton *button : page().findChildren<QToolButton *>()) {
        if (button->isCheckable())
            trash = button;
    }
    QVERIFY(trash);
    trash->click();
    QCOMPARE(page().totalCount(), 2);
    page().table().setCurrentIndex(page().table().model()->index(0, 0));
    QPushButton *restore = nullptr;
    QPushButton *purge = nullptr;
    for (QPushButton *button : page().findChildren<QPushButton *>()) {
        restore = button->text() == u"&Restore" ? button : restore;
        purge = button->text().startsWith(u"Delete for") ? button : purge;
    }
    restore->click();
    QTRY_COMPARE(page().totalCount(), 1);
    page().table().setCurrentIndex(page().table().model()->index(0, 0));
    purge->click();
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    auto *question = openDialog<QMessageBox>(&page());
    QCOMPARE(
        question->defaultButton(), question->button(QMessageBox::Cancel)); // nothing irreversible by Return
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(page().totalCount(), 0);
    trash->click();
    QCOMPARE(page().totalCount(), 1);
}

void tst_main_window::history_brings_back_an_earlier_version()
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
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"&Restore"))
            button->click();
    }
    QTRY_VERIFY(!openDialog<HistoryDialog>(&page()));
    QCOMPARE(page().inspector().shown(), id);
    emit qobject_cast<SecretEditor *>(form().editor(u"apiKey"_s))->revealRequested();
    QTRY_COMPARE(form().findChild<MaskedLineEdit *>()->text(), u"key-one"_s);
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

void tst_main_window::every_input_has_a_name()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    QVERIFY2(
        namelessInputs(m->window.get()).isEmpty(), qPrintable(namelessInputs(m->window.get()).join(u' ')));
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    QVERIFY2(
        namelessInputs(m->window.get()).isEmpty(), qPrintable(namelessInputs(m->window.get()).join(u' ')));
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<NewCredentialDialog>(&page()));
    auto *dialog = openDialog<NewCredentialDialog>(&page());
    QVERIFY2(namelessInputs(dialog).isEmpty(), qPrintable(namelessInputs(dialog).join(u' ')));
    dialog->reject();
}

QTEST_MAIN(tst_main_window)
#include "tst_main_window.moc"
