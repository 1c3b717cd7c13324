#include <numeric>

#include <QTest>

#include "models/base/id.h"

using namespace Qt::StringLiterals;
using namespace claviger;

class TestId final : public QObject
{
    Q_OBJECT

private slots:
    void the_text_is_the_prefix_and_the_base32_of_the_bytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        // RFC 4648 section 6, lower case, without padding
        QTest::newRow("zeros") << QByteArray(16, '\0') << u"cred_aaaaaaaaaaaaaaaaaaaaaaaaaa"_s;
        QTest::newRow("ones") << QByteArray(16, '\xff') << u"cred_77777777777777777777777774"_s;
        QTest::newRow("letters") << QByteArray("foobarfoobarfoob") << u"cred_mzxw6ytbojtg633cmfzgm33pmi"_s;
    }
    void the_text_is_the_prefix_and_the_base32_of_the_bytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto id = Id::fromBytes(bytes);
        QVERIFY(id);
        QCOMPARE(id->toText(u"cred"), text);
        QCOMPARE(id->toBytes(), bytes);
        QVERIFY(Id::fromText(text) == id);
        QVERIFY(Id::fromText(text.mid(5).toUpper()) == id);
        QCOMPARE(id->isNull(), bytes.count('\0') == 16);
    }

    void what_is_no_id_is_refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("only a prefix") << u"cred_"_s;
        QTest::newRow("short") << u"aaaaaaaaaaaaaaaaaaaaaaaaa"_s;
        QTest::newRow("long") << u"aaaaaaaaaaaaaaaaaaaaaaaaaaa"_s;
        QTest::newRow("a digit that base32 has not") << u"aaaaaaaaaaaaaaaaaaaaaaaa1a"_s;
        QTest::newRow("bits beyond the sixteenth byte") << u"aaaaaaaaaaaaaaaaaaaaaaaaab"_s;
        QTest::newRow("a letter beyond ASCII") << u"äaaaaaaaaaaaaaaaaaaaaaaaaa"_s;
    }
    void what_is_no_id_is_refused()
    {
        QFETCH(QString, text);
        QVERIFY(!Id::fromText(text));
    }

    void a_blob_of_another_size_is_refused()
    {
        QVERIFY(!Id::fromBytes(QByteArray(15, 'x')));
        QVERIFY(!Id::fromBytes(QByteArray(17, 'x')));
        QVERIFY(!Id::fromBytes({}));
    }

    void a_new_id_is_what_the_random_source_gave()
    {
        const Id id
            = Id::generate([](std::span<unsigned char> bytes) { std::iota(bytes.begin(), bytes.end(), 1); });
        QCOMPARE(
            id.toBytes(), QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10", 16));
    }

    void ids_are_ordered_as_their_bytes()
    {
        const Id low = *Id::fromBytes(QByteArray(16, '\x01'));
        const Id high = *Id::fromBytes(QByteArray(16, '\x80'));
        QVERIFY(low < high);
        QVERIFY(qHash(low) != qHash(high));
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
