#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QJsonValue>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

#include "desktop_test.h"
#include "ui/base/async.h"
#include "ui/catalog/app_details.h"
#include "ui/catalog/apps_page.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/environments/project_choice.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/palette_sources.h"
#include "ui/unlock/unlock_page.h"
#include "ui/variables/variable_dialog.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// Ctrl+K, with the keyboard alone.
class tst_command_palette final : public DesktopTest
{
    Q_OBJECT

private slots:
    void it_finds_a_credential_and_shows_it();
    void it_runs_what_is_chosen_and_remembers_it();
    void it_runs_what_the_page_on_screen_can_do();
    void it_runs_what_stands_in_the_menus_of_the_page();
    void it_goes_to_the_page_that_offers_what_is_chosen();
    void it_acts_on_the_app_that_is_open();
    void it_opens_the_parts_of_the_list();
    void it_opens_pages_apps_and_projects();
    void what_cannot_be_done_now_is_not_offered();
    void it_is_gone_with_escape_and_with_the_lock();
    void a_code_stands_for_what_it_was_made_of();

private:
    /// Opens it and types.
    void search(const QString &text);
    CommandPalette *palette() { return openDialog<CommandPalette>(&page()); }
    QString first() { return palette()->list().model()->index(0, 0).data().toString(); }
};

void tst_command_palette::search(const QString &text)
{
    m->window->activateWindow(); // a window manager would
    QTRY_VERIFY(m->window->isActiveWindow());
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette());
    QTRY_VERIFY(palette()->field().hasFocus());
    QVERIFY2(namelessInputs(palette()).isEmpty(), qPrintable(namelessInputs(palette()).join(u' ')));
    type(text);
}

void tst_command_palette::it_finds_a_credential_and_shows_it()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Beta"_s, u"key-two"_s);
    page().setView({CredentialView::Kind::User, {}});
    page().filter().setText(u"nothing like it"_s);
    search(u"alp"_s);
    QCOMPARE(first(), u"Alpha"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!palette());
    QTRY_COMPARE(m->session->workspace()->credential(page().inspector().shown())->summary.label, u"Alpha"_s);
    QCOMPARE(page().view().kind, CredentialView::Kind::All);
}

void tst_command_palette::it_runs_what_is_chosen_and_remembers_it()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    search(u"fold side"_s);
    QCOMPARE(first(), u"Fold the sidebar"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m->settings->recent(m->session->workspace()->id()), QStringList{u"action:sidebar"_s});
    search({});
    QCOMPARE(first(), u"Fold the sidebar"_s);
    press(Qt::Key_Down);
    QCOMPARE(palette()->list().currentIndex().row(), 1);
    press(Qt::Key_Up);
    press(Qt::Key_Up); // round to the last
    QCOMPARE(palette()->list().currentIndex().row(), palette()->model().rowCount() - 1);
}

void tst_command_palette::it_runs_what_the_page_on_screen_can_do()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    QGuiApplication::clipboard()->setText(u"SLACK_BASE_URL=https://pasted.example"_s);
    search(u"paste val"_s);
    QCOMPARE(first(), u"Paste values"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(form().plainValues().value(u"baseUrl"_s), QJsonValue(u"https://pasted.example"_s));
}

void tst_command_palette::it_runs_what_stands_in_the_menus_of_the_page()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    search(u"group env"_s);
    QCOMPARE(first(), u"Group by: Environment"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(page().table().grouping(), CredentialGroupModel::By::Environment);
    search(u"move scope user"_s);
    QCOMPARE(first(), u"Move to scope: User"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(
        m->session->workspace()->credential(page().inspector().shown())->summary.scope.kind, ScopeKind::User);
}

void tst_command_palette::it_goes_to_the_page_that_offers_what_is_chosen()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    search(u"import a file"_s);
    QCOMPARE(first(), u"Import a file"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m->window->apps());
    QTRY_VERIFY(openDialog<QFileDialog>(m->window->apps()));
    openDialog<QFileDialog>(m->window->apps())->reject();
    press(Qt::Key_1, Qt::ControlModifier);
    search(u"add variable"_s);
    QCOMPARE(first(), u"Add a variable"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(openDialog<VariableDialog>(m->window.get()));
}

void tst_command_palette::it_acts_on_the_app_that_is_open()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    search(u"stripe"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m->window->apps());
    QTRY_COMPARE(m->window->apps()->details().slug(), u"stripe"_s);
    search(u"remove this app"_s);
    QVERIFY(first() != u"Remove this app"_s); // a bundled one stays
    press(Qt::Key_Escape);
    QTRY_VERIFY(!openDialog<CommandPalette>(m->window->apps()));
    search(u"export this app"_s);
    QCOMPARE(first(), u"Export this app's definition"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(openDialog<QFileDialog>(m->window->apps()));
}

void tst_command_palette::it_opens_the_parts_of_the_list()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    press(Qt::Key_2, Qt::ControlModifier);
    search(u"your own cred"_s);
    QCOMPARE(first(), u"Your own credentials"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(page().view().kind, CredentialView::Kind::User);
    QVERIFY(page().isVisible());
    search(u"trash"_s);
    QCOMPARE(first(), u"Trash"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(page().view().kind, CredentialView::Kind::Trash);
}

void tst_command_palette::it_opens_pages_apps_and_projects()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    search(u"apps"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m->window->apps() && m->window->apps()->isVisible());
    press(Qt::Key_1, Qt::ControlModifier);
    search(u"stripe"_s);
    QCOMPARE(first(), u"Stripe"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m->window->apps()->details().slug(), u"stripe"_s);
    bool saved = false;
    Project project;
    project.label = u"storefront"_s;
    whenDone(m->session->workspace()->saveProject(project), m->window.get(),
        [&](const Result<Id> &done) { saved = done.has_value(); });
    QTRY_VERIFY(saved);
    QTRY_COMPARE(m->window->projectChoice().projects().size(), 1);
    search(u"store"_s);
    QCOMPARE(first(), u"storefront"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m->window->projectChoice().project());
    QCOMPARE(page().view().project, m->window->projectChoice().project()->id);
    QCOMPARE(m->settings->project(m->session->workspace()->id()), page().view().project);
}

void tst_command_palette::what_cannot_be_done_now_is_not_offered()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    search(u""_s); // nothing has been typed into a form, and there is nothing in the list
    for (int row = 0; row < palette()->model().rowCount(); ++row) {
        const QString code = palette()->model().entry(row).code;
        for (const auto *name : {"save", "paste", "trash", "default", "restore", "purge"})
            QVERIFY2(code != u"action:"_s + QLatin1StringView(name), name);
    }
}

void tst_command_palette::it_is_gone_with_escape_and_with_the_lock()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    search(u"any"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!palette());
    search(u"any"_s);
    const QPointer<CommandPalette> open = palette();
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY(!open);
}

void tst_command_palette::a_code_stands_for_what_it_was_made_of()
{
    const Id id = *Id::fromBytes(QByteArray(Id::byteCount, 'x'));
    const PaletteTarget credential
        = PaletteTarget::of(PaletteTarget::code(PaletteEntry::Kind::Credential, id));
    QCOMPARE(credential.kind, PaletteEntry::Kind::Credential);
    QVERIFY(credential.id == id);
    const PaletteTarget app = PaletteTarget::of(PaletteTarget::code(PaletteEntry::Kind::App, u"slack"_s));
    QCOMPARE(app.kind, PaletteEntry::Kind::App);
    QCOMPARE(app.name, u"slack"_s);
}

QTEST_MAIN(tst_command_palette)
#include "tst_command_palette.moc"
