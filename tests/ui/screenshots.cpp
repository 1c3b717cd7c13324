// Writes a picture of each page and dialog, light and dark, to a directory:
//     tests/isolate plain build/dev/bin/ui_screenshots DIRECTORY [--locale zh_CN] [--font-scale 2] [--narrow]
// (`keyring` instead of `plain` shows the first start with a keychain). `tests/run screenshots DIRECTORY`
// makes them all. Not a test: people look at what it makes.
#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "app/catalog/app_catalog.h"
#include "app/platform/hardening.h"
#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "app/text/translation.h"
#include "app/workspace/demo_workspace.h"
#include "ui/base/async.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/placement_editor.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/schema_form.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/window_settings.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Schema everyField()
{
    Schema schema;
    for (const auto &[type, name] : std::initializer_list<std::pair<FieldType, const char *>>{
             {FieldType::String, "Account"}, {FieldType::MultiLine, "Notes"}, {FieldType::Number, "Ratio"},
             {FieldType::Boolean, "Verify certificates"}, {FieldType::Choice, "Region"},
             {FieldType::Choice, "Plan"}, {FieldType::Url, "Base address"}, {FieldType::Host, "Server"},
             {FieldType::DateTime, "Expires"}, {FieldType::File, "Certificate"},
             {FieldType::StringList, "Tags"}, {FieldType::StringMap, "Headers"}}) {
        Field field;
        field.name = QString::fromLatin1(name).toLower();
        field.type = type;
        field.label = LocalizedText(QString::fromLatin1(name));
        field.description = LocalizedText(u"What this is for, and where to find it."_s);
        schema.fields.append(field);
    }
    for (const char *option : {"Europe", "Americas", "Asia", "Africa"})
        schema.fields[4].options.append({QString::fromLatin1(option), {}});
    schema.fields[5].required = true;
    schema.fields[5].options = {{u"Free"_s, {}}, {u"Paid"_s, {}}};
    Field secret = schema.fields[0];
    secret.name = u"token"_s;
    secret.label = LocalizedText(
        u"Token with a label so long that it needs more than the width of the inspector to be read"_s);
    secret.secret = true;
    secret.required = true;
    schema.fields.insert(1, secret);
    Field pem = secret;
    pem.name = u"pem"_s;
    pem.type = FieldType::File;
    pem.fileKind = FileKind::Pem;
    pem.label = LocalizedText(u"Private key"_s);
    schema.fields.append(pem);
    Field object;
    object.type = FieldType::Object;
    object.name = u"proxy"_s;
    object.label = LocalizedText(u"Proxy"_s);
    object.children = {schema.fields[7], schema.fields[0]};
    schema.fields.append(object);
    return schema;
}

class Studio
{
public:
    Studio(QString directory, bool narrow) : m_directory(std::move(directory)), m_narrow(narrow)
    {
        QDir().mkpath(m_directory);
    }

    bool isNarrow() const { return m_narrow; }

    void shoot(QWidget *widget, const QString &name)
    {
        if (!QTest::qWaitForWindowExposed(widget->window()))
            qFatal("the window does not appear");
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            Theme::apply(*qApp, scheme);
            QCoreApplication::sendPostedEvents();
            widget->grab().save(u"%1/%2-%3.png"_s.arg(
                m_directory, name, scheme == ColorScheme::Dark ? u"dark"_s : u"light"_s));
        }
        Theme::apply(*qApp, ColorScheme::Light);
    }

private:
    QString m_directory;
    bool m_narrow;
};

bool hasEnabledButton(const QWidget &within, const QString &text)
{
    const auto buttons = within.findChildren<QPushButton *>();
    return std::any_of(buttons.begin(), buttons.end(),
        [&](const QPushButton *button) { return button->text() == text && button->isEnabled(); });
}

template <typename Done> void waitUntil(Done done)
{
    if (!QTest::qWaitFor(done, 60'000))
        qFatal("this does not come to an end");
}

/// As a person does, so that the history has something to show.
void relabel(CredentialsPage &page, const QString &label)
{
    QLineEdit *edit = page.inspector().placement().labelEdit();
    edit->selectAll();
    QTest::keyClicks(edit, label);
    page.saveCurrent();
    waitUntil([&] { return !page.inspector().isDirty(); });
}

/// A definition that an import might bring, with something to decide and something to say about it.
ImportItem importedItem(const QString &slug, const QString &name, ImportStatus status)
{
    ImportItem item;
    item.status = status;
    item.definition.origin = DefinitionOrigin::Pikku;
    item.definition.key = item.definition.name = u"credential/"_s + slug;
    item.definition.path = u"/home/me/shop"_s;
    item.definition.app.slug = slug;
    item.definition.app.name = LocalizedText(name);
    ConnectionMethod method;
    method.key = u"api_key"_s;
    for (const QString &field : {u"apiKey"_s, u"region"_s}) {
        method.schema.fields.append(Field());
        method.schema.fields.last().name = field;
        method.schema.fields.last().secret = true;
    }
    method.schema.fields.append(everyField().fields.at(3));
    item.definition.app.methods = {method};
    item.clearable = {u"apiKey"_s, u"region"_s};
    item.notes = {{ImportNoteCode::SlugTaken, {{u"slug"_s, slug}, {u"name"_s, name}}}};
    return item;
}

void shootApps(Studio &studio, MainWindow &window, Workspace &workspace, AppCatalog &catalog)
{
    ImportPreview preview;
    preview.origin = DefinitionOrigin::Pikku;
    preview.path = u"/home/me/shop"_s;
    preview.title = u"shop"_s;
    preview.items = {importedItem(u"pikku-stripe"_s, u"Stripe for the shop"_s, ImportStatus::New),
        importedItem(u"mailer"_s, u"Mailer"_s, ImportStatus::Changed),
        importedItem(u"old"_s, u"Old one"_s, ImportStatus::Unchanged),
        importedItem(u"broken"_s, u"Broken"_s, ImportStatus::Skipped)};
    preview.items[0].bundledMatch = u"stripe"_s;
    preview.items[3].reason = Error(ErrorCode::FileDuplicateKey,
        {{u"path"_s, u"/home/me/shop/x.json"_s}, {u"pointer"_s, u"/a"_s}, {u"key"_s, u"a"_s}});
    bool imported = false;
    whenDone(workspace.importDefinitions({preview.items[0].definition, preview.items[1].definition}), &window,
        [&](const Result<DefinitionOutcome> &done) { imported = done.has_value(); });
    waitUntil([&] { return imported; });

    window.activateWindow();
    waitUntil([&] { return window.isActiveWindow(); });
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    waitUntil([&] { return window.apps() != nullptr; });
    studio.shoot(&window, u"apps"_s);
    window.apps()->search().setText(u"shop"_s);
    studio.shoot(&window, u"apps-imported"_s);
    window.apps()->search().clear();
    ImportDialog import(preview, catalog.summaries(), &window);
    import.show();
    studio.shoot(&import, u"import"_s);
    import.hide();
    AppEditorDialog editor(workspace, std::nullopt, catalog.slugs(), &window);
    editor.show();
    studio.shoot(&editor, u"own-app"_s);
    editor.hide();
}

void shootAll(Studio &studio)
{
    QTemporaryDir home;
    DBusKeychainProbe probe;
    KeychainSecretStore keychain(probe, u"claviger-screenshots"_s);
    WorkspaceServices services;
    services.dataDirectory = home.filePath(u"data"_s);
    services.program = u"claviger"_s;
    services.clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    services.random = systemRandom;
    services.probe = &probe;
    services.keychain = &keychain;
    services.vaultCost = {1, 8ULL << 20};
    WorkspaceDirectory directory(services);
    AppCatalog catalog;
    const AppLookup lookup(catalog);
    Session session(directory, probe);
    ClipboardGuard clipboard(QGuiApplication::clipboard(), systemRandom);
    WindowSettings settings(home.filePath(u"desktop.ini"_s));
    MainWindow window(session, lookup, clipboard, settings);
    const QSize usual = studio.isNarrow() ? QSize(900, 640) : window.size();
    window.resize(usual);
    window.show();
    session.start({}, {});
    waitUntil([&] { return window.isActiveWindow(); });
    waitUntil([&] { return hasEnabledButton(window, FirstStartPage::tr("&Create workspace")); });
    studio.shoot(&window, u"first-start"_s);

    FirstStartController starter(directory, probe);
    bool made = false;
    QObject::connect(&starter, &FirstStartController::created, &window, [&] { made = true; });
    starter.choose(StoreKind::SealedVault);
    starter.create(u"Acme"_s, SecretBuffer::copyOf("correct horse battery staple 9"));
    waitUntil([&] { return made; });
    session.adopt(starter.takeWorkspace());
    studio.shoot(&window, u"empty"_s);

    bool filled = false;
    whenDone(fillDemoWorkspace(session.workspace(), &catalog), &window,
        [&](const Result<void> &done) { filled = done.has_value(); });
    waitUntil([&] { return filled; });
    CredentialsPage &page = *window.credentials();
    waitUntil([&] { return page.totalCount() > 10; });
    page.table().setCurrentIndex(page.table().model()->index(2, 0));
    relabel(page, u"Image bucket, second"_s);
    relabel(page, u"Image bucket"_s);
    page.table().setFocus();
    studio.shoot(&window, u"window"_s);
    page.messages().showNote(u"“Production” is in the trash."_s, u"Undo"_s);
    studio.shoot(&window, u"note"_s);
    page.messages().showError(Error(ErrorCode::SecretLocked));
    studio.shoot(&window, u"error"_s);
    page.messages().dismiss();
    page.filter().setText(u"no such thing"_s);
    studio.shoot(&window, u"no-match"_s);
    page.filter().clear();
    page.table().setCurrentIndex(page.table().model()->index(2, 0));
    page.inspector().placement().labelEdit()->setText(u"Another"_s);
    page.leaveForm([] { });
    auto *question = page.findChild<QMessageBox *>();
    studio.shoot(question, u"unsaved"_s);
    question->button(QMessageBox::Discard)->click();

    NewCredentialDialog dialog(*session.workspace(), lookup,
        *new SecretRevealController(*session.workspace(), clipboard, &window), {}, &window);
    dialog.show();
    studio.shoot(&dialog, u"new-app"_s);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    dialog.form().check();
    studio.shoot(&dialog, u"new-form"_s);
    dialog.hide();
    HistoryDialog history(*session.workspace(), page.table().currentId(), &window);
    history.show();
    studio.shoot(&history, u"history"_s);
    history.hide();
    NounsDialog nouns(*session.workspace(), &window);
    nouns.show();
    studio.shoot(&nouns, u"nouns"_s);
    nouns.hide();
    RemoveWorkspaceDialog removal(u"Acme"_s, &window);
    removal.show();
    studio.shoot(&removal, u"remove-workspace"_s);
    removal.hide();
    PreferencesDialog preferences(settings.preferences(), &window);
    preferences.show();
    studio.shoot(&preferences, u"preferences"_s);
    preferences.hide();
    ShortcutsDialog shortcuts(window.actions(), &window);
    shortcuts.show();
    studio.shoot(&shortcuts, u"shortcuts"_s);
    shortcuts.hide();

    SchemaForm form;
    form.setSchema(everyField());
    form.setValues(
        {{u"account"_s, u"acme"_s}, {u"expires"_s, u"2027-03-01T09:30:00Z"_s}, {u"plan"_s, u"Paid"_s},
            {u"headers"_s, QJsonObject{{u"X-Tenant"_s, u"7"_s}}}, {u"tags"_s, QJsonArray{u"read"_s}},
            {u"base address"_s, u"not a url"_s}, {u"old"_s, u"a value from before"_s}},
        {u"token"_s, u"pem"_s});
    form.setContentsMargins(18, 18, 18, 18);
    form.setFixedWidth(400);
    form.setAutoFillBackground(true);
    form.show();
    form.check();
    studio.shoot(&form, u"form"_s);
    form.hide();

    shootApps(studio, window, *session.workspace(), catalog);

    window.lock();
    waitUntil(
        [&] { return !window.credentials() && session.workspace()->state() == Workspace::State::Locked; });
    studio.shoot(&window, u"locked"_s);
    emit session.cannotOpen(
        Error(ErrorCode::DatabaseDamaged, {{u"path"_s, u"/home/me/x.db"_s}, {u"detail"_s, u"malformed"_s}}),
        {Id(), u"/home/me/.local/share/claviger/workspaces/1/workspace.db"_s, {}, StoreKind::Keychain, {}});
    studio.shoot(&window, u"problem"_s);
    bool closed = false;
    session.close([&] { closed = true; });
    waitUntil([&] { return closed; });
}
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"directory"_s, u"Where the pictures go."_s);
    options.addOptions({{u"locale"_s, u"Language of the interface."_s, u"name"_s, u"en_US"_s},
        {u"font-scale"_s, u"Size of the text, as a multiple."_s, u"factor"_s, u"1"_s},
        {u"narrow"_s, u"In a window of 900 by 640."_s}});
    options.process(application);
    if (options.positionalArguments().size() != 1)
        options.showHelp(2);
    QLocale::setDefault(QLocale(options.value(u"locale"_s)));
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * options.value(u"font-scale"_s).toDouble());
    QApplication::setFont(font);
    installTranslation(application, QLocale());
    Theme::installStyle(application);
    Theme::apply(application, ColorScheme::Light);
    Studio studio(options.positionalArguments().constFirst(), options.isSet(u"narrow"_s));
    // Within the event loop: only there does a change of the palette reach the widgets.
    QTimer::singleShot(0, &application, [&studio] {
        shootAll(studio);
        QCoreApplication::quit();
    });
    return QApplication::exec();
}
