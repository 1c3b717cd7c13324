// Writes a picture of each page and dialog, light and dark, to a directory:
//     tests/isolate plain build/dev/bin/ui_screenshots DIRECTORY [--locale zh_CN] [--font-scale 2] [--narrow]
//         [--rtl]
// (`keyring` instead of `plain` shows the first start with a keychain). `tests/run screenshots DIRECTORY`
// makes them all. Not a test: people look at what it makes.
#include <QApplication>
#include <QClipboard>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/catalog/app_catalog.h"
#include "app/platform/hardening.h"
#include "app/text/translation.h"
#include "app/workspace/demo_workspace.h"
#include "desktop_machine.h"
#include "extra_pictures.h"
#include "marked_words.h"
#include "studio.h"
#include "ui/activity/activity_details.h"
#include "ui/activity/activity_filter_bar.h"
#include "ui/activity/activity_page.h"
#include "ui/base/async.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/drop_hint.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/placement_editor.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/credentials/state_card.h"
#include "ui/credentials/version_secret.h"
#include "ui/environments/environment_switcher.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/environments/project_choice.h"
#include "ui/environments/project_switcher.h"
#include "ui/environments/protected_question.h"
#include "ui/forms/generator_dialog.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/secret_editor.h"
#include "ui/preferences/advanced_section.h"
#include "ui/preferences/change_passphrase_dialog.h"
#include "ui/preferences/move_secrets_dialog.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/switcher_button.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_settings.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/passphrase_edit.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/removed_page.h"
#include "ui/variables/variable_dialog.h"
#include "ui/variables/variables_page.h"

using namespace claviger;
using namespace claviger::test;
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
    Field zone = schema.fields[4];
    zone.name = u"zone"_s;
    zone.label = LocalizedText(u"Zone"_s);
    for (int i = 1; i < 15; ++i)
        zone.options.append({u"Zone %1"_s.arg(i), {}});
    schema.fields.append(zone);
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
    Field password = secret;
    password.name = u"password"_s;
    password.label = LocalizedText(u"Password"_s);
    password.required = false;
    schema.fields.append(password);
    Field object;
    object.type = FieldType::Object;
    object.name = u"proxy"_s;
    object.label = LocalizedText(u"Proxy"_s);
    object.children = {schema.fields[7], schema.fields[0]};
    schema.fields.append(object);
    return schema;
}

bool hasEnabledButton(const QWidget &within, const QString &text)
{
    const auto buttons = within.findChildren<QPushButton *>();
    return std::any_of(buttons.begin(), buttons.end(),
        [&](const QPushButton *button) { return button->text() == text && button->isEnabled(); });
}

/// To the question about a protected environment, if there is one.
void sayYes(const QWidget &page)
{
    QMessageBox *question = shownQuestion(page);
    if (!question)
        return;
    for (QAbstractButton *each : question->buttons()) {
        if (question->buttonRole(each) == QMessageBox::AcceptRole)
            each->click();
    }
}

/// What one does with the list: filter by words it does not know, choose many, group, look into the trash.
void shootList(Studio &studio, QWidget &window, CredentialsPage &page)
{
    page.filter().setText(u"env:nowhere slack"_s);
    studio.shoot(&window, u"filter-note"_s);
    page.filter().clear();
    page.filter().setFocus();
    QTest::keyClicks(&page.filter(), u"s"_s);
    waitUntil([] { return QApplication::activePopupWidget(); });
    studio.shoot(QApplication::activePopupWidget(), u"filter-words"_s);
    QApplication::activePopupWidget()->hide();
    page.filter().clear();
    page.table().setFocus();
    page.table().setGrouping(CredentialGroupModel::By::Environment);
    studio.shoot(&window, u"grouped"_s);
    page.table().setGrouping({});
    page.table().selectAll();
    studio.shoot(&window, u"selected"_s);
    page.table().select(page.table().currentId());
    page.table().selectionModel()->select(
        page.table().model()->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const int before = page.viewCounts().trash;
    page.deleteSelected();
    sayYes(page);
    waitUntil([&] { return page.viewCounts().trash > before; });
    page.messages().dismiss();
    page.setView({CredentialView::Kind::Trash, {}});
    studio.shoot(&window, u"trash"_s);
    page.setView({});
    page.undo();
    waitUntil([&] { return page.viewCounts().trash == before; });
    page.messages().dismiss();
}

/// As a person does, so that the history has something to show.
void relabel(CredentialsPage &page, const QString &label)
{
    QLineEdit *edit = page.inspector().placement().labelEdit();
    edit->selectAll();
    QTest::keyClicks(edit, label);
    page.saveCurrent();
    sayYes(page);
    waitUntil([&] { return !page.inspector().isDirty(); });
}

template <typename T> std::optional<T> outcome(QCoro::Task<T> task, QObject *context)
{
    std::optional<T> done;
    whenDone(std::move(task), context, [&done](T value) { done.emplace(std::move(value)); });
    waitUntil([&] { return done.has_value(); });
    return done;
}

CredentialDraft editOf(const Credential &credential, const AppLookup &apps)
{
    CredentialDraft draft;
    draft.id = credential.summary.id;
    draft.expectedRevision = credential.summary.revision;
    draft.appSlug = credential.summary.appSlug;
    draft.appName = credential.summary.appName;
    draft.methodKey = credential.summary.methodKey;
    draft.slug = credential.summary.slug;
    draft.label = credential.summary.label;
    draft.scope = credential.summary.scope;
    draft.environment = credential.summary.environment;
    draft.isDefault = credential.summary.isDefault;
    const App app = apps.find(draft.appSlug).value_or(App());
    if (const ConnectionMethod *method = app.method(draft.methodKey))
        draft.schema = method->schema;
    for (const CredentialField &field : credential.fields) {
        if (field.secret)
            draft.keptSecrets.append(field.path);
        else
            draft.plain.insert(field.path, field.value);
    }
    return draft;
}

/// Gives a credential another secret and another name, twice; which one: the first that takes the secret.
Id changeOne(Workspace &workspace, const AppLookup &apps, QObject *context)
{
    const auto credentials = workspace.credentials().value_or(QList<CredentialSummary>());
    for (const CredentialSummary &summary : credentials) {
        const auto stored = workspace.credential(summary.id);
        CredentialDraft draft = editOf(*stored, apps);
        if (draft.keptSecrets.isEmpty() || draft.plain.isEmpty())
            continue;
        const QString path = draft.keptSecrets.takeFirst();
        const auto value = outcome(workspace.reveal(summary.id, path, ReadPurpose::Reveal), context);
        if (!*value)
            continue;
        draft.secrets.emplace(path, SecretBuffer::fromText((*value)->toText() + u"7Q"_s));
        if (!*outcome(workspace.save(std::move(draft)), context))
            continue;
        CredentialDraft renamed = editOf(*workspace.credential(summary.id), apps);
        renamed.label += u" (rotated)"_s;
        for (QJsonValue &entry : renamed.plain)
            if (entry.toString().startsWith(u"https:"_s))
                entry = u"https://eu.example.com"_s;
        (void)outcome(workspace.save(std::move(renamed)), context);
        return summary.id;
    }
    return {};
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
    studio.shootMenu(*window.apps()->findChild<QMenu *>(), u"menu-import"_s);
    window.apps()->search().setText(u"data"_s);
    studio.shoot(&window, u"apps-search"_s);
    window.apps()->search().setText(u"no such app"_s);
    studio.shoot(&window, u"apps-none"_s);
    window.apps()->search().clear();
    window.apps()->open(u"slack"_s);
    studio.shoot(&window, u"app"_s);
    window.apps()->open(u"pikku-stripe"_s);
    studio.shoot(&window, u"app-imported"_s);
    window.apps()->showCards();
    window.apps()->findChild<DropHint *>()->cover();
    studio.shoot(&window, u"apps-drop"_s);
    window.apps()->findChild<DropHint *>()->hide();
    ImportDialog import(preview, catalog.summaries(), &window);
    import.show();
    studio.shoot(&import, u"import"_s);
    import.hide();
    AppEditorDialog editor(workspace, std::nullopt, catalog.slugs(), &window);
    editor.show();
    studio.shoot(&editor, u"own-app"_s);
    QTest::keyClicks(editor.focusWidget(), u"Ledger"_s);
    editor.reject();
    studio.shootQuestion(editor, u"question-own-app"_s);
    editor.hide();
}

/// Shows and copies a few secrets, so that the activity has something to tell.
void readSome(Workspace &workspace, QObject *context)
{
    int read = 0;
    const auto credentials = workspace.credentials().value_or(QList<CredentialSummary>());
    for (const CredentialSummary &summary : credentials.first(qMin<qsizetype>(credentials.size(), 6))) {
        const auto credential = workspace.credential(summary.id);
        for (const CredentialField &field : credential ? credential->fields : QList<CredentialField>()) {
            if (!field.secret)
                continue;
            const auto purpose = read % 2 == 0 ? ReadPurpose::Reveal : ReadPurpose::Copy;
            (void)outcome(workspace.reveal(summary.id, field.path, purpose), context);
            ++read;
        }
    }
}

void shootActivity(Studio &studio, MainWindow &window, Workspace &workspace)
{
    window.activateWindow();
    waitUntil([&] { return window.isActiveWindow(); });
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    waitUntil([&] { return window.activity() != nullptr; });
    ActivityPage &page = *window.activity();
    readSome(workspace, &page);
    const auto *model = page.list().model();
    const auto code = [&](int row) {
        return model->index(row, 0).data(static_cast<int>(ActivityModel::Role::Code)).toString();
    };
    waitUntil([&] { return code(0) == "copy"_L1 || code(0) == "reveal"_L1; });
    studio.shoot(&window, u"activity"_s);
    const QString undo = ActivityDetails::tr("&Undo this change");
    for (int row = 0; !hasEnabledButton(page, undo) && row < model->rowCount(); ++row)
        page.list().setCurrentIndex(model->index(row, 0));
    studio.shoot(&window, u"activity-change"_s);
    page.filters().search().setText(u"no such thing"_s);
    waitUntil([&] { return !page.list().isVisible(); });
    studio.shoot(&window, u"activity-none"_s);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
}

void shootPreferences(Studio &studio, MainWindow &window, Session &session, const WindowSettings &settings)
{
    Paths paths = Paths::fromEnvironment();
    paths.data = u"/home/me/.local/share/claviger"_s;
    paths.config = u"/home/me/.config/claviger"_s;
    PreferencesDialog preferences(session, settings.preferences(), paths, &window);
    preferences.show();
    using Section = PreferencesDialog::Section;
    for (const auto &[section, name] :
        std::initializer_list<std::pair<Section, QString>>{{Section::General, u"general"_s},
            {Section::Appearance, u"appearance"_s}, {Section::Security, u"security"_s},
            {Section::Workspaces, u"workspaces"_s}, {Section::Advanced, u"advanced"_s}}) {
        preferences.goTo(section);
        if (section == Section::Advanced)
            waitUntil([&] { return preferences.findChild<AdvancedSection *>()->hasFindings(); });
        studio.shoot(&preferences, u"preferences-"_s + name);
    }
    preferences.hide();
    MoveSecretsDialog move(*session.workspace(), StoreKind::SealedVault, &window);
    move.show();
    studio.shoot(&move, u"move-secrets"_s);
    move.hide();
    ChangePassphraseDialog change(*session.workspace(), &window);
    change.show();
    QTest::keyClick(change.focusWidget(), Qt::Key_Return);
    studio.shoot(&change, u"change-passphrase"_s);
    change.hide();
}

/// The three steps of the first start.
void shootFirstStart(Studio &studio, MainWindow &window)
{
    auto *page = window.findChild<FirstStartPage *>();
    studio.shoot(&window, u"first-start"_s);
    QTest::keyClick(page->focusWidget(), Qt::Key_Return);
    waitUntil([&] { return hasEnabledButton(window, FirstStartPage::tr("&Continue")); });
    studio.shoot(&window, u"first-start-store"_s);
    page->findChildren<QRadioButton *>().constLast()->click();
    const auto inputs = page->findChildren<PassphraseEdit *>();
    for (PassphraseEdit *input : inputs) {
        if (input->isVisible())
            QTest::keyClicks(input, u"correct horse battery staple 9"_s);
    }
    studio.shoot(&window, u"first-start-passphrase"_s);
    QTest::keyClick(page->focusWidget(), Qt::Key_Return);
    studio.shoot(&window, u"first-start-beginning"_s);
}

/// A form with everything a schema may hold, and what its fields open.
void shootForms(Studio &studio, MainWindow &window)
{
    SchemaForm form;
    form.setContentsMargins(18, 18, 18, 18);
    form.setFixedWidth(studio.isNarrow() ? 320 : 400);
    form.setAutoFillBackground(true);
    form.setBackgroundRole(QPalette::Base);
    const QHash<QString, QJsonValue> values{{u"account"_s, u"acme"_s},
        {u"expires"_s, u"2027-03-01T09:30:00Z"_s}, {u"plan"_s, u"Paid"_s},
        {u"headers"_s, QJsonObject{{u"X-Tenant"_s, u"7"_s}}}, {u"tags"_s, QJsonArray{u"read"_s}},
        {u"base address"_s, u"not a url"_s}, {u"old"_s, u"a value from before"_s},
        {u"certificate"_s,
            u"-----BEGIN CERTIFICATE-----\nMIIBhTCCASugAwIBAgIQIRi6zePL6mKjOipn+dNuaTAKBggq\n"
            u"hkjOPQQDAjASMRAwDgYDVQQKEwdBY21lIENvMB4XDTE3MTAy\n-----END CERTIFICATE-----\n"_s}};
    form.setSchema(everyField());
    form.setValues(values, {u"token"_s, u"pem"_s});
    form.show();
    form.check();
    const auto unfold = [&form] { form.setFixedHeight(form.layout()->totalHeightForWidth(form.width())); };
    unfold(); // as in the scrolled inspector, not as high as the screen
    studio.shoot(&form, u"form"_s);
    QGuiApplication::clipboard()->setText(u"ACCOUNT=acme-2\nTOKEN=x\nREGION=Asia\nLOG_LEVEL=debug"_s);
    form.setValues({{u"base address"_s, u"https://example.com"_s}}, {});
    form.pasteValues();
    qobject_cast<SecretEditor *>(form.editor(u"pem"_s))->wipe();
    form.editor(u"pem"_s)->inputWidget()->setFocus();
    unfold();
    studio.shoot(&form, u"form-pasted"_s);
    form.hide();
    form.setReadOnly(true);
    form.setSchema(everyField());
    form.setValues(values, {u"token"_s, u"pem"_s});
    form.show();
    unfold();
    studio.shoot(&form, u"form-read-only"_s);
    form.hide();

    Field password;
    password.name = u"password"_s;
    password.secret = true;
    for (const QString &name : {u"password"_s, u"webhookSecret"_s}) {
        password.name = name;
        GeneratorDialog dialog(password, systemRandom, &window);
        dialog.show();
        studio.shoot(&dialog, u"generator-"_s + name.toLower());
    }

    QWidget states;
    states.setAutoFillBackground(true);
    states.setBackgroundRole(QPalette::Base);
    states.setFixedWidth(studio.isNarrow() ? 300 : 360);
    auto *column = new QVBoxLayout(&states);
    for (const CredentialStatus status : {CredentialStatus::Ready, CredentialStatus::Incomplete,
             CredentialStatus::SecretMissing, CredentialStatus::SecretTampered}) {
        CredentialSummary summary;
        summary.status = status;
        summary.lastUsedAt = QDateTime::currentMSecsSinceEpoch() - 90'000;
        auto *card = new StateCard(&states);
        card->fill(summary, {u"Host"_s, u"Password"_s}, false);
        column->addWidget(card);
    }
    CredentialSummary deleted;
    deleted.deletedAt = QDateTime::currentMSecsSinceEpoch();
    auto *trash = new StateCard(&states);
    trash->fill(deleted, {}, false);
    column->addWidget(trash);
    states.show();
    states.resize(states.width(), column->totalHeightForWidth(states.width())); // no less for a small screen
    studio.shoot(&states, u"states"_s);
}

void shootVariables(Studio &studio, MainWindow &window, Workspace &workspace)
{
    window.activateWindow();
    waitUntil([&] { return window.isActiveWindow(); });
    QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
    auto *page = window.findChild<VariablesPage *>();
    waitUntil([&] { return page->isVisible(); });
    studio.shoot(&window, u"variables-none"_s);
    auto declared = importedItem(u"server"_s, u"Server"_s, ImportStatus::New).definition;
    declared.use = DefinitionUse::Variable;
    declared.key = u"variable/server"_s;
    declared.externalId = u"SERVER_CONFIG"_s;
    for (Field &field : declared.app.methods.first().schema.fields)
        field.secret = false;
    int done = 0;
    whenDone(workspace.importDefinitions({declared}), &window,
        [&](const Result<DefinitionOutcome> &outcome) { done += outcome ? 1 : 0; });
    for (const auto &[name, value] :
        {std::pair(u"LOG_LEVEL"_s, QJsonValue(u"debug"_s)), std::pair(u"MAX_CONNECTIONS"_s, QJsonValue(40)),
            std::pair(u"ALLOWED_ORIGINS"_s, QJsonValue(QJsonArray{u"https://shop.example"_s}))}) {
        Variable variable;
        variable.name = name;
        variable.value = value;
        if (done % 2 == 0)
            variable.environment = workspace.environments()->constFirst().id;
        whenDone(workspace.saveVariable(variable), &window,
            [&](const Result<Id> &saved) { done += saved ? 1 : 0; });
    }
    waitUntil([&] { return done == 4; });
    waitUntil([&] { return page->list().model()->rowCount() == 4; });
    page->enter();
    studio.shoot(&window, u"variables"_s);
    studio.shootMenu(
        *page->list().findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly), u"menu-variable"_s);
    Variable server;
    server.name = u"SERVER_CONFIG"_s;
    VariableDialog dialog(workspace, server, {}, &window);
    dialog.show();
    studio.shoot(&dialog, u"variable"_s);
    dialog.hide();
}

void shootShell(Studio &studio, MainWindow &window, Workspace &workspace)
{
    const QList<Project> projects = workspace.projects().value_or(QList<Project>());
    const Project &chosen = projects.constFirst();
    window.projectChoice().chooseProject(chosen.id);
    for (const Environment &environment : window.projectChoice().environments()) {
        if (environment.isProtected || chosen.activeEnvironment.isNull())
            window.projectChoice().chooseEnvironment(environment.id);
    }
    waitUntil([&] { return window.projectChoice().environment().has_value(); });
    studio.shoot(&window, u"project"_s);
    window.topBar().projects().openAt(&window.topBar().projectButton());
    studio.shoot(&window.topBar().projects(), u"projects"_s);
    window.topBar().projects().hide();
    window.topBar().environments().openAt(&window.topBar().environmentButton());
    studio.shoot(&window.topBar().environments(), u"environments"_s);
    window.topBar().environments().hide();
    shootSwitchers(studio, window);
    window.projectChoice().chooseProject({});
    window.activateWindow();
    waitUntil([&] { return window.isActiveWindow(); });
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *palette = window.credentials()->findChild<CommandPalette *>();
    studio.shoot(palette, u"palette"_s);
    palette->field().setText(u"pro"_s);
    studio.shoot(palette, u"palette-found"_s);
    palette->reject();
    window.activateWindow();
    waitUntil([&] { return window.isActiveWindow(); });
}

void shootProtectedQuestion(Studio &studio, CredentialsPage &page, const Workspace &workspace)
{
    const Id shown = page.inspector().shown();
    const auto all = page.liveCredentials();
    const auto one = std::find_if(all.begin(), all.end(), [&](const CredentialSummary &each) {
        return !protectedAmong(workspace, {each.environment}).isEmpty();
    });
    page.showCredential(one->id);
    page.inspector().placement().labelEdit()->setText(u"Another"_s);
    page.saveCurrent();
    if (QMessageBox *question = shownQuestion(page)) {
        studio.shoot(question, u"protected"_s);
        question->button(QMessageBox::Cancel)->click();
    }
    page.discardCurrent();
    page.showCredential(shown);
}

void shootAll(Studio &studio)
{
    DesktopMachine machine(u"claviger-screenshots"_s);
    machine.start();
    MainWindow &window = *machine.window;
    Session &session = *machine.session;
    AppCatalog &catalog = machine.catalog;
    const AppLookup &lookup = machine.lookup;
    ClipboardGuard &clipboard = *machine.clipboard;
    const QSize usual = studio.isNarrow() ? QSize(900, 640) : window.size();
    window.resize(usual);
    waitUntil([&] { return window.isActiveWindow(); });
    waitUntil([&] { return window.findChild<FirstStartPage *>() != nullptr; });
    shootFirstStart(studio, window);

    FirstStartController starter(*machine.directory, machine.probe);
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
    shootProtectedQuestion(studio, page, *session.workspace());
    shootShell(studio, window, *session.workspace());
    page.messages().showNote(u"“Production” is in the trash."_s, u"Undo"_s);
    studio.shoot(&window, u"note"_s);
    page.messages().showError(Error(ErrorCode::SecretLocked));
    studio.shoot(&window, u"error"_s);
    page.messages().dismiss();
    page.filter().setText(u"no such thing"_s);
    studio.shoot(&window, u"no-match"_s);
    shootList(studio, window, page);
    shootMenus(studio, window);
    shootLongForm(studio, window);
    shootQuestions(studio, window, catalog);
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
    QTest::keyClicks(dialog.focusWidget(), u"pat"_s);
    dialog.reject();
    studio.shootQuestion(dialog, u"question-new"_s);
    dialog.hide();
    SecretRevealController secrets(*session.workspace(), clipboard);
    HistoryDialog history(
        *session.workspace(), lookup, secrets, {}, changeOne(*session.workspace(), lookup, &window), &window);
    history.show();
    history.activateWindow();
    waitUntil([&] { return history.isActiveWindow(); });
    studio.shoot(&history, u"history"_s);
    auto *versions = history.findChild<QTreeWidget *>();
    versions->setCurrentItem(versions->topLevelItem(1));
    if (auto *secret = history.findChild<VersionSecret *>()) {
        secret->findChild<RevealButton *>()->click();
        waitUntil([&] { return secret->isRevealed(); });
    }
    studio.shoot(&history, u"history-revealed"_s);
    history.hide();
    shootActivity(studio, window, *session.workspace());
    NounsDialog nouns(*session.workspace(), &window);
    nouns.show();
    studio.shoot(&nouns, u"nouns"_s);
    nouns.hide();
    RemoveWorkspaceDialog removal(u"Acme"_s, &window);
    removal.show();
    studio.shoot(&removal, u"remove-workspace"_s);
    removal.hide();
    shootPreferences(studio, window, session, *machine.settings);
    ShortcutsDialog shortcuts(window.actions(), &window);
    shortcuts.show();
    studio.shoot(&shortcuts, u"shortcuts"_s);
    shortcuts.hide();

    shootForms(studio, window);

    shootApps(studio, window, *session.workspace(), catalog);
    shootVariables(studio, window, *session.workspace());

    window.lock();
    waitUntil(
        [&] { return !window.credentials() && session.workspace()->state() == Workspace::State::Locked; });
    studio.shoot(&window, u"locked"_s);
    emit session.cannotOpen(
        Error(ErrorCode::DatabaseDamaged, {{u"path"_s, u"/home/me/x.db"_s}, {u"detail"_s, u"malformed"_s}}),
        {Id(), u"/home/me/.local/share/claviger/workspaces/1/workspace.db"_s, {}, StoreKind::Keychain, {}});
    studio.shoot(&window, u"problem"_s);
    emit session.workspace()->removed();
    waitUntil([&] { return window.findChild<RemovedPage *>() != nullptr; });
    studio.shoot(&window, u"removed"_s);
    machine.closeSession();
}
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"directory"_s, u"Where the pictures go."_s);
    options.addOptions({{u"locale"_s, u"Language of the interface."_s, u"name"_s, u"en_US"_s},
        {u"font-scale"_s, u"Size of the text, as a multiple."_s, u"factor"_s, u"1"_s},
        {u"narrow"_s, u"In a window of 900 by 640."_s}, {u"rtl"_s, u"As one reads from right to left."_s}});
    options.process(application);
    if (options.positionalArguments().size() != 1)
        options.showHelp(2);
    QLocale::setDefault(QLocale(options.value(u"locale"_s)));
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * options.value(u"font-scale"_s).toDouble());
    QApplication::setFont(font);
    installTranslation(application, QLocale());
    MarkedWords marked;
    if (options.isSet(u"rtl"_s)) {
        QCoreApplication::installTranslator(&marked);
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
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
