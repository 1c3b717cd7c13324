#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include "models/items/credential_filter_model.h"
#include "tests/models/items/sample_credentials.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using Column = CredentialTableModel::Column;

namespace
{
QStringList labelsOf(const CredentialFilterModel &model)
{
    QStringList labels;
    for (int row = 0; row < model.rowCount(); ++row)
        labels.append(model.summary(row).label);
    return labels;
}

QList<CredentialSummary> many(int count)
{
    QList<CredentialSummary> rows;
    for (int i = 0; i < count; ++i)
        rows.append(credential(i + 1, i % 2 ? u"Slack"_s : u"GitHub"_s, u"Credential %1"_s.arg(i)));
    return rows;
}
}

class TestCredentialFilterModel final : public QObject
{
    Q_OBJECT

private slots:
    void every_word_must_be_found_somewhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QString bot = u"Bot"_s, cafe = u"Café key"_s, orders = u"Orders"_s;
        QTest::newRow("nothing typed") << QString() << QStringList{orders, bot, cafe};
        QTest::newRow("blanks") << u"  "_s << QStringList{orders, bot, cafe};
        QTest::newRow("app name") << u"slack"_s << QStringList{bot};
        QTest::newRow("app slug") << u"pg-server"_s << QStringList{orders};
        QTest::newRow("label, other case") << u"BOT"_s << QStringList{bot};
        QTest::newRow("accents left out") << u"cafe"_s << QStringList{cafe};
        QTest::newRow("accents typed") << u"càfé"_s << QStringList{cafe};
        QTest::newRow("project") << u"storefront"_s << QStringList{orders};
        QTest::newRow("scope") << u"user"_s << QStringList{bot};
        QTest::newRow("environment") << u"prod"_s << QStringList{bot};
        QTest::newRow("two words of two columns") << u"prod slack"_s << QStringList{bot};
        QTest::newRow("two words that never meet") << u"prod cafe"_s << QStringList{};
        QTest::newRow("a word across two columns") << u"slackbot"_s << QStringList{};
    }
    void every_word_must_be_found_somewhere()
    {
        QFETCH(QString, text);
        CredentialTableModel source{QLocale(QLocale::English)};
        source.setProjects({project(100, u"Storefront"_s)});
        source.setEnvironments({environment(200, u"Production"_s)});
        CredentialSummary bot = credential(1, u"Slack"_s, u"Bot"_s);
        bot.scope = Scope::user();
        bot.environment = idOf(200);
        CredentialSummary orders = credential(2, u"PostgreSQL"_s, u"Orders"_s);
        orders.appSlug = u"pg-server"_s;
        orders.scope = Scope::ofProject(idOf(100));
        source.setRows({bot, orders, credential(3, u"Stripe"_s, u"Café key"_s)});
        CredentialFilterModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFilterText(text);
        QTEST(labelsOf(model), "expected");
    }

    void rows_are_sorted_as_a_person_would_data()
    {
        QTest::addColumn<Column>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("expected");
        // the default of GitHub is b2; all of one app stay together in both directions, the default first
        QTest::newRow("app") << Column::App << Qt::AscendingOrder
                             << QStringList{u"b2"_s, u"a1"_s, u"b10"_s, u"É"_s, u"z"_s};
        QTest::newRow("app, descending")
            << Column::App << Qt::DescendingOrder << QStringList{u"É"_s, u"z"_s, u"b2"_s, u"a1"_s, u"b10"_s};
        QTest::newRow("label") << Column::Label << Qt::AscendingOrder
                               << QStringList{u"a1"_s, u"b2"_s, u"b10"_s, u"É"_s, u"z"_s};
        QTest::newRow("used") << Column::Used << Qt::DescendingOrder
                              << QStringList{u"z"_s, u"b10"_s, u"b2"_s, u"a1"_s, u"É"_s};
        QTest::newRow("environment") << Column::Environment << Qt::AscendingOrder
                                     << QStringList{u"b2"_s, u"b10"_s, u"z"_s, u"a1"_s, u"É"_s};
        QTest::newRow("status") << Column::Status << Qt::DescendingOrder
                                << QStringList{u"a1"_s, u"b2"_s, u"b10"_s, u"É"_s, u"z"_s};
    }
    void rows_are_sorted_as_a_person_would()
    {
        QFETCH(Column, column);
        QFETCH(Qt::SortOrder, order);
        QList<CredentialSummary> rows{credential(1, u"github"_s, u"b10"_s),
            credential(2, u"GitHub"_s, u"a1"_s), credential(3, u"GitHub"_s, u"b2"_s),
            credential(4, u"Slack"_s, u"z"_s), credential(5, u"slack"_s, u"É"_s)};
        rows[2].isDefault = true;
        rows[0].lastUsedAt = 5;
        rows[3].lastUsedAt = 9;
        rows[1].environment = idOf(202);
        rows[4].environment = idOf(203);
        rows[1].status = CredentialStatus::SecretTampered;
        CredentialTableModel source{QLocale(QLocale::English)};
        source.setEnvironments(
            {environment(203, u"A"_s), environment(202, u"Z"_s)}); // by position, not by name
        source.setRows(rows);
        CredentialFilterModel model(source);
        model.sort(static_cast<int>(column), order);
        QTEST(labelsOf(model), "expected");
    }

    void a_changed_row_moves_and_appears()
    {
        CredentialTableModel source{QLocale(QLocale::English)};
        QList<CredentialSummary> rows = many(10);
        source.setRows(rows);
        CredentialFilterModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFilterText(u"special"_s);
        QCOMPARE(model.rowCount(), 0);
        rows[4].label = u"Special b"_s;
        rows.append(credential(300, u"GitHub"_s, u"Special a"_s));
        source.setRows(rows);
        QCOMPARE(labelsOf(model), (QStringList{u"Special a"_s, u"Special b"_s}));
        rows[4].label = u"other"_s;
        source.setRows(rows);
        QCOMPARE(labelsOf(model), QStringList{u"Special a"_s});
        QVERIFY(!model.indexOf(rows.at(4).id).isValid());
        QCOMPARE(model.indexOf(rows.last().id).row(), 0);
        QVERIFY(!model.indexOf(idOf(9999)).isValid());
    }

    void a_view_shows_its_part_data()
    {
        QTest::addColumn<CredentialView>("view");
        QTest::addColumn<QStringList>("expected");
        using Kind = CredentialView::Kind;
        const QString org = u"a org"_s, user = u"b user"_s, ours = u"c ours"_s, theirs = u"d theirs"_s;
        QTest::newRow("all") << CredentialView() << QStringList{org, user, ours, theirs};
        QTest::newRow("organization") << CredentialView{Kind::Organization, {}} << QStringList{org};
        QTest::newRow("user") << CredentialView{Kind::User, {}} << QStringList{user};
        QTest::newRow("project") << CredentialView{Kind::Project, idOf(100)} << QStringList{ours};
        QTest::newRow("attention") << CredentialView{Kind::NeedAttention, {}} << QStringList{theirs};
        QTest::newRow("trash") << CredentialView{Kind::Trash, {}} << QStringList{u"e gone"_s};
    }
    void a_view_shows_its_part()
    {
        QFETCH(CredentialView, view);
        CredentialTableModel source{QLocale(QLocale::English)};
        QList<CredentialSummary> rows{credential(1, u"A"_s, u"a org"_s), credential(2, u"A"_s, u"b user"_s),
            credential(3, u"A"_s, u"c ours"_s), credential(4, u"A"_s, u"d theirs"_s),
            credential(5, u"A"_s, u"e gone"_s)};
        rows[1].scope = Scope::user();
        rows[2].scope = Scope::ofProject(idOf(100));
        rows[3].scope = Scope::ofProject(idOf(101));
        rows[3].status = CredentialStatus::Incomplete;
        rows[4].status = CredentialStatus::SecretMissing; // in the trash it needs no attention
        rows[4].deletedAt = 5;
        source.setRows(rows);
        CredentialFilterModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setView(view);
        QTEST(labelsOf(model), "expected");
        model.setFilterText(u"zzz"_s);
        QCOMPARE(model.rowCount(), 0); // both must hold
    }

    void selection_survives_filtering_and_writes_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("few rows") << 20;
        QTest::newRow("many rows") << 2000;
    }
    void selection_survives_filtering_and_writes()
    {
        QFETCH(int, count);
        CredentialTableModel source{QLocale(QLocale::English)};
        QList<CredentialSummary> rows = many(count);
        source.setRows(rows);
        CredentialFilterModel model(source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QItemSelectionModel selection(&model);
        const Id chosen = rows.at(7).id;
        selection.select(
            model.indexOf(chosen), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        model.setFilterText(u"slack"_s);
        QCOMPARE(model.rowCount(), count / 2);
        rows.removeAt(3);
        rows.append(credential(9000, u"Slack"_s, u"AAA"_s));
        source.setRows(rows);
        model.setFilterText(QString());
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(model.summary(selection.selectedRows().first().row()).id, chosen);
    }

    void filtering_thousands_of_scattered_rows_says_so_once()
    {
        CredentialTableModel source{QLocale(QLocale::English)};
        source.setRows(many(10'000));
        CredentialFilterModel model(source);
        model.sort(static_cast<int>(Column::Label)); // the two apps alternate
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        model.setFilterText(u"slack"_s);
        QCOMPARE(model.rowCount(), 5000);
        QCOMPARE(removals.count(), 0);
        QCOMPARE(layouts.count(), 1);
        model.setFilterText(u" SLACK "_s); // the same words
        QCOMPARE(layouts.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCredentialFilterModel)
#include "tst_credential_filter_model.moc"
