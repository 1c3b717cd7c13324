#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTest>

#include "models/items/variable_filter_model.h"
#include "tests/models/items/sample_credentials.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using Column = VariableTableModel::Column;

namespace
{
Variable variable(int number, const QString &name, const QJsonValue &value)
{
    Variable variable;
    variable.id = idOf(number);
    variable.name = name;
    variable.value = value;
    return variable;
}

Definition declared(const QString &slug, const QString &name, const QString &label)
{
    Definition definition;
    definition.use = DefinitionUse::Variable;
    definition.name = slug;
    definition.externalId = name;
    definition.app.slug = slug;
    definition.app.name = LocalizedText(label);
    return definition;
}

QList<VariableRow> rowsOf(const QList<Variable> &variables, const QList<Definition> &definitions = {})
{
    return variableRows(variables, definitions, {project(100, u"Storefront"_s)},
        {environment(200, u"Production"_s)}, QLocale(QLocale::English));
}

QString shown(const QAbstractItemModel &model, int row, Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(shown(model, row, Column::Name));
    return names;
}
}

class TestVariableTableModel final : public QObject
{
    Q_OBJECT

private slots:
    void each_column_shows_its_text()
    {
        VariableTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        auto first = variable(1, u"A"_s, u"one\ntwo"_s);
        first.scope = Scope::ofProject(idOf(100));
        first.environment = idOf(200);
        auto second = variable(2, u"B"_s, QJsonObject{{u"port"_s, 5432}});
        second.scope = Scope::ofProject(idOf(999));
        second.environment = idOf(999);
        model.setRows(rowsOf({second, first, variable(3, u"C"_s, false)}));
        QCOMPARE(names(model), QStringList({u"A"_s, u"B"_s, u"C"_s}));
        QCOMPARE(shown(model, 0, Column::Value), u"one two"_s);
        QCOMPARE(shown(model, 0, Column::Scope), u"Storefront"_s);
        QCOMPARE(shown(model, 0, Column::Environment), u"Production"_s);
        QCOMPARE(shown(model, 1, Column::Value), u"{\"port\":5432}"_s);
        QCOMPARE(shown(model, 1, Column::Scope), u"(removed)"_s);
        QCOMPARE(shown(model, 2, Column::Value), u"false"_s);
        QCOMPARE(shown(model, 2, Column::Scope), u"Organization"_s);
        QCOMPARE(shown(model, 2, Column::Environment), u"All"_s);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Value"_s);
    }

    void a_name_that_an_import_knows_is_there_without_a_value_and_once()
    {
        VariableTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        auto credential = declared(u"stripe"_s, u"STRIPE"_s, u"Stripe"_s);
        credential.use = DefinitionUse::Credential;
        const QList<Definition> definitions{declared(u"port"_s, u"PORT"_s, u"The port"_s),
            declared(u"port-2"_s, u"PORT"_s, u"Another"_s), declared(u"host"_s, u"HOST"_s, u"The host"_s),
            credential};
        model.setRows(rowsOf({variable(1, u"HOST"_s, u"h"_s)}, definitions));
        QCOMPARE(names(model), QStringList({u"HOST"_s, u"PORT"_s}));
        QCOMPARE(shown(model, 1, Column::Value), u"not set"_s);
        QCOMPARE(shown(model, 1, Column::Scope), QString());
        QVERIFY(!model.row(1).isSet() && model.row(0).isSet());
        QCOMPARE(model.row(1).definition, u"port"_s);
        QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(), u"The port"_s);
    }

    void what_only_changes_keeps_its_place_and_selection()
    {
        VariableTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(rowsOf({variable(1, u"A"_s, 1), variable(2, u"B"_s, 2)}));
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(1, 0), QItemSelectionModel::SelectCurrent);
        model.setRows(rowsOf({variable(1, u"A"_s, 1), variable(2, u"B"_s, 3)}));
        QCOMPARE(selection.currentIndex().row(), 1);
        QCOMPARE(shown(model, 1, Column::Value), u"3"_s);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void every_word_must_be_found_somewhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing") << QString() << QStringList({u"HOST"_s, u"LOG_LEVEL"_s, u"PORT"_s});
        QTest::newRow("name") << u"log"_s << QStringList{u"LOG_LEVEL"_s};
        QTest::newRow("value without accents") << u"cafe"_s << QStringList{u"LOG_LEVEL"_s};
        QTest::newRow("label") << u"the port"_s << QStringList{u"PORT"_s};
        QTest::newRow("two columns") << u"prod host"_s << QStringList{u"HOST"_s};
        QTest::newRow("nowhere") << u"prod log"_s << QStringList{};
    }
    void every_word_must_be_found_somewhere()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        VariableTableModel source;
        VariableFilterModel model(source);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        auto host = variable(1, u"HOST"_s, u"h"_s);
        host.environment = idOf(200);
        source.setRows(rowsOf(
            {host, variable(2, u"LOG_LEVEL"_s, u"Café"_s)}, {declared(u"port"_s, u"PORT"_s, u"The port"_s)}));
        model.setText(text);
        QCOMPARE(names(model), expected);
        QCOMPARE(model.rowOf(idOf(2)), expected.indexOf(u"LOG_LEVEL"_s));
        QCOMPARE(model.rowOf(Id()), -1);
    }
};

QTEST_GUILESS_MAIN(TestVariableTableModel)
#include "tst_variable_table_model.moc"
