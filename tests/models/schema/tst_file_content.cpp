#include <QTest>

#include "models/schema/field_hints.h"
#include "models/schema/file_content.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using Kind = FileContent::Kind;

class tst_file_content : public QObject
{
    Q_OBJECT

private slots:
    void a_text_is_recognised_data();
    void a_text_is_recognised();
    void made_up_secrets_are_told_by_their_name_data();
    void made_up_secrets_are_told_by_their_name();
};

void tst_file_content::a_text_is_recognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("labels");
    const QStringList none;
    QTest::newRow("empty") << u""_s << Kind::Other << none;
    QTest::newRow("prose") << u"BEGIN with this"_s << Kind::Other << none;
    QTest::newRow("key") << u"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"_s
                         << Kind::Pem << QStringList{u"RSA PRIVATE KEY"_s};
    QTest::newRow("unfinished key") << u"-----BEGIN PRIVATE KEY-----\nAAAA"_s << Kind::Pem
                                    << QStringList{u"PRIVATE KEY"_s};
    QTest::newRow("chain after text")
        << u"subject=x\r\n-----BEGIN CERTIFICATE-----\r\nA\r\n-----END CERTIFICATE-----\r\n"
           "-----BEGIN CERTIFICATE-----\r\nB\r\n-----END CERTIFICATE-----\r\n"_s
        << Kind::Pem << QStringList{u"CERTIFICATE"_s, u"CERTIFICATE"_s};
    QTest::newRow("not at the line's beginning") << u"x -----BEGIN CERTIFICATE-----"_s << Kind::Other << none;
    QTest::newRow("object") << u" {\"a\": 1}"_s << Kind::JsonObject << none;
    QTest::newRow("list") << u"[1]"_s << Kind::JsonList << none;
    QTest::newRow("broken json") << u"{\"a\": "_s << Kind::Other << none;
    QTest::newRow("service account") << u"{\"type\":\"service_account\",\"private_key\":\"x\"}"_s
                                     << Kind::ServiceAccount << none;
}

void tst_file_content::a_text_is_recognised()
{
    QFETCH(const QString, text);
    QFETCH(const Kind, kind);
    QFETCH(const QStringList, labels);
    const FileContent content = fileContentOf(text);
    QCOMPARE(content.kind, kind);
    QCOMPARE(content.labels, labels);
}

void tst_file_content::made_up_secrets_are_told_by_their_name_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");
    QTest::addColumn<bool>("madeUp");
    QTest::newRow("password") << u"password"_s << true << true;
    QTest::newRow("camel") << u"dbPassword"_s << true << true;
    QTest::newRow("snake") << u"webhook_secret"_s << true << true;
    QTest::newRow("handed out") << u"apiKey"_s << true << false;
    QTest::newRow("only begins so") << u"passwordUrl"_s << true << false;
    QTest::newRow("not secret") << u"password"_s << false << false;
}

void tst_file_content::made_up_secrets_are_told_by_their_name()
{
    QFETCH(const QString, name);
    QFETCH(const bool, secret);
    QFETCH(const bool, madeUp);
    Field field;
    field.name = name;
    field.secret = secret;
    QCOMPARE(isMadeUp(field), madeUp);
}

QTEST_GUILESS_MAIN(tst_file_content)
#include "tst_file_content.moc"
