#include <QTest>

#include "app/cli/reference.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Id idOf(unsigned char number)
{
    return *Id::fromBytes(QByteArray(Id::byteCount, static_cast<char>(number)));
}

CredentialSummary credential(
    unsigned char number, const Scope &scope, const Id &environment, bool isDefault = false)
{
    CredentialSummary one;
    one.id = idOf(number);
    one.appSlug = u"slack"_s;
    one.slug = u"s%1"_s.arg(number);
    one.scope = scope;
    one.environment = environment;
    one.isDefault = isDefault;
    return one;
}

const Id shop = *Id::fromBytes(QByteArray(Id::byteCount, 'P'));
const Id production = *Id::fromBytes(QByteArray(Id::byteCount, 'E'));
const Id staging = *Id::fromBytes(QByteArray(Id::byteCount, 'S'));
}

class TestReference final : public QObject
{
    Q_OBJECT

private slots:
    void a_reference_names_app_slug_and_field_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("app and field")
            << u"cred://stripe/apiKey"_s << QStringList{u"stripe"_s, {}, u"apiKey"_s, {}, {}};
        QTest::newRow("with slug") << u"cred://slack/prod/token"_s
                                   << QStringList{u"slack"_s, u"prod"_s, u"token"_s, {}, {}};
        QTest::newRow("nested field")
            << u"cred://pg/orders/tls/ca"_s << QStringList{u"pg"_s, u"orders"_s, u"tls/ca"_s, {}, {}};
        QTest::newRow("nested field without slug")
            << u"cred://pg/tls%2Fca"_s << QStringList{u"pg"_s, {}, u"tls/ca"_s, {}, {}};
        QTest::newRow("environment and project")
            << u"cred://slack/token?env=staging&project=my%20shop"_s
            << QStringList{u"slack"_s, {}, u"token"_s, u"staging"_s, u"my shop"_s};
    }
    void a_reference_names_app_slug_and_field()
    {
        QFETCH(QString, text);
        const auto reference = Reference::parse(text);
        QVERIFY(reference);
        const QStringList parts{
            reference->app, reference->slug, reference->field, reference->environment, reference->project};
        QTEST(parts, "parts");
    }

    void what_is_no_reference_is_refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no field") << u"cred://slack"_s;
        QTest::newRow("empty") << u"cred://"_s;
        QTest::newRow("empty part") << u"cred://slack//token"_s;
        QTest::newRow("empty field") << u"cred://slack/"_s;
    }
    void what_is_no_reference_is_refused()
    {
        QFETCH(QString, text);
        const auto reference = Reference::parse(text);
        QVERIFY(!reference);
        QCOMPARE(reference.error().code, ErrorCode::InvalidArgument);
    }

    void the_project_goes_before_the_organization()
    {
        const QList<CredentialSummary> all{credential(1, Scope::organization(), {}),
            credential(2, Scope::ofProject(shop), {}), credential(3, Scope::user(), {})};
        Reference reference;
        reference.app = u"slack"_s;
        QCOMPARE(pick(reference, all, shop, {}).value(), idOf(2));
        QCOMPARE(pick(reference, all, idOf(9), {}).value(), idOf(1));
    }

    void the_environment_goes_before_all_environments()
    {
        const QList<CredentialSummary> all{credential(1, {}, {}), credential(2, {}, production)};
        Reference reference;
        reference.app = u"slack"_s;
        QCOMPARE(pick(reference, all, {}, production).value(), idOf(2));
        QCOMPARE(pick(reference, all, {}, staging).value(), idOf(1));
    }

    void the_default_decides_and_nothing_else_does()
    {
        Reference reference;
        reference.app = u"slack"_s;
        QList<CredentialSummary> all{credential(1, {}, production), credential(2, {}, production, true)};
        QCOMPARE(pick(reference, all, {}, production).value(), idOf(2));

        all[1].isDefault = false;
        const auto ambiguous = pick(reference, all, {}, production);
        QVERIFY(!ambiguous);
        QCOMPARE(ambiguous.error().code, ErrorCode::AmbiguousName);
        QCOMPARE(ambiguous.error().arguments.value(u"candidates"_s).toStringList().size(), 2);

        reference.app = u"github"_s;
        QCOMPARE(pick(reference, all, {}, production).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
