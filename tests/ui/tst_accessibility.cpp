#include <QAction>
#include <QCoro/QCoroTask>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>

#include "desktop_test.h"
#include "faces.h"
#include "ui/activity/activity_page.h"
#include "ui/catalog/app_details.h"
#include "ui/catalog/app_grid.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/credential_row.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_actions.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/state_card.h"
#include "ui/environments/environment_switcher.h"
#include "ui/environments/project_choice.h"
#include "ui/environments/project_switcher.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/switcher_button.h"
#include "ui/shell/top_bar.h"
#include "ui/unlock/first_start_page.h"
#include "ui/unlock/step_dots.h"
#include "ui/unlock/strength_meter.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// What a screen reader is told of what Claviger paints itself: name, role and state, in words where others
/// see a colour, a mark or a place.
class tst_accessibility final : public DesktopTest
{
    Q_OBJECT

private slots:
    void the_first_start_says_how_far_one_is();
    void a_passphrase_says_how_strong_it_is();
    void the_palette_says_what_it_found();
    void a_switcher_says_what_is_chosen_and_opens_a_list();
    void rows_of_switchers_say_colour_and_protection();
    void rows_of_credentials_say_all_columns();
    void groups_of_credentials_say_if_they_are_folded();
    void the_sidebar_says_how_many();
    void the_state_of_a_credential_is_said();
    void rows_of_the_activity_say_who_and_when();
    void apps_are_said_with_their_credentials();
    void rows_of_an_import_say_what_becomes_of_them();

private:
    Id addProject(const QString &label, const QString &color);
    CommandPalette *palette() { return openDialog<CommandPalette>(&page()); }
    TopBar &bar() { return m->window->topBar(); }
};

Id tst_accessibility::addProject(const QString &label, const QString &color)
{
    Project project;
    project.label = label;
    project.color = color;
    const auto environments = m->session->workspace()->environments();
    for (const Environment &environment : *environments)
        project.environments.append(environment.id);
    const auto saved = QCoro::waitFor(m->session->workspace()->saveProject(project));
    return saved.value_or(Id());
}

void tst_accessibility::the_first_start_says_how_far_one_is()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    auto *dots = m->window->findChild<StepDots *>();
    const Face face = faceOf(*dots);
    QCOMPARE(face.name, u"Step 1 of 3"_s);
    QCOMPARE(face.role, QAccessible::ProgressBar);
    auto *value = QAccessible::queryAccessibleInterface(dots)->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toInt(), 1);
    QCOMPARE(value->maximumValue().toInt(), 3);
    QVERIFY(face.state.readOnly);
    dots->setCurrent(2);
    QCOMPARE(faceOf(*dots).name, u"Step 3 of 3"_s);
    QCOMPARE(value->currentValue().toInt(), 3);
}

void tst_accessibility::a_passphrase_says_how_strong_it_is()
{
    StrengthMeter meter;
    meter.setScore(3, false);
    const Face face = faceOf(meter);
    QCOMPARE(face.name, u"Strength"_s);
    QCOMPARE(face.role, QAccessible::ProgressBar);
    QCOMPARE(face.value, u"Strong"_s);
    auto *value = QAccessible::queryAccessibleInterface(&meter)->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toInt(), 3);
    QCOMPARE(value->maximumValue().toInt(), 4);
    meter.setScore(0, true);
    QCOMPARE(value->currentValue().toInt(), 0);
    QCOMPARE(faceOf(meter).value, meter.word());
}

void tst_accessibility::the_palette_says_what_it_found()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette());
    QTRY_VERIFY(palette()->field().hasFocus());
    const Face field = faceOf(palette()->field());
    QCOMPARE(field.name, u"Search or run a command"_s);
    QCOMPARE(field.role, QAccessible::EditableText);
    QVERIFY(field.state.focusable);
    const Face list = faceOf(palette()->list());
    QCOMPARE(list.name, u"What was found"_s);
    QCOMPARE(list.role, QAccessible::List);
    type(u"alpha"_s);
    const Face row = faceOf(palette()->list(), 0);
    QCOMPARE(row.name, u"Alpha, Slack · Organization"_s);
    QCOMPARE(row.role, QAccessible::ListItem);
    QVERIFY(row.state.selected);
    palette()->field().clear();
    type(u"lock"_s);
    const Face action = faceOf(palette()->list(), 0);
    QVERIFY2(action.name.startsWith(u"Lock") && action.name.endsWith(u"Ctrl+L"), qPrintable(action.name));
}

void tst_accessibility::a_switcher_says_what_is_chosen_and_opens_a_list()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const Id storefront = addProject(u"storefront"_s, u"#be185d"_s);
    QTRY_COMPARE(m->window->projectChoice().projects().size(), 1);
    m->window->projectChoice().chooseProject(storefront);
    m->window->projectChoice().chooseEnvironment(m->window->projectChoice().environments().constLast().id);
    QTRY_VERIFY(m->window->projectChoice().environment());
    const Face project = faceOf(bar().projectButton());
    QCOMPARE(project.name, u"Project: storefront"_s);
    QCOMPARE(project.role, QAccessible::ButtonMenu);
    QVERIFY(project.state.hasPopup);
    QVERIFY(project.state.focusable);
    QCOMPARE(faceOf(bar().environmentButton()).name, u"Environment: Production, protected"_s);
    auto *actions = QAccessible::queryAccessibleInterface(&bar().projectButton())->actionInterface();
    QVERIFY(actions && actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(bar().projects().isVisible());
}

void tst_accessibility::rows_of_switchers_say_colour_and_protection()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    const Id storefront = addProject(u"storefront"_s, u"#be185d"_s);
    addProject(u"odd"_s, u"#123456"_s); // not one of the colours that are offered
    QTRY_COMPARE(m->window->projectChoice().projects().size(), 2);
    m->window->projectChoice().chooseProject(storefront);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bar().projects().isVisible());
    QListView &projects = bar().projects().list();
    QCOMPARE(faceOf(projects).role, QAccessible::List);
    QCOMPARE(faceOf(projects).name, u"Projects"_s);
    QCOMPARE(faceOf(projects, 0).name, u"No project"_s);
    QCOMPARE(faceOf(projects, 1).name, u"storefront, pink, chosen"_s);
    QCOMPARE(faceOf(projects, 1).role, QAccessible::ListItem);
    QVERIFY(faceOf(projects, 1).state.selected);
    QCOMPARE(faceOf(projects, 2).name, u"odd"_s);
    for (const QString &text : {u"Rename"_s, u"Colour"_s, u"Move up"_s, u"Move down"_s, u"Remove"_s}) {
        const QAbstractButton &tool = button(bar().projects(), text);
        QCOMPARE(faceOf(tool).name, text);
        QVERIFY(faceOf(tool).role == QAccessible::Button || faceOf(tool).role == QAccessible::CheckBox);
    }
    QCOMPARE(faceOf(bar().projects().newName()).role, QAccessible::EditableText);
    QTest::keyClick(&bar().projects(), Qt::Key_Escape);
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bar().environments().isVisible());
    QListView &environments = bar().environments().list();
    QCOMPARE(faceOf(environments, 0).name, u"All environments, chosen"_s);
    const QString last = faceOf(environments, environments.model()->rowCount() - 1).name;
    QVERIFY2(last.startsWith(u"Production, ") && last.endsWith(u", protected"), qPrintable(last));
}

void tst_accessibility::rows_of_credentials_say_all_columns()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    CredentialTable &table = page().table();
    QCOMPARE(faceOf(table).name, u"Credentials"_s);
    QCOMPARE(faceOf(table, 0).name, u"Slack, Alpha, organization, all environments, ready"_s);
    page().actions().makeDefault().trigger();
    QTRY_COMPARE(faceOf(table, 0).name, u"Slack, Alpha, organization, all environments, ready, default"_s);
    const Face row = faceOf(table, 0);
    QCOMPARE(row.role, QAccessible::TreeItem);
    QVERIFY(row.state.selected);
    QVERIFY(row.state.focused);
    const int status = static_cast<int>(CredentialTableModel::Column::Status);
    QCOMPARE(faceOf(table, 0, status).name, u"Ready"_s);
    table.setFocus();
    press(Qt::Key_Delete);
    QTRY_COMPARE(page().viewCounts().trash, 1);
    page().setView({CredentialView::Kind::Trash, {}});
    QVERIFY2(faceOf(table, 0).name.contains(u"30 day(s) left"), qPrintable(faceOf(table, 0).name));
}

void tst_accessibility::groups_of_credentials_say_if_they_are_folded()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    CredentialTable &table = page().table();
    table.setGrouping(CredentialGroupModel::By::App);
    QCOMPARE(faceOf(table, 0).name, u"Slack, 1 credential(s)"_s);
    QVERIFY(faceOf(table, 0).state.expandable);
    QVERIFY(faceOf(table, 0).state.expanded);
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    press(Qt::Key_Left);
    QVERIFY(faceOf(table, 0).state.expandable);
    QVERIFY(!faceOf(table, 0).state.expanded);
}

void tst_accessibility::the_sidebar_says_how_many()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    QListView &list = m->window->sidebar().list();
    QCOMPARE(faceOf(list).role, QAccessible::List);
    QStringList names;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        QCOMPARE(faceOf(list, row).role, QAccessible::ListItem);
        names.append(faceOf(list, row).name);
    }
    QVERIFY2(names.contains(u"All, 1 credential(s)"_s), qPrintable(names.join(u'|')));
    QVERIFY2(names.contains(u"Organization, 1 credential(s)"_s), qPrintable(names.join(u'|')));
    QVERIFY2(!names.contains(QString()), qPrintable(names.join(u'|')));
}

void tst_accessibility::the_state_of_a_credential_is_said()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    auto *card = page().inspector().findChild<StateCard *>();
    QVERIFY(card && card->isVisible());
    const Face face = faceOf(*card);
    QCOMPARE(face.role, QAccessible::Grouping);
    QCOMPARE(face.name, u"State"_s);
    QCOMPARE(face.description, u"Ready. Never used."_s);
    CredentialSummary incomplete;
    incomplete.status = CredentialStatus::Incomplete;
    card->fill(incomplete, {u"API key"_s}, false);
    QVERIFY2(faceOf(*card).description.contains(u"“API key”"), qPrintable(faceOf(*card).description));
    QCOMPARE(faceOf(button(*card, u"Fill in"_s)).role, QAccessible::Button);
}

void tst_accessibility::rows_of_the_activity_say_who_and_when()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"Alpha"_s, u"key-one"_s);
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(m->window->activity() && m->window->activity()->isVisible());
    QListView &list = m->window->activity()->list();
    QTRY_VERIFY(list.model()->rowCount() > 0);
    const Face row = faceOf(list, 0);
    QCOMPARE(row.role, QAccessible::ListItem);
    QVERIFY2(row.name.contains(u"Alpha"), qPrintable(row.name));
    QVERIFY2(row.name.contains(u", Today"), qPrintable(row.name));
    QVERIFY2(row.name.split(u", "_s).size() >= 4, qPrintable(row.name)); // what, who, when, which day
}

void tst_accessibility::apps_are_said_with_their_credentials()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m->window->apps() && m->window->apps()->isVisible());
    AppGrid &grid = m->window->apps()->grid();
    QTRY_VERIFY(grid.model()->rowCount() > 0);
    QCOMPARE(faceOf(grid).name, u"Apps"_s);
    const Face card = faceOf(grid, 0);
    QCOMPARE(card.role, QAccessible::ListItem);
    QVERIFY2(card.name.split(u", "_s).size() >= 3, qPrintable(card.name)); // name, methods, categories

    CredentialRow row(
        {.id = {}, .label = u"Alpha"_s, .place = u"Organization"_s, .problem = u"Incomplete"_s}, nullptr);
    const Face face = faceOf(row);
    QCOMPARE(face.role, QAccessible::Button);
    QCOMPARE(face.name, u"Alpha"_s);
    QCOMPARE(face.description, u"Organization · Incomplete"_s);
    QVERIFY(face.state.focusable);
}

void tst_accessibility::rows_of_an_import_say_what_becomes_of_them()
{
    ImportPreview preview;
    for (const ImportStatus status : {ImportStatus::New, ImportStatus::Unchanged}) {
        ImportItem item;
        item.definition.app.slug = item.definition.name = u"mailer"_s;
        item.definition.app.name = LocalizedText(u"Mailer"_s);
        item.status = status;
        preview.items.append(item);
    }
    ImportDialog dialog(preview, {});
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>();
    const Face fresh = faceOf(*list, 0);
    QCOMPARE(fresh.role, QAccessible::ListItem);
    QVERIFY2(
        fresh.name.startsWith(u"Mailer, mailer, ") && fresh.name.endsWith(u", new"), qPrintable(fresh.name));
    QVERIFY(fresh.state.checkable);
    QVERIFY(fresh.state.checked);
    list->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!faceOf(*list, 0).state.checked);
    const Face same = faceOf(*list, 1);
    QVERIFY2(same.name.endsWith(u", unchanged"), qPrintable(same.name));
    QVERIFY(!same.state.checkable);
}

QTEST_MAIN(tst_accessibility)
#include "tst_accessibility.moc"
