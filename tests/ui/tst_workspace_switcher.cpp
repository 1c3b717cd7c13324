#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include "desktop_test.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/remove_workspace_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/switcher_button.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace_switcher.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The switcher of workspaces, with keys, as its neighbours are used.
class tst_workspace_switcher final : public DesktopTest
{
    Q_OBJECT

private slots:
    void another_one_is_made_with_the_typed_name();
    void one_is_chosen_and_asks_for_its_passphrase();
    void the_palette_finds_the_others();
    void the_open_one_is_renamed_in_place();
    void a_name_that_another_has_is_refused();
    void one_is_removed_once_its_name_is_typed();
    void the_order_is_a_persons_own_and_stays();
    void a_colour_is_this_desktops_and_stays();
    void a_read_only_one_is_neither_renamed_nor_removed();
    void one_that_cannot_be_opened_is_not_removed();
    void the_foot_leads_to_the_preferences();
    void a_locked_window_shows_no_names();

private:
    WorkspaceSwitcher &switcher() { return m->window->topBar().workspaces(); }
    QListView &list() { return switcher().list(); }
    Workspace &workspace() { return *m->session->workspace(); }
    void openSwitcher();
    /// Beside the open one.
    void addWorkspace(const QString &name);
    void goTo(const QString &name);
    void rename(const QString &name);
    QStringList names();
    QString failure() const;
    static void pressIn(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, modifiers);
    }
};

void tst_workspace_switcher::openSwitcher()
{
    m->window->activateWindow(); // a window manager would, once a list is closed
    QTRY_VERIFY(m->window->isActiveWindow());
    press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(switcher().isVisible());
}

void tst_workspace_switcher::addWorkspace(const QString &name)
{
    bool made = false;
    [](WorkspaceDirectory *directory, QString wanted, bool *done) -> QCoro::Task<void> {
        NewWorkspace fresh(wanted, StoreKind::SealedVault, SecretBuffer::fromText(passphrase()));
        auto workspace = co_await directory->create(std::move(fresh));
        if (workspace)
            co_await (*workspace)->close();
        *done = workspace.has_value();
    }(m->directory.get(), name, &made);
    QTRY_VERIFY_WITH_TIMEOUT(made, 30'000);
}

QStringList tst_workspace_switcher::names()
{
    QStringList names;
    for (int row = 0; row < list().model()->rowCount(); ++row)
        names.append(list().model()->index(row, 0).data().toString());
    return names;
}

void tst_workspace_switcher::goTo(const QString &name)
{
    pressIn(list(), Qt::Key_Home);
    for (qsizetype i = 0; i < names().indexOf(name); ++i)
        pressIn(list(), Qt::Key_Down);
    QCOMPARE(list().currentIndex().data().toString(), name);
}

void tst_workspace_switcher::rename(const QString &name)
{
    pressIn(list(), Qt::Key_F2);
    auto *editor = list().findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    pressIn(*editor, Qt::Key_Delete);
    QTest::keyClicks(editor, name);
    pressIn(*editor, Qt::Key_Return);
    QTRY_VERIFY(!list().findChild<QLineEdit *>());
}

QString tst_workspace_switcher::failure() const
{
    for (const QLabel *label : m->window->topBar().workspaces().findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            return label->text();
    return {};
}

void tst_workspace_switcher::another_one_is_made_with_the_typed_name()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const QAbstractItemModelTester tester(
        list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    openSwitcher();
    QVERIFY2(namelessInputs(&switcher()).isEmpty(), qPrintable(namelessInputs(&switcher()).join(u' ')));
    QCOMPARE(names(), QStringList{u"Personal"_s});
    QTest::keyClicks(&switcher().newName(), u"Personal"_s);
    pressIn(switcher().newName(), Qt::Key_Return);
    QTRY_VERIFY2(failure().contains(u"Personal"), qPrintable(failure()));
    QVERIFY(switcher().isVisible());

    switcher().newName().setText(u"Acme"_s);
    pressIn(switcher().newName(), Qt::Key_Return);
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    QVERIFY(!switcher().isVisible());
    auto *start = m->window->findChild<FirstStartPage *>();
    QCOMPARE(start->step(), FirstStartPage::Step::Store); // the name is known
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QTRY_COMPARE(start->step(), FirstStartPage::Step::Beginning);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->session->workspace() && workspace().name() == u"Acme", 30'000);
    QTRY_VERIFY(m->window->credentials());
    QVERIFY(m->window->topBar().workspaceButton().accessibleName().contains(u"Acme"));
}

void tst_workspace_switcher::one_is_chosen_and_asks_for_its_passphrase()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    openSwitcher();
    QCOMPARE(list().currentIndex().data().toString(), u"Personal"_s); // where one is
    pressIn(list(), Qt::Key_Return); // which is nothing to change
    QVERIFY(!switcher().isVisible());
    QVERIFY(m->window->credentials());

    openSwitcher();
    goTo(u"Acme"_s);
    pressIn(list(), Qt::Key_Return);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QTRY_VERIFY(m->session->workspace() && workspace().name() == u"Acme");
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->window->credentials(), 30'000);
    openSwitcher();
    QCOMPARE(list().currentIndex().data().toString(), u"Acme"_s);
}

void tst_workspace_switcher::the_palette_finds_the_others()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    m->window->activateWindow(); // a window manager would
    QTRY_VERIFY(m->window->isActiveWindow());
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<CommandPalette>(&page()));
    auto *palette = openDialog<CommandPalette>(&page());
    QTRY_VERIFY(palette->field().hasFocus());
    type(workspace().name());
    QVERIFY(palette->list().model()->index(0, 0).data().toString() != workspace().name()); // it is open
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"acme"_s);
    QCOMPARE(palette->list().model()->index(0, 0).data().toString(), u"Acme"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QTRY_VERIFY(m->session->workspace() && workspace().name() == u"Acme");
}

void tst_workspace_switcher::the_open_one_is_renamed_in_place()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    openSwitcher();
    rename(u"  Mine  "_s);
    QTRY_COMPARE(workspace().name(), u"Mine"_s);
    QTRY_COMPARE(names(), QStringList{u"Mine"_s});
    QVERIFY(switcher().isVisible());
    QVERIFY(m->window->topBar().workspaceButton().accessibleName().contains(u"Mine"));
    QCOMPARE(m->directory->list().constFirst().name, u"Mine"_s);
    rename({});
    QCOMPARE(names(), QStringList{u"Mine"_s}); // no name is no name
    QCOMPARE(workspace().name(), u"Mine"_s);
    button(switcher(), u"Rename"_s).click();
    QVERIFY(list().findChild<QLineEdit *>());
}

void tst_workspace_switcher::a_name_that_another_has_is_refused()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    openSwitcher();
    goTo(u"Personal"_s);
    rename(u"Acme"_s);
    QTRY_VERIFY2(failure().contains(u"Acme"), qPrintable(failure()));
    QCOMPARE(workspace().name(), u"Personal"_s);
    QCOMPARE(names(), (QStringList{u"Acme"_s, u"Personal"_s}));
    goTo(u"Acme"_s); // a closed one
    QVERIFY(!button(switcher(), u"Rename"_s).isEnabled());
    pressIn(list(), Qt::Key_F2);
    QVERIFY(!list().findChild<QLineEdit *>());
}

void tst_workspace_switcher::one_is_removed_once_its_name_is_typed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    for (const QString &name : {u"Acme"_s, u"Personal"_s}) { // a closed one, then the open one
        openSwitcher();
        goTo(name);
        pressIn(list(), Qt::Key_Delete);
        QTRY_VERIFY(openDialog<RemoveWorkspaceDialog>(&page()));
        auto *dialog = openDialog<RemoveWorkspaceDialog>(&page());
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
        QVERIFY(!switcher().isVisible());
        QAbstractButton &forGood = button(*dialog, u"for good"_s);
        type(name.chopped(1));
        QVERIFY(!forGood.isEnabled());
        type(name.right(1));
        QVERIFY(forGood.isEnabled());
        press(Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(!m->directory->find(name));
        if (name == u"Acme") {
            QVERIFY(m->window->credentials()); // which was not in the way
            QTRY_VERIFY(!openDialog<RemoveWorkspaceDialog>(&page()));
        }
    }
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
}

void tst_workspace_switcher::the_order_is_a_persons_own_and_stays()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    openSwitcher();
    QCOMPARE(names(), (QStringList{u"Acme"_s, u"Personal"_s})); // by name at first
    goTo(u"Personal"_s);
    pressIn(list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names(), (QStringList{u"Personal"_s, u"Acme"_s}));
    QCOMPARE(list().currentIndex().data().toString(), u"Personal"_s); // it went along
    QVERIFY(!button(switcher(), u"Move up"_s).isEnabled());
    pressIn(switcher(), Qt::Key_Escape);
    QTRY_VERIFY(!switcher().isVisible());
    addWorkspace(u"A later one"_s);
    openSwitcher();
    QCOMPARE(names(), (QStringList{u"Personal"_s, u"Acme"_s, u"A later one"_s}));
}

void tst_workspace_switcher::a_colour_is_this_desktops_and_stays()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    const QImage plain = m->window->topBar().workspaceButton().grab().toImage();
    openSwitcher();
    goTo(u"Acme"_s); // a closed one has its colour as well
    button(switcher(), u"Colour"_s).click();
    button(switcher(), u"Red"_s).click();
    goTo(u"Personal"_s);
    button(switcher(), u"Colour"_s).click();
    button(switcher(), u"Green"_s).click();
    QCOMPARE(list().currentIndex().data().toString(), u"Personal"_s);
    QCOMPARE(switcher().model().row(0).color, u"#c2281e"_s);
    QCOMPARE(switcher().model().row(1).color, u"#1a7f4b"_s);
    QVERIFY(m->window->topBar().workspaceButton().grab().toImage() != plain);
    const WindowSettings again(m->home.filePath(u"desktop.ini"_s));
    QCOMPARE(again.workspaceColor(workspace().id()), u"#1a7f4b"_s);

    button(switcher(), u"Colour"_s).click();
    QVERIFY(button(switcher(), u"Green"_s).isChecked());
    button(switcher(), u"Green"_s).click(); // once more is nothing else
    QCOMPARE(switcher().model().row(1).color, u"#1a7f4b"_s);
    button(switcher(), u"Colour"_s).setChecked(true);
    QVERIFY(!button(switcher(), u"No colour"_s).isChecked());
    button(switcher(), u"No colour"_s).click();
    QCOMPARE(switcher().model().row(1).color, QString());
    button(switcher(), u"Colour"_s).setChecked(true);
    QVERIFY(button(switcher(), u"No colour"_s).isChecked());
    pressIn(switcher(), Qt::Key_Escape);
    QTRY_COMPARE(m->window->topBar().workspaceButton().grab().toImage(), plain);
}

void tst_workspace_switcher::a_read_only_one_is_neither_renamed_nor_removed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    makeReadOnly();
    openSwitcher();
    goTo(u"Personal"_s);
    QVERIFY(!button(switcher(), u"Rename"_s).isEnabled());
    QVERIFY(!button(switcher(), u"Remove"_s).isEnabled());
    pressIn(list(), Qt::Key_F2);
    QVERIFY(!list().findChild<QLineEdit *>());
    pressIn(list(), Qt::Key_Delete);
    QVERIFY(!openDialog<RemoveWorkspaceDialog>(&page()));
    goTo(u"Acme"_s);
    QVERIFY(button(switcher(), u"Remove"_s).isEnabled()); // is not what is read-only
}

void tst_workspace_switcher::one_that_cannot_be_opened_is_not_removed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addWorkspace(u"Acme"_s);
    addWorkspace(u"Whole"_s);
    const auto damaged = m->directory->find(u"Acme"_s);
    QVERIFY(damaged);
    QFile file(damaged->path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(8192, 'x'));
    file.close();
    openSwitcher();
    goTo(u"Whole"_s);
    QVERIFY(button(switcher(), u"Remove"_s).isEnabled());
    goTo(u"(cannot be opened)"_s);
    QVERIFY(!button(switcher(), u"Remove"_s).isEnabled());
    pressIn(list(), Qt::Key_Delete);
    QVERIFY(!openDialog<RemoveWorkspaceDialog>(&page()));
    QVERIFY(file.exists());
}

void tst_workspace_switcher::the_foot_leads_to_the_preferences()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    openSwitcher();
    button(switcher(), u"Preferences"_s).click();
    QVERIFY(!switcher().isVisible());
    QTRY_VERIFY(openDialog<PreferencesDialog>(m->window.get()));
}

void tst_workspace_switcher::a_locked_window_shows_no_names()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    openSwitcher();
    m->window->lock();
    QTRY_VERIFY(!m->window->credentials());
    QVERIFY(!switcher().isVisible());
    press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!switcher().isVisible());
}

QTEST_MAIN(tst_workspace_switcher)
#include "tst_workspace_switcher.moc"
