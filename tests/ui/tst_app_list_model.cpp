#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include "ui/catalog/app_list_model.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
AppSummary app(const QString &slug, const QString &name)
{
    AppSummary app;
    app.slug = slug;
    app.name = LocalizedText(name);
    app.categories = {u"developer-tools"_s, u"home-grown"_s};
    app.methods = {{u"api_key"_s, MethodKind::ApiKey, LocalizedText(u"API key"_s)},
        {u"oauth2"_s, MethodKind::OAuth2, LocalizedText(u"Connected account"_s)}};
    return app;
}
}

class TestAppListModel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void it_is_a_model()
    {
        AppListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setApps({app(u"one"_s, u"One"_s), app(u"two"_s, u"Two"_s)});
        model.setCredentialCounts({{u"two"_s, 3}});
        model.setApps({app(u"two"_s, u"Two"_s)});
        QCOMPARE(model.rowOf(u"two"_s), 0);
        QCOMPARE(model.rowOf(u"one"_s), -1);
        model.setApps({});
        QCOMPARE(model.rowCount(), 0);
    }

    void a_card_names_only_what_can_be_filled_in()
    {
        AppListModel model;
        model.setApps({app(u"one"_s, u"One"_s)});
        QCOMPARE(cell(model, AppListModel::Role::Methods).toString(), u"API key"_s);
    }

    void categories_have_names_and_unknown_ones_are_made_readable()
    {
        AppListModel model;
        model.setApps({app(u"one"_s, u"One"_s)});
        const QStringList expected{u"Developer tools"_s, u"Home grown"_s};
        QCOMPARE(cell(model, AppListModel::Role::Categories).toStringList(), expected);
    }

    void counts_stay_with_the_apps_and_are_announced_once()
    {
        AppListModel model;
        model.setApps({app(u"one"_s, u"One"_s), app(u"two"_s, u"Two"_s)});
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setCredentialCounts({{u"one"_s, 2}});
        model.setCredentialCounts({{u"one"_s, 2}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(model, AppListModel::Role::Credentials).toInt(), 2);
        model.setApps({app(u"one"_s, u"One"_s)});
        QCOMPARE(cell(model, AppListModel::Role::Credentials).toInt(), 2);
    }

    void a_screen_reader_gets_the_whole_card()
    {
        AppListModel model;
        model.setApps({app(u"one"_s, u"One"_s)});
        model.setCredentialCounts({{u"one"_s, 2}});
        const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
        for (const QString &part : {u"One"_s, u"API key"_s, u"Developer tools"_s, u"2"_s})
            QVERIFY2(spoken.contains(part), qPrintable(spoken));
    }

private:
    static QVariant cell(const AppListModel &model, AppListModel::Role role)
    {
        return model.index(0).data(static_cast<int>(role));
    }
};

QTEST_GUILESS_MAIN(TestAppListModel)
#include "tst_app_list_model.moc"
