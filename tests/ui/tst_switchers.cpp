#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include "desktop_test.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/credentials/placement_editor.h"
#include "ui/environments/color_row.h"
#include "ui/environments/environment_switcher.h"
#include "ui/environments/project_choice.h"
#include "ui/environments/project_switcher.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/switcher_button.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/contrast.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The switchers of the top bar: project and environment, chosen and kept there.
class tst_switchers final : public DesktopTest
{
    Q_OBJECT

private slots:
    void a_project_is_made_chosen_and_renamed_in_place();
    void an_environment_is_chosen_for_its_project_and_undone();
    void environments_are_protected_coloured_and_put_in_order();
    void what_has_credentials_is_not_removed_and_says_why();
    void what_is_empty_is_removed_once_confirmed();
    void projects_are_coloured_and_put_in_order();
    void an_environment_is_made_for_its_project_and_renamed();
    void new_credentials_start_where_the_window_works();
    void the_choice_comes_back_with_the_workspace();
    void words_in_a_colour_can_be_read();

private:
    ProjectSwitcher &projects() { return m->window->topBar().projects(); }
    EnvironmentSwitcher &environments() { return m->window->topBar().environments(); }
    ProjectChoice &choice() { return m->window->projectChoice(); }
    /// Through the switcher, with keys.
    void addProject(const QString &name);
    void openProjects();
    void openEnvironments();
    void undo();
    /// To the question below the list.
    static QAbstractButton &answer(NounSwitcher &switcher, const QString &text);
    /// As a screen reader has it.
    static QString markedColor(NounSwitcher &switcher);
    static void pressIn(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, modifiers);
    }
};

void tst_switchers::openProjects()
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(projects().isVisible());
}

QAbstractButton &tst_switchers::answer(NounSwitcher &switcher, const QString &text)
{
    for (auto *each : switcher.findChildren<QPushButton *>())
        if (each->isVisible() && each->text() == text)
            return *each;
    qFatal("nothing is asked");
}

QString tst_switchers::markedColor(NounSwitcher &switcher)
{
    QStringList marked;
    for (auto *each : switcher.findChild<ColorRow *>()->findChildren<QAbstractButton *>()) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(each);
        if (face->state().checked)
            marked.append(face->text(QAccessible::Name));
    }
    return marked.join(u' ');
}

void tst_switchers::undo()
{
    m->window->activateWindow(); // a window manager would, once the list is closed
    QTRY_VERIFY(m->window->isActiveWindow());
    QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
}

void tst_switchers::openEnvironments()
{
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(environments().isVisible());
}

void tst_switchers::addProject(const QString &name)
{
    openProjects();
    QTest::keyClicks(&projects().newName(), name);
    pressIn(projects().newName(), Qt::Key_Return);
    QTRY_VERIFY(choice().project() && choice().project()->label == name);
    pressIn(projects(), Qt::Key_Escape);
    QTRY_VERIFY(!projects().isVisible());
}

void tst_switchers::a_project_is_made_chosen_and_renamed_in_place()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const QAbstractItemModelTester tester(
        projects().list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    addProject(u"storefront"_s);
    QCOMPARE(page().view().project, choice().project()->id);
    QVERIFY(m->window->topBar().projectButton().accessibleName().contains(u"storefront"));
    addProject(u"billing"_s);
    QVERIFY(choice().projects().at(0).color != choice().projects().at(1).color);

    openProjects();
    QVERIFY2(namelessInputs(&projects()).isEmpty(), qPrintable(namelessInputs(&projects()).join(u' ')));
    QCOMPARE(projects().list().currentIndex().data().toString(), u"billing"_s);
    pressIn(projects().list(), Qt::Key_F2);
    auto *editor = projects().list().findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"invoices"_s);
    pressIn(*editor, Qt::Key_Return);
    QTRY_COMPARE(choice().project()->label, u"invoices"_s);
    QVERIFY(projects().isVisible()); // Return was for the name

    pressIn(projects().list(), Qt::Key_Home);
    QCOMPARE(projects().list().currentIndex().data().toString(), u"No project"_s);
    pressIn(projects().list(), Qt::Key_Return);
    QVERIFY(!projects().isVisible());
    QVERIFY(!choice().project());
    QCOMPARE(page().view().kind, CredentialView::Kind::All);
}

void tst_switchers::an_environment_is_chosen_for_its_project_and_undone()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addProject(u"storefront"_s);
    QVERIFY(!choice().environment());
    openEnvironments();
    pressIn(environments().list(), Qt::Key_End);
    const QString name = environments().list().currentIndex().data().toString();
    pressIn(environments().list(), Qt::Key_Return);
    QTRY_VERIFY(choice().environment() && choice().environment()->label == name);
    QCOMPARE(m->session->workspace()->projects()->first().activeEnvironment, choice().environment()->id);
    QVERIFY(m->window->topBar().environmentButton().accessibleName().contains(name));
    undo();
    QTRY_VERIFY(!choice().environment());
}

void tst_switchers::environments_are_protected_coloured_and_put_in_order()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const QStringList before{choice().environments().at(0).label, choice().environments().at(1).label};
    openEnvironments();
    pressIn(environments().list(), Qt::Key_Home);
    pressIn(environments().list(), Qt::Key_Down);
    QCOMPARE(environments().list().currentIndex().data().toString(), before.at(0));
    pressIn(environments().list(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(choice().environments().at(0).label, before.at(1));
    QCOMPARE(choice().environments().at(1).label, before.at(0));
    QTRY_COMPARE(environments().list().currentIndex().data().toString(), before.at(0)); // it went along
    const bool was = choice().environments().at(1).isProtected;
    button(environments(), u"Protected"_s).click();
    QTRY_COMPARE(choice().environments().at(1).isProtected, !was);
    button(environments(), u"Colour"_s).click();
    QCOMPARE(markedColor(environments()), u"Another colour"_s); // none of those that are offered
    button(environments(), u"Another colour"_s).click(); // is nothing to change, nor to undo
    QCOMPARE(markedColor(environments()), u"Another colour"_s);
    button(environments(), u"Pink"_s).click();
    QTRY_COMPARE(choice().environments().at(1).color, u"#be185d"_s);
    QTRY_COMPARE(markedColor(environments()), u"Pink"_s);
    pressIn(environments(), Qt::Key_Escape);
    for (int i = 0; i < 3; ++i) { // colour, protection, order
        const auto done = m->session->workspace()->changes(1)->constFirst().id;
        undo();
        QTRY_VERIFY(m->session->workspace()->changes(1)->constFirst().id != done);
    }
    QTRY_COMPARE(choice().environments().at(0).label, before.at(0));
    QCOMPARE(choice().environments().at(0).isProtected, was);
}

void tst_switchers::what_has_credentials_is_not_removed_and_says_why()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addProject(u"storefront"_s);
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    openProjects();
    pressIn(projects().list(), Qt::Key_Delete);
    QVERIFY(button(projects(), u"Keep"_s).hasFocus()); // not by Return
    answer(projects(), u"Remove"_s).click();
    const auto texts = [this] {
        QString all;
        for (const QLabel *label : projects().findChildren<QLabel *>())
            all += label->isVisible() ? label->text() : QString();
        return all;
    };
    QTRY_VERIFY2(texts().contains(u"storefront"), qPrintable(texts()));
    QCOMPARE(choice().projects().size(), 1);
}

void tst_switchers::what_is_empty_is_removed_once_confirmed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addProject(u"storefront"_s);
    addProject(u"billing"_s);
    openProjects();
    pressIn(projects().list(), Qt::Key_Delete);
    button(projects(), u"Keep"_s).click();
    QVERIFY(projects().list().hasFocus());
    QCOMPARE(choice().projects().size(), 2);
    pressIn(projects().list(), Qt::Key_Delete);
    answer(projects(), u"Remove"_s).click();
    QTRY_COMPARE(choice().projects().size(), 1);
    QCOMPARE(choice().projects().constFirst().label, u"storefront"_s);
    QVERIFY(!choice().project()); // the chosen one is gone
    QVERIFY(projects().isVisible());
    pressIn(projects(), Qt::Key_Escape);
    undo();
    QTRY_COMPARE(choice().projects().size(), 2);

    const qsizetype before = choice().allEnvironments().size();
    openEnvironments();
    pressIn(environments().list(), Qt::Key_End);
    const QString last = environments().list().currentIndex().data().toString();
    pressIn(environments().list(), Qt::Key_Delete);
    answer(environments(), u"Remove"_s).click();
    QTRY_COMPARE(choice().allEnvironments().size(), before - 1);
    for (const Environment &left : choice().allEnvironments())
        QVERIFY(left.label != last);
}

void tst_switchers::projects_are_coloured_and_put_in_order()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addProject(u"storefront"_s);
    addProject(u"billing"_s);
    openProjects();
    QCOMPARE(projects().list().currentIndex().data().toString(), u"billing"_s);
    QVERIFY(!button(projects(), u"Move down"_s).isEnabled());
    pressIn(projects().list(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(choice().projects().at(0).label, u"billing"_s);
    QTRY_COMPARE(projects().list().currentIndex().data().toString(), u"billing"_s); // it went along
    QVERIFY(!button(projects(), u"Move up"_s).isEnabled());
    QCOMPARE(m->session->workspace()->projects()->constFirst().label, u"billing"_s);
    button(projects(), u"Move down"_s).click();
    QTRY_COMPARE(choice().projects().at(1).label, u"billing"_s);

    button(projects(), u"Colour"_s).click();
    QCOMPARE(markedColor(projects()), ColorRow::nameOf(choice().projects().at(1).color));
    button(projects(), u"Pink"_s).click();
    QTRY_COMPARE(choice().projects().at(1).color, u"#be185d"_s);
    QTRY_COMPARE(markedColor(projects()), u"Pink"_s);
    button(projects(), u"Colour"_s).setChecked(true);
    button(projects(), u"Pink"_s).click(); // what it has already stays marked
    QCOMPARE(markedColor(projects()), u"Pink"_s);
    QTRY_COMPARE(choice().projects().at(1).color, u"#be185d"_s);
    pressIn(projects().list(), Qt::Key_Up);
    QCOMPARE(markedColor(projects()), ColorRow::nameOf(choice().projects().at(0).color));
    QVERIFY(choice().projects().at(0).color != u"#be185d"_s);
    QCOMPARE(choice().project()->label, u"billing"_s); // chosen as before
}

void tst_switchers::an_environment_is_made_for_its_project_and_renamed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addProject(u"storefront"_s);
    const qsizetype before = choice().allEnvironments().size();
    openEnvironments();
    QTest::keyClicks(&environments().newName(), u"preview"_s);
    pressIn(environments().newName(), Qt::Key_Return);
    QTRY_COMPARE(choice().allEnvironments().size(), before + 1);
    QTRY_COMPARE(choice().environments().constLast().label, u"preview"_s); // the project has it
    QVERIFY(choice().project()->environments.contains(choice().environments().constLast().id));
    QTRY_COMPARE(environments().list().currentIndex().data().toString(), u"preview"_s);
    QVERIFY(environments().newName().text().isEmpty());

    pressIn(environments().list(), Qt::Key_F2);
    auto *editor = environments().list().findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"review"_s);
    pressIn(*editor, Qt::Key_Return);
    QTRY_COMPARE(choice().environments().constLast().label, u"review"_s);
    QVERIFY(environments().isVisible());
    QVERIFY(!choice().environment()); // it was renamed, not chosen
    QCOMPARE(m->session->workspace()->environments()->constLast().label, u"review"_s);
}

void tst_switchers::new_credentials_start_where_the_window_works()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addProject(u"storefront"_s);
    const Id environment = choice().environments().at(1).id;
    choice().chooseEnvironment(environment);
    QTRY_VERIFY(choice().environment());
    page().setView({});
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    const CredentialSummary one = page().liveCredentials().constFirst();
    QCOMPARE(one.scope, Scope::ofProject(choice().project()->id));
    QVERIFY(one.environment == environment);
    page().setView({CredentialView::Kind::User, {}}); // where one looks goes before that
    addCredential(u"stri"_s, u"Two"_s, u"key-two"_s);
    const auto all = page().liveCredentials();
    QVERIFY(std::any_of(all.begin(), all.end(),
        [](const CredentialSummary &each) { return each.scope == Scope::user() && each.label == u"Two"; }));
}

void tst_switchers::the_choice_comes_back_with_the_workspace()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addProject(u"storefront"_s);
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m->window->credentials());
    QVERIFY(!choice().project()); // no name is left
    QVERIFY(!m->window->topBar().projectButton().accessibleName().contains(u"storefront"));
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->window->credentials(), 30'000);
    QVERIFY(choice().project());
    QCOMPARE(choice().project()->label, u"storefront"_s);
}

void tst_switchers::words_in_a_colour_can_be_read()
{
    for (const QString &background : {u"#ffffff"_s, u"#fbfbfc"_s, u"#1a1b1e"_s, u"#2d2f34"_s}) {
        for (const QString &colour : {u"#1a7f4b"_s, u"#ffff00"_s, u"#000080"_s, u"#c2281e"_s, u"#6b7280"_s,
                 u"#ffffff"_s, u"#000000"_s})
            QVERIFY2(contrast(readableOn(QColor(colour), QColor(background)), QColor(background)) >= 4.5,
                qPrintable(colour + u" on "_s + background));
    }
    QCOMPARE(readableOn(QColor(u"#1a4f2b"_s), QColor(Qt::white)).name(), u"#1a4f2b"_s); // good as it is
}

QTEST_MAIN(tst_switchers)
#include "tst_switchers.moc"
