#include <QAbstractItemModel>
#include <QAction>
#include <QListView>
#include <QMessageBox>
#include <QRadioButton>
#include <QScrollArea>
#include <QTranslator>

#include "app/platform/hardening.h"
#include "app/text/translation.h"
#include "app/workspace/demo_workspace.h"
#include "cut_texts.h"
#include "desktop_test.h"
#include "every_type.h"
#include "ui/base/async.h"
#include "ui/base/discard_question.h"
#include "ui/base/eliding_button.h"
#include "ui/catalog/app_editor_dialog.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/history_dialog.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/environments/environment_switcher.h"
#include "ui/environments/nouns_dialog.h"
#include "ui/environments/project_switcher.h"
#include "ui/environments/protected_question.h"
#include "ui/forms/generator_dialog.h"
#include "ui/preferences/advanced_section.h"
#include "ui/preferences/change_passphrase_dialog.h"
#include "ui/preferences/move_secrets_dialog.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/switcher_button.h"
#include "ui/shell/top_bar.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/problem_page.h"
#include "ui/unlock/removed_page.h"
#include "ui/unlock/unlock_page.h"
#include "ui/variables/variable_dialog.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// Every page and dialog in a window of 900 by 640, in both languages, with text of the usual size and of
/// twice that: no text is cut.
class tst_look final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup();
    void nothing_is_cut_data();
    void nothing_is_cut();

private:
    void look(QWidget &shown, const QString &name);
    void lookAtFirstStart();
    void openDemo();
    void lookAtPages();
    void lookAtTheList();
    void lookAtDialogs();
    void lookAtWhatOpens();
    void lookAtTheQuestions();
    void lookAtAFormOfEveryType();
    static ImportPreview imported();
    void lookAtPreferences();
    void lookAtClosedOnes();
    template <typename Dialog> void lookAt(Dialog &dialog, const QString &name)
    {
        dialog.show();
        look(dialog, name);
        dialog.hide();
    }

    QFont m_font;
    std::unique_ptr<Machine> m;
    QStringList m_cut;
};

void tst_look::cleanup()
{
    bool closed = false;
    m->session->close([&] { closed = true; });
    QTRY_VERIFY(closed);
    m.reset();
    QApplication::setFont(m_font);
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void tst_look::look(QWidget &shown, const QString &name)
{
    QVERIFY(QTest::qWaitForWindowExposed(&shown));
    // What has just been shown is laid out in several rounds.
    if (QTest::qWaitFor([&] { return cutTexts(&shown).isEmpty(); }, 500))
        return;
    for (const QString &cut : cutTexts(&shown))
        m_cut.append(name + u": "_s + cut);
}

void tst_look::lookAtFirstStart()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    auto *page = m->window->findChild<FirstStartPage *>();
    look(*m->window, u"first start, name"_s);
    QTRY_VERIFY(page->focusWidget());
    QTest::keyClick(page->focusWidget(), Qt::Key_Return);
    QCOMPARE(page->step(), FirstStartPage::Step::Store);
    look(*m->window, u"first start, store"_s);
}

void tst_look::openDemo()
{
    std::unique_ptr<Workspace> made;
    NewWorkspace wanted(u"Acme"_s, StoreKind::SealedVault, SecretBuffer::fromText(passphrase()));
    whenDone(m->directory->create(std::move(wanted)), m->window.get(),
        [&](Result<std::unique_ptr<Workspace>> done) { made = std::move(*done); });
    QTRY_VERIFY_WITH_TIMEOUT(made, 10'000);
    bool filled = false;
    whenDone(fillDemoWorkspace(made.get(), &m->catalog), m->window.get(),
        [&](const Result<void> &done) { filled = done.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(filled, 60'000);
    m->session->adopt(std::move(made));
    QTRY_VERIFY(m->window->credentials());
    QTRY_VERIFY(m->window->credentials()->totalCount() > 10);
}

void tst_look::lookAtPages()
{
    CredentialTable &table = m->window->credentials()->table();
    for (const int row : {2, 8, 14}) {
        table.setCurrentIndex(table.model()->index(row, 0));
        look(*m->window, u"credential %1"_s.arg(row));
    }
    int pages = 0;
    for (QAction *action : m->window->actions()) {
        const QString key = action->shortcut().toString(QKeySequence::PortableText);
        if (!key.startsWith(u"Ctrl+") || key.size() != 6 || !key.back().isDigit() || !action->isEnabled())
            continue;
        action->trigger();
        look(*m->window, action->text());
        ++pages;
    }
    QVERIFY(pages >= 2);
}

void tst_look::lookAtDialogs()
{
    MainWindow *window = m->window.get();
    Workspace &workspace = *m->session->workspace();
    NewCredentialDialog adding(
        workspace, m->lookup, *new SecretRevealController(workspace, *m->clipboard, window), {}, window);
    adding.show();
    look(adding, u"which app"_s);
    QTRY_VERIFY(adding.focusWidget());
    QTest::keyClick(adding.focusWidget(), Qt::Key_Return);
    lookAt(adding, u"new credential"_s);
    NounsDialog nouns(workspace, window);
    lookAt(nouns, u"projects"_s);
    RemoveWorkspaceDialog removal(u"Acme"_s, window);
    lookAt(removal, u"remove the workspace"_s);
    ShortcutsDialog shortcuts(window->actions(), window);
    lookAt(shortcuts, u"shortcuts"_s);
    MoveSecretsDialog move(workspace, StoreKind::SealedVault, window);
    lookAt(move, u"move the secrets"_s);
    ChangePassphraseDialog change(workspace, window);
    lookAt(change, u"change the passphrase"_s);
    HistoryDialog history(workspace, m->lookup, *new SecretRevealController(workspace, *m->clipboard, window),
        {}, m->window->credentials()->liveCredentials().constFirst().id, window);
    lookAt(history, u"history"_s);
    VariableDialog variable(workspace, Variable(), {}, window);
    lookAt(variable, u"a variable"_s);
    AppEditorDialog editor(workspace, std::nullopt, {}, window);
    lookAt(editor, u"own app"_s);
    ImportDialog import(imported(), m->catalog.summaries(), window);
    lookAt(import, u"import"_s);
}

void tst_look::lookAtWhatOpens()
{
    MainWindow *window = m->window.get();
    CommandPalette palette(m->lookup, PaletteSources::apps(m->lookup.all()), {}, window);
    lookAt(palette, u"palette"_s);
    Field field;
    field.label = LocalizedText(u"Webhook signing secret"_s);
    GeneratorDialog generator(field, systemRandom, window);
    generator.show();
    look(generator, u"generator, password"_s);
    generator.findChildren<QRadioButton *>().at(1)->click();
    lookAt(generator, u"generator, token"_s);
    const auto lookAtSwitcher = [this](NounSwitcher &switcher, QWidget &anchor, const QString &name) {
        switcher.openAt(&anchor);
        switcher.list().setCurrentIndex(switcher.list().model()->index(1, 0));
        look(switcher, name);
        QTest::keyClick(&switcher.list(), Qt::Key_Delete);
        lookAt(switcher, name + u", removal"_s);
    };
    TopBar &bar = window->topBar();
    lookAtSwitcher(bar.projects(), bar.projectButton(), u"projects' switcher"_s);
    lookAtSwitcher(bar.environments(), bar.environmentButton(), u"environments' switcher"_s);
}

void tst_look::lookAtTheQuestions()
{
    MainWindow *window = m->window.get();
    const auto lookAtQuestion = [&](const QString &name) {
        auto *question = openDialog<QMessageBox>(window);
        QVERIFY2(question, qPrintable(name));
        look(*question, name);
        question->reject();
        QTRY_VERIFY(!openDialog<QMessageBox>(window));
    };
    askToDiscard(window, u"“Production key of the storefront” has changes that are not saved."_s, [] { });
    lookAtQuestion(u"question: discard"_s);
    askIfProtected(window, {u"Production"_s, u"Production of the storefront in Europe"_s}, [] { });
    lookAtQuestion(u"question: protected"_s);
}

/// As narrow as the part of the window that shows a form.
void tst_look::lookAtAFormOfEveryType()
{
    QScrollArea scroll;
    auto *form = new SchemaForm(FormTimings());
    Schema schema = everyType();
    for (const FieldType type : {FieldType::String, FieldType::MultiLine, FieldType::StringMap}) {
        Field secret;
        secret.name = u"secret%1"_s.arg(static_cast<int>(type));
        secret.label = LocalizedText(u"Secret of the webhook"_s);
        secret.description = LocalizedText(u"It is shown once, when the webhook is made."_s);
        secret.type = type;
        secret.secret = secret.required = true;
        schema.fields.append(secret);
    }
    form->setSchema(schema);
    form->setValues(everyValue(), {u"secret%1"_s.arg(static_cast<int>(FieldType::MultiLine))});
    scroll.setWidget(form);
    scroll.setWidgetResizable(true);
    scroll.resize(420, 640);
    lookAt(scroll, u"every type of field"_s);
    QVERIFY(!form->check()); // says what is missing
    lookAt(scroll, u"every type of field, with problems"_s);
}

ImportPreview tst_look::imported()
{
    Field field;
    field.name = u"webhookSigningSecret"_s;
    field.secret = true;
    ConnectionMethod method;
    method.schema.fields = {field};
    ImportItem item;
    item.definition.name = item.definition.app.slug = u"storefront-notifications"_s;
    item.definition.app.name = LocalizedText(u"Notifications of the storefront"_s);
    item.definition.app.methods = {method};
    item.clearable = {field.name};
    ImportPreview preview;
    preview.items = {item};
    return preview;
}

void tst_look::lookAtTheList()
{
    CredentialsPage &page = *m->window->credentials();
    page.messages().showError(Error(ErrorCode::SecretLocked));
    look(*m->window, u"an error"_s);
    page.messages().showNote(u"“Production” is in the trash."_s, u"Undo"_s);
    look(*m->window, u"a note"_s);
    page.messages().dismiss();
    page.table().setGrouping(CredentialGroupModel::By::Environment);
    look(*m->window, u"in groups"_s);
    auto *grouping = page.findChild<ElidingButton *>();
    QVERIFY2(!grouping->text().contains(u"(E"), qPrintable(grouping->text())); // a mnemonic is no name
    page.table().setGrouping({});
    page.table().selectAll();
    look(*m->window, u"many selected"_s);
    page.table().select(page.table().currentId());
    page.setView({CredentialView::Kind::Trash, {}});
    look(*m->window, u"trash"_s);
    page.setView({});
}

void tst_look::lookAtPreferences()
{
    PreferencesDialog preferences(*m->session, m->settings->preferences(), m->paths(), m->window.get());
    preferences.show();
    using Section = PreferencesDialog::Section;
    for (const Section section :
        {Section::General, Section::Appearance, Section::Security, Section::Workspaces, Section::Advanced}) {
        preferences.goTo(section);
        if (section == Section::Advanced)
            QTRY_VERIFY(preferences.findChild<AdvancedSection *>()->hasFindings());
        look(preferences, u"preferences, section %1"_s.arg(static_cast<int>(section)));
    }
}

void tst_look::lookAtClosedOnes()
{
    m->window->lock();
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    look(*m->window, u"locked"_s);
    emit m->session->cannotOpen(Error(ErrorCode::DatabaseDamaged, {{u"path"_s, u"/home/me/x.db"_s}}), {});
    QTRY_VERIFY(m->window->findChild<ProblemPage *>());
    look(*m->window, u"problem"_s);
    emit m->session->workspace()->removed();
    QTRY_VERIFY(m->window->findChild<RemovedPage *>());
    look(*m->window, u"removed"_s);
}

void tst_look::nothing_is_cut_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<double>("scale");
    for (const QString &locale : {u"en_US"_s, u"zh_CN"_s}) {
        for (const double scale : {1.0, 2.0})
            QTest::newRow(qPrintable(u"%1 at %2 %"_s.arg(locale).arg(100 * scale))) << locale << scale;
    }
}

void tst_look::nothing_is_cut()
{
    QFETCH(QString, locale);
    QFETCH(double, scale);
    QLocale::setDefault(QLocale(locale));
    installTranslation(*qApp, QLocale());
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * scale);
    QApplication::setFont(font);
    m_cut.clear();
    m = std::make_unique<Machine>();
    m->start();
    m->window->resize(900, 640);
    const std::initializer_list<void (tst_look::*)()> parts{&tst_look::lookAtFirstStart, &tst_look::openDemo,
        &tst_look::lookAtTheList, &tst_look::lookAtPages, &tst_look::lookAtDialogs,
        &tst_look::lookAtWhatOpens, &tst_look::lookAtTheQuestions, &tst_look::lookAtAFormOfEveryType,
        &tst_look::lookAtPreferences, &tst_look::lookAtClosedOnes};
    for (const auto part : parts) {
        (this->*part)();
        if (QTest::currentTestFailed())
            return;
    }
    if (scale == 1.0)
        QCOMPARE(m->window->width(), 900);
    QVERIFY2(m_cut.isEmpty(), qPrintable(u'\n' + m_cut.join(u'\n')));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::installStyle(application);
    Theme::apply(application, ColorScheme::Light);
    tst_look test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_look.moc"
