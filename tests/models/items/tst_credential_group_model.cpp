#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "models/items/credential_group_model.h"
#include "models/items/credential_mime.h"
#include "tests/models/items/sample_credentials.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using By = CredentialGroupModel::By;
using Column = CredentialTableModel::Column;
using Tester = QAbstractItemModelTester;

namespace
{
/// `Slack(2): a b`, a line for each group.
QStringList portrait(const CredentialGroupModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        QString line = group.data().toString() + u'('
            + group.data(static_cast<int>(CredentialGroupModel::Role::GroupCount)).toString() + u"):"_s;
        for (int child = 0; child < model.rowCount(group); ++child)
            line += u' ' + model.index(child, static_cast<int>(Column::Label), group).data().toString();
        lines.append(line);
    }
    return lines;
}

QList<CredentialSummary> sample()
{
    QList<CredentialSummary> rows{credential(1, u"Slack"_s, u"b"_s), credential(2, u"GitHub"_s, u"c"_s),
        credential(3, u"Slack"_s, u"a"_s), credential(4, u"Stripe"_s, u"d"_s)};
    rows[0].scope = Scope::ofProject(idOf(100));
    rows[1].scope = Scope::user();
    rows[3].scope = Scope::ofProject(idOf(101));
    rows[0].environment = idOf(201);
    rows[1].environment = idOf(200);
    return rows;
}
}

struct Models
{
    Models()
    {
        source.setProjects({project(100, u"Storefront"_s), project(101, u"Agents"_s)});
        source.setEnvironments({environment(200, u"Staging"_s), environment(201, u"Production"_s)});
        source.setRows(sample());
    }
    CredentialTableModel source{QLocale(QLocale::English)};
    CredentialFilterModel rows{source};
};

class TestCredentialGroupModel final : public QObject
{
    Q_OBJECT

private slots:
    void rows_stand_under_headers_data()
    {
        QTest::addColumn<By>("by");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("app") << By::App
                             << QStringList{u"GitHub(1): c"_s, u"Slack(2): a b"_s, u"Stripe(1): d"_s};
        QTest::newRow("scope") << By::Scope
                               << QStringList{u"Organization(1): a"_s, u"Agents(1): d"_s,
                                      u"Storefront(1): b"_s, u"User(1): c"_s};
        QTest::newRow("environment") << By::Environment
                                     << QStringList{
                                            u"All(2): a d"_s, u"Staging(1): c"_s, u"Production(1): b"_s};
    }
    void rows_stand_under_headers()
    {
        QFETCH(By, by);
        Models models;
        CredentialGroupModel model(models.rows, by);
        Tester tester(&model, Tester::FailureReportingMode::Fatal);
        QTEST(portrait(model), "expected");
    }

    void everything_maps_there_and_back()
    {
        Models models;
        CredentialGroupModel model(models.rows, By::App);
        for (int row = 0; row < models.rows.rowCount(); ++row) {
            const QModelIndex source = models.rows.index(row, 1);
            QCOMPARE(model.mapToSource(model.mapFromSource(source)), source);
        }
        QVERIFY(!model.mapToSource(model.index(0, 0)).isValid()); // a header is nowhere
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Label"_s);
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Slack, 2 credential(s)"_s);
    }

    void filtering_sorting_and_writes_keep_selection_and_headers()
    {
        Models models;
        CredentialGroupModel model(models.rows, By::App);
        Tester tester(&model, Tester::FailureReportingMode::Fatal);
        QItemSelectionModel selection(&model);
        const auto indexOf = [&](int id) { return model.mapFromSource(models.rows.indexOf(idOf(id))); };
        selection.select(indexOf(3), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QPersistentModelIndex slack = model.index(1, 0);

        models.rows.setFilterText(u"slack"_s);
        QCOMPARE(portrait(model), QStringList{u"Slack(2): a b"_s});
        QCOMPARE(slack.row(), 0);
        models.rows.sort(static_cast<int>(Column::Label), Qt::DescendingOrder);
        QCOMPARE(portrait(model), QStringList{u"Slack(2): b a"_s});
        models.rows.setFilterText({});
        models.rows.sort(static_cast<int>(Column::App), Qt::DescendingOrder);
        QCOMPARE(model.index(0, 0).data().toString(), u"Stripe"_s);
        QCOMPARE(selection.selectedRows(), QModelIndexList{indexOf(3)});

        QList<CredentialSummary> rows = sample();
        rows.removeFirst();
        rows.append(credential(5, u"Zed"_s, u"z"_s));
        models.source.setRows(rows);
        QCOMPARE(portrait(model),
            (QStringList{u"Zed(1): z"_s, u"Stripe(1): d"_s, u"Slack(1): a"_s, u"GitHub(1): c"_s}));
        QCOMPARE(slack.row(), 2);
        QCOMPARE(selection.selectedRows(), QModelIndexList{indexOf(3)});

        rows.removeFirst(); // the last of GitHub
        models.source.setRows(rows);
        QCOMPARE(model.rowCount(), 3);
    }

    void a_row_that_changes_goes_to_its_group()
    {
        Models models;
        CredentialGroupModel model(models.rows, By::Environment);
        Tester tester(&model, Tester::FailureReportingMode::Fatal);
        models.rows.sort(
            static_cast<int>(Column::Label)); // a change of environment moves no row of the source
        QList<CredentialSummary> rows = sample();
        rows[3].environment = idOf(201);
        models.source.setRows(rows);
        QCOMPARE(portrait(model), (QStringList{u"All(1): a"_s, u"Staging(1): c"_s, u"Production(2): b d"_s}));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        rows[3].lastUsedAt = 7;
        models.source.setRows(rows);
        QCOMPARE(changes.count(), 2); // the row, and the headers' names
        models.source.setEnvironments({environment(200, u"QA"_s), environment(201, u"Live"_s)});
        QCOMPARE(portrait(model), (QStringList{u"All(1): a"_s, u"QA(1): c"_s, u"Live(2): b d"_s}));
    }

    void what_is_dragged_is_ids()
    {
        Models models;
        CredentialGroupModel model(models.rows, By::App);
        const QModelIndex slack = model.index(1, 0);
        QModelIndexList dragged;
        for (int column = 0; column < model.columnCount(); ++column)
            dragged << model.index(0, column, slack) << model.index(1, column, slack);
        const std::unique_ptr<QMimeData> mime(model.mimeData(dragged));
        QCOMPARE(mime->formats(), QStringList{credentialsMimeType()});
        QCOMPARE(credentialsIn(*mime), (QList<Id>{idOf(3), idOf(1)}));
        QMimeData other;
        other.setText(u"nothing of ours"_s);
        QVERIFY(credentialsIn(other).isEmpty());
    }

    void ten_thousand_rows_are_grouped_in_time()
    {
        CredentialTableModel source{QLocale(QLocale::English)};
        QList<CredentialSummary> all;
        for (int i = 0; i < 10'000; ++i)
            all.append(credential(i + 1, u"App %1"_s.arg(i % 200), u"Credential %1"_s.arg(i)));
        source.setRows(all);
        CredentialFilterModel rows(source);
        QElapsedTimer timer;
        timer.start();
        const CredentialGroupModel model(rows, By::App);
        const qint64 took = timer.elapsed();
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(model.rowCount(model.index(199, 0)), 50);
        QVERIFY2(took < 100, qPrintable(QString::number(took)));
    }
};

QTEST_GUILESS_MAIN(TestCredentialGroupModel)
#include "tst_credential_group_model.moc"
