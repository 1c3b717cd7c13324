#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "models/items/credential_table_model.h"
#include "tests/models/items/sample_credentials.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using Column = CredentialTableModel::Column;
using Role = CredentialTableModel::Role;

namespace
{
QList<CredentialSummary> rowsOf(int count)
{
    QList<CredentialSummary> rows;
    for (int i = 0; i < count; ++i)
        rows.append(credential(i + 1, u"App %1"_s.arg(i % 7), u"Label %1"_s.arg(i)));
    return rows;
}

QVariant at(const CredentialTableModel &model, int row, Column column, Role role)
{
    return model.index(row, static_cast<int>(column)).data(static_cast<int>(role));
}

QString shown(const CredentialTableModel &model, int row, Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

QSet<QString> labelsOf(const CredentialTableModel &model)
{
    QSet<QString> labels;
    for (int row = 0; row < model.rowCount(); ++row)
        labels.insert(model.summary(row).label);
    return labels;
}
}

class TestCredentialTableModel final : public QObject
{
    Q_OBJECT

private slots:
    void each_column_shows_its_text()
    {
        CredentialTableModel model{QLocale(QLocale::English)};
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setProjects({project(100, u"Storefront"_s)});
        model.setEnvironments({environment(200, u"Production"_s)});
        CredentialSummary first = credential(1, u"Slack"_s, u"Bot"_s);
        first.scope = Scope::ofProject(idOf(100));
        first.environment = idOf(200);
        first.status = CredentialStatus::SecretMissing;
        CredentialSummary second = credential(2, QString(), u"Other"_s);
        second.appSlug = u"no-name"_s;
        second.scope = Scope::ofProject(idOf(999));
        second.environment = idOf(998);
        model.setRows({first, second, credential(3, u"X"_s, u"Y"_s)});

        QCOMPARE(shown(model, 0, Column::App), u"Slack"_s);
        QCOMPARE(shown(model, 0, Column::Label), u"Bot"_s);
        QCOMPARE(shown(model, 0, Column::Scope), u"Storefront"_s);
        QCOMPARE(shown(model, 0, Column::Environment), u"Production"_s);
        QCOMPARE(shown(model, 0, Column::Status), u"Secret missing"_s);
        QCOMPARE(shown(model, 0, Column::Used), u"never"_s);
        QCOMPARE(shown(model, 1, Column::App), u"no-name"_s);
        QCOMPARE(shown(model, 1, Column::Scope), u"(removed)"_s);
        QCOMPARE(shown(model, 1, Column::Environment), u"(removed)"_s);
        QCOMPARE(shown(model, 2, Column::Scope), u"Organization"_s);
        QCOMPARE(shown(model, 2, Column::Environment), u"All"_s);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Label"_s);
    }

    void roles_give_the_facts()
    {
        CredentialTableModel model;
        CredentialSummary row = credential(5, u"Slack"_s, u"Bot"_s);
        row.scope = Scope::user();
        row.environment = idOf(200);
        row.isDefault = true;
        row.status = CredentialStatus::Incomplete;
        row.lastUsedAt = 1'700'000'000'000;
        model.setEnvironments({environment(200, u"Production"_s)});
        model.setRows({row});
        QCOMPARE(at(model, 0, Column::App, Role::Id).value<Id>(), row.id);
        QCOMPARE(at(model, 0, Column::App, Role::AppSlug).toString(), u"slack"_s);
        QCOMPARE(at(model, 0, Column::App, Role::Scope).value<ScopeKind>(), ScopeKind::User);
        QCOMPARE(at(model, 0, Column::App, Role::ProjectName).toString(), QString());
        QCOMPARE(at(model, 0, Column::App, Role::EnvironmentId).value<Id>(), idOf(200));
        QCOMPARE(at(model, 0, Column::App, Role::EnvironmentColor).toString(), u"#aa0000"_s);
        QCOMPARE(
            at(model, 0, Column::App, Role::Status).value<CredentialStatus>(), CredentialStatus::Incomplete);
        QCOMPARE(at(model, 0, Column::App, Role::IsDefault).toBool(), true);
        QCOMPARE(at(model, 0, Column::Used, Role::UsedAt).toLongLong(), 1'700'000'000'000);
    }

    void the_first_cell_says_the_whole_row()
    {
        CredentialTableModel model{QLocale(QLocale::English)};
        model.setProjects({project(100, u"storefront"_s)});
        model.setEnvironments({environment(200, u"production"_s)});
        CredentialSummary first = credential(1, u"Slack"_s, u"Production Slack"_s);
        first.scope = Scope::ofProject(idOf(100));
        first.environment = idOf(200);
        first.isDefault = true;
        CredentialSummary second = credential(2, u"Stripe"_s, u"Key"_s);
        second.status = CredentialStatus::SecretMissing;
        CredentialSummary gone = second;
        gone.id = idOf(3);
        gone.deletedAt = QDateTime::currentMSecsSinceEpoch();
        model.setRows({first, second, gone});
        const auto spoken
            = [&](int row) { return model.index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(spoken(0), u"Slack, Production Slack, project storefront, production, ready, default"_s);
        QCOMPARE(spoken(1), u"Stripe, Key, organization, all environments, secret missing"_s);
        QCOMPARE(spoken(2), u"Stripe, Key, organization, all environments, now, 30 day(s) left"_s);
        QCOMPARE(model.index(0, 3).data(Qt::AccessibleTextRole).toString(), u"production"_s);
        QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
        QVERIFY(
            !(model.flags(model.index(2, 0)) & Qt::ItemIsDragEnabled)); // the trash is no place to move from
    }

    void moments_are_exact_in_tool_tips()
    {
        CredentialTableModel model{QLocale(QLocale::English)};
        CredentialSummary row = credential(1, u"Slack"_s, u"Bot"_s);
        row.lastUsedAt = 1'700'000'000'000;
        model.setRows({row, credential(2, u"Slack"_s, u"Other"_s)});
        const auto tip = [&](int at, Column column) {
            return model.index(at, static_cast<int>(column)).data(Qt::ToolTipRole).toString();
        };
        QCOMPARE(tip(0, Column::Used),
            QLocale(QLocale::English)
                .toString(QDateTime::fromMSecsSinceEpoch(row.lastUsedAt), QLocale::ShortFormat));
        QCOMPARE(tip(1, Column::Used), QString());
        QCOMPARE(tip(0, Column::Label), u"Bot\nslack/slug-1"_s);
    }

    void ten_thousand_new_rows_are_one_reset()
    {
        CredentialTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        model.setRows(rowsOf(10'000));
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(inserts.count(), 0);
    }

    void what_stays_keeps_its_row_data()
    {
        QTest::addColumn<QList<int>>("removed");
        QTest::addColumn<int>("added");
        QTest::addColumn<QList<int>>("changed");
        QTest::addColumn<int>("removals"); // signals
        QTest::addColumn<int>("changes");
        QTest::newRow("nothing") << QList<int>{} << 0 << QList<int>{} << 0 << 0;
        QTest::newRow("one added") << QList<int>{} << 1 << QList<int>{} << 0 << 0;
        QTest::newRow("one removed") << QList<int>{7} << 0 << QList<int>{} << 1 << 0;
        QTest::newRow("first and last removed") << QList<int>{0, 19} << 0 << QList<int>{} << 2 << 0;
        QTest::newRow("a run removed") << QList<int>{3, 4, 5} << 0 << QList<int>{} << 1 << 0;
        QTest::newRow("one changed") << QList<int>{} << 0 << QList<int>{9} << 0 << 1;
        QTest::newRow("two runs changed") << QList<int>{} << 0 << QList<int>{1, 2, 8} << 0 << 2;
        QTest::newRow("all at once") << QList<int>{0, 5} << 3 << QList<int>{10, 11} << 2 << 1;
    }
    void what_stays_keeps_its_row()
    {
        QFETCH(QList<int>, removed);
        QFETCH(int, added);
        QFETCH(QList<int>, changed);
        CredentialTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QList<CredentialSummary> before = rowsOf(20);
        model.setRows(before);
        const QPersistentModelIndex kept = model.index(15, 0);
        const Id keptId = model.summary(15).id;

        QList<CredentialSummary> after;
        for (int i = 19; i >= 0; --i) { // the order of what is given means nothing
            CredentialSummary row = before.at(i);
            if (changed.contains(i))
                row.label += u" changed"_s;
            if (!removed.contains(i))
                after.append(row);
        }
        for (int i = 0; i < added; ++i)
            after.append(credential(500 + i, u"New"_s, u"New %1"_s.arg(i)));

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRows(after);

        QCOMPARE(resets.count(), 0);
        QCOMPARE(insertions.count(), added > 0 ? 1 : 0);
        QTEST(int(removals.count()), "removals");
        QTEST(int(changes.count()), "changes");
        QCOMPARE(model.summary(kept.row()).id, keptId);
        QSet<QString> expected;
        for (const CredentialSummary &row : after)
            expected.insert(row.label);
        QCOMPARE(labelsOf(model), expected);
        QCOMPARE(model.rowCount(), int(after.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.summary(row).id), row);
    }

    void new_names_reach_cells_and_searching()
    {
        CredentialTableModel model;
        CredentialSummary row = credential(1, u"Slack"_s, u"Bot"_s);
        row.environment = idOf(200);
        row.scope = Scope::ofProject(idOf(100));
        model.setRows({row});
        QVERIFY(!model.haystack(0).contains(u"stage"_s));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setEnvironments({environment(200, u"Stage"_s)});
        model.setProjects({project(100, u"Café"_s)});
        model.setAppNames({{u"slack"_s, u"斯莱克"_s}});
        QCOMPARE(changes.count(), 3);
        QCOMPARE(shown(model, 0, Column::App), u"斯莱克"_s);
        QVERIFY(model.haystack(0).contains(u"stage"_s));
        QVERIFY(model.haystack(0).contains(u"cafe"_s));
        QVERIFY(model.haystack(0).contains(u"slack"_s)); // the slug still finds it
    }

    void names_that_are_shown_already_change_nothing()
    {
        CredentialTableModel model;
        model.setRows({credential(1, u"Slack"_s, u"Bot"_s)});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setAppNames({{u"slack"_s, u"Slack"_s}, {u"github"_s, u"GitHub"_s}});
        QCOMPARE(changes.count(), 0);
        CredentialSummary other = credential(2, u"GitHub, as it was saved"_s, u"Token"_s);
        other.appSlug = u"github"_s;
        model.setRows({credential(1, u"Slack"_s, u"Bot"_s), other});
        QCOMPARE(shown(model, 1, Column::App), u"GitHub"_s); // they hold for what comes later
    }

    void a_change_of_one_column_is_sorted_by_data()
    {
        QTest::addColumn<Column>("column");
        QTest::addColumn<CredentialSummary>("changed");
        const CredentialSummary plain = credential(1, u"M"_s, u"m"_s);
        const auto with = [&](const char *name, Column column, auto change) {
            CredentialSummary changed = plain;
            change(changed);
            QTest::newRow(name) << column << changed;
        };
        using Row = CredentialSummary;
        with("app", Column::App, [](Row &row) { row.appName = u"Z"_s; });
        with("app's slug", Column::App, [](Row &row) { row.appSlug = u"renamed"_s; });
        with("label", Column::Label, [](Row &row) { row.label = u"z"_s; });
        with("scope", Column::Scope, [](Row &row) { row.scope = Scope::user(); });
        with("environment", Column::Environment, [](Row &row) { row.environment = idOf(200); });
        with("status", Column::Status, [](Row &row) { row.status = CredentialStatus::SecretMissing; });
        with("use", Column::Used, [](Row &row) { row.lastUsedAt = 7; });
    }
    void a_change_of_one_column_is_sorted_by()
    {
        QFETCH(Column, column);
        QFETCH(CredentialSummary, changed);
        CredentialTableModel model{QLocale(QLocale::English)};
        model.setEnvironments({environment(200, u"Stage"_s)});
        model.setAppNames({{u"renamed"_s, u"Z"_s}});
        QList<CredentialSummary> rows;
        for (int i = 1; i <= 5; ++i)
            rows.append(credential(i, u"M"_s, u"m"_s));
        model.setRows(rows);
        QCOMPARE(model.rank(0, column), model.rank(1, column));
        rows[0] = changed;
        model.setRows(rows);
        QVERIFY(model.rank(0, column) > model.rank(1, column));
    }

    void a_changed_row_is_searched_and_sorted_by_its_new_text()
    {
        CredentialTableModel model{QLocale(QLocale::English)};
        QList<CredentialSummary> rows{credential(1, u"A"_s, u"one"_s), credential(2, u"A"_s, u"two"_s)};
        model.setRows(rows);
        QVERIFY(model.haystack(0).contains(u"one"_s));
        QVERIFY(model.rank(0, Column::Label) < model.rank(1, Column::Label));
        rows[0].label = u"zzz"_s;
        model.setRows(rows);
        QVERIFY(model.haystack(0).contains(u"zzz"_s));
        QVERIFY(!model.haystack(0).contains(u"one"_s));
        QVERIFY(model.rank(0, Column::Label) > model.rank(1, Column::Label));
    }
};

QTEST_GUILESS_MAIN(TestCredentialTableModel)
#include "tst_credential_table_model.moc"
