#include <algorithm>

#include <QMessageBox>
#include <QPushButton>

#include "desktop_test.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// Which rows of the list are selected, beside a form that may have something unsaved: what Delete and the
/// other actions act on.
class tst_credential_selection final : public DesktopTest
{
    Q_OBJECT

private slots:
    void staying_with_the_form_puts_the_selection_back_data();
    void staying_with_the_form_puts_the_selection_back();
    void shift_extends_from_the_row_of_the_form();
    void a_click_with_control_selects_one_more();
    void a_key_with_control_leaves_no_other_row_selected();
    void going_on_takes_the_selection_along();

private:
    void addThree();
    /// Each label, as its row stands: Three, One, Two.
    QStringList selected();
    Id idOf(const QString &label);
    void select(const QStringList &labels); ///< the first is the current one
    void click(const QString &label, Qt::KeyboardModifiers modifiers);
    void edit();
    void answer(QMessageBox::StandardButton answer);
    bool isInTrash(const Id &id) { return m->session->workspace()->credential(id)->summary.deletedAt != 0; }
};

void tst_credential_selection::addThree()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    addCredential(u"stri"_s, u"Two"_s, u"key-two"_s);
    addCredential(u"open"_s, u"Three"_s, u"key-three"_s);
}

QStringList tst_credential_selection::selected()
{
    QModelIndexList rows = page().table().selectionModel()->selectedRows(
        static_cast<int>(CredentialTableModel::Column::Label));
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList labels;
    for (const QModelIndex &row : std::as_const(rows))
        labels.append(row.data().toString());
    return labels;
}

Id tst_credential_selection::idOf(const QString &label)
{
    const QList<CredentialSummary> all = page().liveCredentials();
    const auto found = std::ranges::find(all, label, &CredentialSummary::label);
    return found == all.end() ? Id() : found->id;
}

void tst_credential_selection::select(const QStringList &labels)
{
    page().table().select(idOf(labels.constFirst()));
    for (const QString &label : labels.mid(1)) {
        const Id id = idOf(label);
        CredentialTable &table = page().table();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex index = table.model()->index(row, 0);
            if (index.siblingAtColumn(static_cast<int>(CredentialTableModel::Column::Label)).data() == label)
                table.selectionModel()->select(
                    index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QVERIFY(table.selectedIds().contains(id));
    }
}

void tst_credential_selection::click(const QString &label, Qt::KeyboardModifiers modifiers)
{
    CredentialTable &table = page().table();
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QModelIndex index
            = table.model()->index(row, static_cast<int>(CredentialTableModel::Column::Label));
        if (index.data() == label)
            return QTest::mouseClick(
                table.viewport(), Qt::LeftButton, modifiers, table.visualRect(index).center());
    }
    QFAIL("there is no such row");
}

void tst_credential_selection::edit()
{
    page().inspector().startEditing();
    type(u"One changed"_s);
    QVERIFY(page().inspector().isDirty());
    page().table().setFocus();
}

void tst_credential_selection::answer(QMessageBox::StandardButton answer)
{
    QTRY_VERIFY(openDialog<QMessageBox>(&page()));
    openDialog<QMessageBox>(&page())->button(answer)->click();
    QTRY_VERIFY(!openDialog<QMessageBox>(&page()));
}

void tst_credential_selection::staying_with_the_form_puts_the_selection_back_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<int>("key"); // 0: a click on Two
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    const QStringList one{u"One"_s};
    const QStringList several{u"One"_s, u"Three"_s};
    const QStringList all{u"One"_s, u"Two"_s, u"Three"_s};
    using Modifiers = Qt::KeyboardModifiers;
    const int down = Qt::Key_Down;
    QTest::newRow("key") << one << down << Modifiers();
    QTest::newRow("key with shift") << one << down << Modifiers(Qt::ShiftModifier);
    QTest::newRow("key with control") << one << down << Modifiers(Qt::ControlModifier);
    QTest::newRow("key to the end") << one << int(Qt::Key_End) << Modifiers(Qt::ControlModifier);
    QTest::newRow("key, several") << several << down << Modifiers();
    QTest::newRow("key with shift, several") << several << down << Modifiers(Qt::ShiftModifier);
    QTest::newRow("key, all") << all << down << Modifiers();
    QTest::newRow("click") << one << 0 << Modifiers();
    QTest::newRow("click with shift") << one << 0 << Modifiers(Qt::ShiftModifier);
    QTest::newRow("click with control") << one << 0 << Modifiers(Qt::ControlModifier);
    QTest::newRow("click, several") << several << 0 << Modifiers();
    QTest::newRow("click with shift, several") << several << 0 << Modifiers(Qt::ShiftModifier);
    QTest::newRow("click with control, several") << several << 0 << Modifiers(Qt::ControlModifier);
    QTest::newRow("click on one of several") << all << 0 << Modifiers();
    QTest::newRow("click with control, one of several") << all << 0 << Modifiers(Qt::ControlModifier);
}

void tst_credential_selection::staying_with_the_form_puts_the_selection_back()
{
    QFETCH(const QStringList, before);
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    addThree();
    if (QTest::currentTestFailed())
        return;
    select(before);
    const Id one = idOf(u"One"_s);
    const Id two = idOf(u"Two"_s);
    QCOMPARE(page().inspector().shown(), one);
    const QStringList rows = selected();
    QCOMPARE(rows.size(), before.size());
    edit();
    for (int time = 0; time < 2; ++time) { // the second time as well
        if (key == 0)
            click(u"Two"_s, modifiers);
        else
            press(static_cast<Qt::Key>(key), modifiers);
        QTRY_VERIFY(openDialog<QMessageBox>(&page()));
        QTRY_COMPARE(selected(), rows); // already while it is being asked
        answer(QMessageBox::Cancel);
        QCOMPARE(selected(), rows);
        QCOMPARE(page().table().currentId(), one);
        QCOMPARE(page().inspector().shown(), one);
        QVERIFY(page().inspector().isDirty());
    }
    page().table().setFocus();
    press(Qt::Key_Delete);
    answer(QMessageBox::Discard); // it is asked about what would go
    QTRY_VERIFY(isInTrash(one));
    QCOMPARE(isInTrash(two), before.contains(u"Two"_s));
}

void tst_credential_selection::shift_extends_from_the_row_of_the_form()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    select({u"One"_s});
    edit();
    press(Qt::Key_Down);
    answer(QMessageBox::Cancel);
    page().inspector().discard();
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(selected(), QStringList({u"Three"_s, u"One"_s}));
}

void tst_credential_selection::a_click_with_control_selects_one_more()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    click(u"One"_s, {});
    QCOMPARE(selected(), QStringList{u"One"_s});
    click(u"Two"_s, Qt::ControlModifier);
    QCOMPARE(selected(), QStringList({u"One"_s, u"Two"_s}));
    QCOMPARE(page().inspector().shown(), idOf(u"Two"_s));
    click(u"Three"_s, Qt::ControlModifier);
    QCOMPARE(selected(), QStringList({u"Three"_s, u"One"_s, u"Two"_s}));
    click(u"One"_s, Qt::ControlModifier);
    QCOMPARE(selected(), QStringList({u"Three"_s, u"Two"_s}));
}

void tst_credential_selection::a_key_with_control_leaves_no_other_row_selected()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    select({u"One"_s});
    page().table().setFocus();
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(page().inspector().shown(), idOf(u"Two"_s));
    QCOMPARE(selected(), QStringList{u"Two"_s});
}

void tst_credential_selection::going_on_takes_the_selection_along()
{
    addThree();
    if (QTest::currentTestFailed())
        return;
    select({u"One"_s, u"Three"_s});
    edit();
    press(Qt::Key_Down);
    answer(QMessageBox::Discard);
    QTRY_COMPARE(page().inspector().shown(), idOf(u"Two"_s));
    QTRY_COMPARE(selected(), QStringList{u"Two"_s});
    page().inspector().startEditing(); // what is put back now is of this one
    type(u"Two changed"_s);
    page().table().setFocus();
    press(Qt::Key_Up);
    answer(QMessageBox::Cancel);
    QCOMPARE(selected(), QStringList{u"Two"_s});
}

QTEST_MAIN(tst_credential_selection)
#include "tst_credential_selection.moc"
