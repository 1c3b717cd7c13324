#include <QJsonDocument>
#include <QSet>

#include "app/workspace/demo_workspace.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// The demo shows some forty credentials, each in order.
class tst_DemoWorkspace final : public QObject
{
    Q_OBJECT

private slots:
    void it_has_credentials_of_many_apps();
};

void tst_DemoWorkspace::it_has_credentials_of_many_apps()
{
    Machine machine;
    const auto workspace = machine.create(StoreKind::SealedVault, u"Acme"_s);
    QVERIFY(workspace);
    AppCatalog catalog;
    const auto filled = await(fillDemoWorkspace(workspace.get(), &catalog));
    const auto why = filled ? QVariantMap() : filled.error().arguments;
    QVERIFY2(filled.has_value(), QJsonDocument::fromVariant(why).toJson().constData());
    const auto credentials = workspace->credentials().value_or(QList<CredentialSummary>());
    QVERIFY(credentials.size() >= 38);
    QCOMPARE(workspace->trash()->size(), 1);
    QCOMPARE(workspace->projects()->size(), 2);
    QSet<QString> apps;
    for (const CredentialSummary &row : credentials)
        apps.insert(row.appSlug);
    QVERIFY(apps.size() >= 14);
    QVERIFY(reveal(*workspace, *workspace->find(u"stripe/live-payments"_s), u"secretKey"_s)
            .startsWith("sk_test_"_L1));
    await(workspace->close());
}

QTEST_GUILESS_MAIN(tst_DemoWorkspace)
#include "tst_demo_workspace.moc"
