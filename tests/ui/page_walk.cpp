#include "page_walk.h"

#include <QCoro/QCoroTask>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QTabWidget>
#include <QTreeView>

#include "app/platform/hardening.h"
#include "ui/activity/activity_page.h"
#include "ui/base/discard_question.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/environments/environment_switcher.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/environments/project_switcher.h"
#include "ui/environments/protected_question.h"
#include "ui/forms/generator_dialog.h"
#include "ui/preferences/change_passphrase_dialog.h"
#include "ui/preferences/move_secrets_dialog.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/top_bar.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/removed_page.h"
#include "ui/unlock/unlock_page.h"
#include "ui/variables/variable_dialog.h"
#include "ui/variables/variables_page.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
QWidget *PageWalk::focusIn(const QWidget *shown)
{
    return shown->windowType() == Qt::Popup ? shown->focusWidget() : QApplication::focusWidget();
}

void PageWalk::lookAt(QWidget *shown, const QString &name)
{
    if (QTest::currentTestFailed())
        return;
    ++m_seen;
    m_look(shown, name);
}

void PageWalk::bring(QWidget *shown)
{
    shown->show();
    shown->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), shown);
}

void PageWalk::lookAtDialog(QWidget &dialog, const QString &name)
{
    bring(&dialog);
    lookAt(&dialog, name);
    dialog.hide();
}

void PageWalk::throughEveryPage(const Look &look)
{
    m_look = look;
    m_seen = 0;
    const std::initializer_list<void (PageWalk::*)()> parts{&PageWalk::throughFirstStart,
        &PageWalk::throughTheList, &PageWalk::throughTheQuestions, &PageWalk::throughDialogs,
        &PageWalk::throughPreferences, &PageWalk::throughApps, &PageWalk::throughActivity,
        &PageWalk::throughVariables, &PageWalk::throughWhatOpens, &PageWalk::throughClosedOnes};
    for (const auto part : parts) {
        (this->*part)();
        if (QTest::currentTestFailed())
            return;
    }
}

void PageWalk::throughFirstStart()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    auto *start = m->window->findChild<FirstStartPage *>();
    lookAt(m->window.get(), u"first start"_s);
    start->findChild<QLineEdit *>()->setFocus();
    press(Qt::Key_Return);
    lookAt(m->window.get(), u"first start, store"_s);
    QVERIFY(tabTo(u"Passphrase"_s));
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QCOMPARE(start->step(), FirstStartPage::Step::Beginning);
    lookAt(m->window.get(), u"first start, to begin with"_s);
    button(*start, u"Create workspace"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(m->window->credentials(), 10'000);
    lookAt(m->window.get(), u"empty"_s);
}

void PageWalk::throughTheList()
{
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    page().inspector().startEditing();
    type(u"Beta"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!page().inspector().isDirty());
    lookAt(m->window.get(), u"credentials"_s);
    addCredential(u"stri"_s, u"Gamma"_s, u"key-two"_s);
    CredentialTable &table = page().table();
    table.setGrouping(CredentialGroupModel::By::App);
    lookAt(m->window.get(), u"credentials in groups"_s);
    table.setGrouping({});
    table.selectAll();
    lookAt(m->window.get(), u"many credentials selected"_s);
    const Id gone = table.currentId();
    page().deleteCredentials({gone});
    QTRY_COMPARE(page().viewCounts().trash, 1);
    lookAt(m->window.get(), u"a note with an undo"_s);
    page().setView({CredentialView::Kind::Trash, {}});
    table.select(gone);
    lookAt(m->window.get(), u"trash"_s);
    page().setView({});
    table.selectFirst();
}

void PageWalk::throughTheQuestions()
{
    const auto look = [this](const QString &name) {
        QTRY_VERIFY(openDialog<QMessageBox>(m->window.get()));
        auto *question = openDialog<QMessageBox>(m->window.get());
        bring(question);
        lookAt(question, name);
        question->reject();
        QTRY_VERIFY(!openDialog<QMessageBox>(m->window.get()));
    };
    askToDiscard(m->window.get(), u"“Alpha” is not saved."_s, [] { });
    look(u"question: discard"_s);
    askIfProtected(m->window.get(), {u"Production"_s}, [] { });
    look(u"question: protected"_s);
    bring(m->window.get());
}

void PageWalk::throughDialogs()
{
    MainWindow *window = m->window.get();
    Workspace &workspace = *m->session->workspace();
    NewCredentialDialog adding(
        workspace, m->lookup, *new SecretRevealController(workspace, *m->clipboard, &page()), {}, window);
    bring(&adding);
    lookAt(&adding, u"which app"_s);
    QVERIFY(tabTo(u"Find an app"_s));
    press(Qt::Key_Return);
    lookAtDialog(adding, u"new credential"_s);
    Field field;
    field.label = LocalizedText(u"API key"_s);
    GeneratorDialog generator(field, systemRandom, window);
    bring(&generator);
    for (const QString &kind : {u"Password"_s, u"Token"_s}) {
        button(generator, kind).click();
        lookAt(&generator, u"generator: "_s + kind);
    }
    generator.hide();
    SecretRevealController secrets(workspace, *m->clipboard);
    HistoryDialog history(workspace, m->lookup, secrets, {}, page().inspector().shown(), window);
    lookAtDialog(history, u"history"_s);
    NounsDialog nouns(workspace, window);
    bring(&nouns);
    lookAt(&nouns, u"projects"_s);
    nouns.findChild<QTabWidget *>()->setCurrentIndex(1);
    lookAtDialog(nouns, u"environments"_s);
    RemoveWorkspaceDialog removal(u"Acme"_s, window);
    lookAtDialog(removal, u"remove workspace"_s);
    MoveSecretsDialog move(workspace, StoreKind::SealedVault, window);
    lookAtDialog(move, u"move the secrets"_s);
    ChangePassphraseDialog change(workspace, window);
    lookAtDialog(change, u"change the passphrase"_s);
    ShortcutsDialog shortcuts(window->actions(), window);
    lookAtDialog(shortcuts, u"shortcuts"_s);
    bring(window);
}

void PageWalk::throughPreferences()
{
    PreferencesDialog preferences(*m->session, m->settings->preferences(), m->paths(), m->window.get());
    bring(&preferences);
    using Section = PreferencesDialog::Section;
    for (const Section section :
        {Section::General, Section::Appearance, Section::Security, Section::Workspaces, Section::Advanced}) {
        preferences.goTo(section);
        lookAt(&preferences, u"preferences, section %1"_s.arg(static_cast<int>(section)));
    }
    preferences.hide();
    bring(m->window.get());
}

void PageWalk::throughApps()
{
    MainWindow *window = m->window.get();
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(window->apps() && window->apps()->isVisible());
    lookAt(window, u"apps"_s);
    window->apps()->open(u"slack"_s);
    lookAt(window, u"an app"_s);
    AppEditorDialog editor(*m->session->workspace(), std::nullopt, {}, window);
    lookAtDialog(editor, u"own app"_s);
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
    lookAtDialog(import, u"import"_s);
    bring(window);
}

void PageWalk::throughActivity()
{
    MainWindow *window = m->window.get();
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(window->activity() && window->activity()->isVisible());
    ActivityPage &activity = *window->activity();
    QTRY_VERIFY(activity.list().model()->rowCount() > 0);
    activity.list().setCurrentIndex(activity.list().model()->index(0, 0));
    lookAt(window, u"activity"_s);
    activity.showOnly(page().liveCredentials().constFirst().id, u"Beta"_s);
    QTRY_VERIFY(activity.list().model()->rowCount() > 0);
    lookAt(window, u"activity of one"_s);
}

void PageWalk::throughVariables()
{
    MainWindow *window = m->window.get();
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(window->findChild<VariablesPage *>() && window->findChild<VariablesPage *>()->isVisible());
    lookAt(window, u"no variables"_s);
    Variable variable;
    variable.name = u"LOG_LEVEL"_s;
    variable.value = u"debug"_s;
    QVERIFY(QCoro::waitFor(m->session->workspace()->saveVariable(variable)));
    QTreeView &list = window->findChild<VariablesPage *>()->list();
    QTRY_COMPARE(list.model()->rowCount(), 1);
    list.setCurrentIndex(list.model()->index(0, 0));
    lookAt(window, u"variables"_s);
    VariableDialog dialog(*m->session->workspace(), variable, {}, window);
    lookAtDialog(dialog, u"a variable"_s);
    bring(window);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(page().isVisible());
}

void PageWalk::throughWhatOpens()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<CommandPalette>(&page()));
    auto *palette = openDialog<CommandPalette>(&page());
    QTRY_VERIFY(palette->field().hasFocus());
    lookAt(palette, u"palette"_s);
    palette->reject();
    QTRY_VERIFY(!openDialog<CommandPalette>(&page()));
    bring(m->window.get());
    Project project;
    project.label = u"storefront"_s;
    QVERIFY(QCoro::waitFor(m->session->workspace()->saveProject(project)));
    TopBar &bar = m->window->topBar();
    const auto open = [this](NounSwitcher &switcher, Qt::Key key, const QString &name) {
        press(key, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(switcher.isVisible());
        QTest::keyClick(&switcher.list(), Qt::Key_Down); // to one that can be changed
        lookAt(&switcher, name);
        button(switcher, u"Colour"_s).click();
        lookAt(&switcher, name + u", colours"_s);
        button(switcher, u"Remove"_s).click();
        lookAt(&switcher, name + u", removal"_s);
        switcher.hide();
        bring(m->window.get());
    };
    open(bar.projects(), Qt::Key_P, u"projects' switcher"_s);
    open(bar.environments(), Qt::Key_E, u"environments' switcher"_s);
}

void PageWalk::throughClosedOnes()
{
    m->window->lock();
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    lookAt(m->window.get(), u"locked"_s);
    emit m->session->cannotOpen(Error(ErrorCode::DatabaseDamaged), {});
    QTRY_VERIFY(m->window->findChild<ProblemPage *>());
    lookAt(m->window.get(), u"problem"_s);
    emit m->session->workspace()->removed();
    QTRY_VERIFY(m->window->findChild<RemovedPage *>());
    lookAt(m->window.get(), u"removed"_s);
}
}
