#include <QTest>

#include "models/credentials/identifying_value.h"

using namespace Qt::StringLiterals;
using namespace claviger;

class TestIdentifyingValue final : public QObject
{
    Q_OBJECT

private slots:
    void the_most_telling_value_is_taken_data()
    {
        QTest::addColumn<QStringList>("fields"); // path=value, a minus before what is secret
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &fields, const QString &expected) {
            QTest::newRow(name) << fields << expected;
        };
        row("nothing", {}, {});
        row("only a secret", {u"-user=root"_s}, {});
        row("the account and its server", {u"host=db-1"_s, u"user=orders"_s}, u"orders@db-1"_s);
        row("an account that names its server", {u"host=mx"_s, u"user=a@acme.io"_s}, u"a@acme.io"_s);
        row("the first of its kind", {u"accountId=one"_s, u"userName=two"_s}, u"one"_s);
        row("the server where there is no more", {u"host=db-1"_s, u"sslmode=require"_s}, u"db-1"_s);
        row("in a group", {u"proxy/user_name=me"_s}, u"me"_s);
        row("a token's address", {u"tokenUri=https://a.example/token"_s, u"webhookUrl=https://b.example"_s},
            {});
        row("the group's name does not count", {u"user/note=hello"_s}, {});
        row("an address of one's own", {u"baseUrl=https://git.acme.io/"_s}, u"git.acme.io"_s);
        row("its path too", {u"baseUrl=https://git.acme.io/x"_s}, u"git.acme.io/x"_s);
        row("the service's own address", {u"baseUrl=https://api.acme.io/v1"_s}, {});
        row("an address with a password", {u"url=https://me:hidden@git.acme.io"_s}, u"git.acme.io"_s);
        row("another address with a password", {u"uri=postgres://me:hidden@db-1/orders?key=hidden"_s},
            u"db-1/orders"_s);
        row("empty", {u"user="_s, u"host=db-1"_s}, u"db-1"_s);
        row("lines are joined", {u"account=a\n b"_s}, u"a b"_s);
        row("too long to be a name", {u"account="_s + QString(121, u'x')}, {});
    }
    void the_most_telling_value_is_taken()
    {
        QFETCH(QStringList, fields);
        QList<CredentialField> given;
        for (const QString &field : fields) {
            CredentialField one;
            one.secret = field.startsWith(u'-');
            one.path = field.section(u'=', 0, 0).remove(u'-');
            one.value = field.section(u'=', 1);
            given.append(one);
        }
        QTEST(identifyingValue(given), "expected");
    }
};

QTEST_GUILESS_MAIN(TestIdentifyingValue)
#include "tst_identifying_value.moc"
