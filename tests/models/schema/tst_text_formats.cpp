#include <QTest>

#include "models/schema/text_formats.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
void row(const char *name, const QString &text, bool expected)
{
    QTest::newRow(name) << text << expected;
}

void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
}

QString pem(const QString &label, const QString &body)
{
    return u"-----BEGIN %1-----\n%2\n-----END %1-----\n"_s.arg(label, body);
}
}

class TestTextFormats final : public QObject
{
    Q_OBJECT

private slots:
    void an_address_has_scheme_and_host_data()
    {
        columns();
        row("https", u"https://api.example.com/v1?x=1#y"_s, true);
        row("port", u"http://localhost:8080"_s, true);
        row("IPv6", u"http://[::1]:80/"_s, true);
        row("international", u"https://例え.jp/パス"_s, true);
        row("user", u"https://u:p@host/"_s, true);
        row("database", u"postgresql://a:1,b:2/db"_s, true);
        row("socket", u"unix:///run/x.sock"_s, true);
        row("no scheme", u"api.example.com"_s, false);
        row("host and port alone", u"localhost:3000"_s, false);
        row("no host", u"https://"_s, false);
        row("no host but a path", u"https:///x"_s, false);
        row("one slash", u"https:/example.com"_s, false);
        row("blank inside", u"https://exa mple.com"_s, false);
        row("line break after", u"https://example.com\n"_s, false);
        row("bad percent", u"https://example.com/%zz"_s, false);
        row("port too large", u"https://example.com:70000"_s, false);
        row("port zero", u"https://example.com:0"_s, false);
        row("script", u"javascript:alert(1)"_s, false);
    }
    void an_address_has_scheme_and_host()
    {
        QFETCH(QString, text);
        QTEST(isUrl(text), "expected");
    }

    void a_host_is_a_name_or_an_address_data()
    {
        columns();
        row("name", u"db.example.com"_s, true);
        row("single label", u"localhost"_s, true);
        row("underscore", u"my_db"_s, true);
        row("port", u"db:5432"_s, true);
        row("trailing dot", u"example.com."_s, true);
        row("international", u"münchen.de"_s, true);
        row("IPv4", u"10.0.0.255"_s, true);
        row("IPv4 and port", u"10.0.0.1:1"_s, true);
        row("IPv6", u"fe80::1%eth0"_s, true);
        row("IPv6 and port", u"[2001:db8::1]:22"_s, true);
        row("empty", QString(), false);
        row("scheme", u"https://x"_s, false);
        row("path", u"x/y"_s, false);
        row("blank", u"a b"_s, false);
        row("IPv4 too large", u"10.0.0.256"_s, false);
        row("IPv4 too short", u"10.0.1"_s, false);
        row("leading zero", u"10.0.0.01"_s, false);
        row("port zero", u"x:0"_s, false);
        row("port too large", u"x:65536"_s, false);
        row("port empty", u"x:"_s, false);
        row("empty label", u"a..b"_s, false);
        row("hyphen first", u"-a.com"_s, false);
        row("label too long", QString(64, u'a'), false);
        row("bad IPv6", u"1::2::3"_s, false);
        row("open bracket", u"[::1"_s, false);
        row("line break after", u"host\n"_s, false);
    }
    void a_host_is_a_name_or_an_address()
    {
        QFETCH(QString, text);
        QTEST(isHost(text), "expected");
    }

    void a_moment_is_real_and_has_an_offset_data()
    {
        columns();
        row("UTC", u"2026-11-20T11:00:00Z"_s, true);
        row("offset", u"2026-11-20t11:00:00.123456789+05:30"_s, true);
        row("leap day", u"2024-02-29T00:00:00Z"_s, true);
        row("leap second", u"2016-12-31T23:59:60Z"_s, true);
        row("no leap day", u"2023-02-29T00:00:00Z"_s, false);
        row("no offset", u"2026-11-20T11:00:00"_s, false);
        row("date only", u"2026-11-20"_s, false);
        row("month 13", u"2026-13-01T00:00:00Z"_s, false);
        row("day 0", u"2026-01-00T00:00:00Z"_s, false);
        row("hour 24", u"2026-01-01T24:00:00Z"_s, false);
        row("offset too large", u"2026-01-01T00:00:00+24:00"_s, false);
        row("other digits", u"２026-01-01T00:00:00Z"_s, false);
        row("line break after", u"2026-01-01T00:00:00Z\n"_s, false);
    }
    void a_moment_is_real_and_has_an_offset()
    {
        QFETCH(QString, text);
        QTEST(isDateTime(text), "expected");
    }

    void pem_has_whole_blocks_data()
    {
        columns();
        const QString key = pem(u"PRIVATE KEY"_s, u"MIIBVgIBADANBgkq\nhkiG9w0BAQ=="_s);
        row("key", key, true);
        row("two blocks with text between", key + u"subject: x\n"_s + pem(u"X509 CRL"_s, u"AAAA"_s), true);
        row("Windows line ends", QString(key).replace(u"\n"_s, u"\r\n"_s), true);
        row("no line end after", key.trimmed(), true);
        row("headers of an old encrypted key",
            pem(u"RSA PRIVATE KEY"_s, u"Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA"_s), true);
        row("empty", QString(), false);
        row("no block", u"AAAA"_s, false);
        row("nothing inside", u"-----BEGIN X-----\n-----END X-----"_s, false);
        row("end missing", key.left(40), false);
        row("other end", QString(key).replace(u"END PRIVATE"_s, u"END PUBLIC"_s), false);
        row("not base64", pem(u"X"_s, u"AA!A"_s), false);
        row("line breaks written out", QString(key).replace(u"\n"_s, u"\\n"_s), false);
    }
    void pem_has_whole_blocks()
    {
        QFETCH(QString, text);
        QTEST(isPem(text), "expected");
    }
};

QTEST_GUILESS_MAIN(TestTextFormats)
#include "tst_text_formats.moc"
