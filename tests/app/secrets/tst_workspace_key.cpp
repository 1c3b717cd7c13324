#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include "app/platform/hardening.h"
#include "app/secrets/secret_payload.h"
#include "app/secrets/workspace_key.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
constexpr QByteArrayView payload = R"({"v":1,"fields":{"api_key":"sk_test_1"}})";

/// Always the same bytes, so that what is derived can be compared with known values.
void countUp(std::span<unsigned char> bytes)
{
    unsigned char next = 0;
    for (auto &byte : bytes)
        byte = next++;
}

Id idOf(char letter)
{
    return Id::fromBytes(QByteArray(Id::byteCount, letter)).value_or(Id());
}
}

class TestWorkspaceKey final : public QObject
{
    Q_OBJECT

private slots:
    void a_key_read_back_is_the_same_key();
    void bytes_of_any_other_size_are_tampered_data();
    void bytes_of_any_other_size_are_tampered();
    void what_is_derived_stays_the_same_for_ever();
    void a_moved_key_works_on();
    void an_item_is_the_payload_with_one_member_more();
    void an_item_verified_is_the_payload_that_was_authenticated();
    void an_item_of_another_place_is_tampered_data();
    void an_item_of_another_place_is_tampered();
    void an_item_changed_in_any_byte_is_tampered();
    void an_item_without_its_mac_is_tampered_data();
    void an_item_without_its_mac_is_tampered();
    void what_is_no_object_gets_no_mac();
    void equal_values_have_equal_tags_in_one_workspace_only();
    void history_opens_only_where_it_was_sealed();
    void history_is_sealed_anew_each_time();
};

void TestWorkspaceKey::a_key_read_back_is_the_same_key()
{
    const auto key = WorkspaceKey::generate(systemRandom);
    const auto again = WorkspaceKey::fromBytes(key.toBytes().view());
    QVERIFY(again);
    QCOMPARE(again->checkValue(), key.checkValue());
    QCOMPARE(again->equalityTag("x"), key.equalityTag("x"));
    QVERIFY(again->toBytes().equals(key.toBytes().view()));
    QVERIFY(WorkspaceKey::generate(systemRandom).checkValue() != key.checkValue());
}

void TestWorkspaceKey::bytes_of_any_other_size_are_tampered_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 16, 31, 33, 64})
        QTest::addRow("%d bytes", size) << size;
}

void TestWorkspaceKey::bytes_of_any_other_size_are_tampered()
{
    QFETCH(int, size);
    const auto key = WorkspaceKey::fromBytes(QByteArray(size, 'k'));
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::SecretTampered);
}

void TestWorkspaceKey::what_is_derived_stays_the_same_for_ever()
{
    // Every user's database and keyring holds such values: a program that computes others has lost them all.
    // Computed apart from this code, with Python's hashlib.blake2b.
    const auto key = WorkspaceKey::generate(countUp);
    QCOMPARE(key.checkValue().toHex(), "24abd0cc61e9ce89df9817b68e7c8ad3"_ba);
    QCOMPARE(key.equalityTag("value").toHex(), "a4f4708ff931ae80231b26a6189f92b0"_ba);
    QCOMPARE(key.authenticate(idOf('w'), idOf('c'), 7, R"({"v":1,"fields":{}})").view().toByteArray(),
        R"({"v":1,"fields":{},"mac":"YGuJPJyGfHlbfwzRqsXOg8by8W5MEJmYurLqWlHjnS8="})"_ba);
    QCOMPARE(key.sealHistory(idOf('c'), 3, "{}", countUp).toHex(),
        "000102030405060708090a0b0c0d0e0f1011121314151617233e11a6ebba030176d520cdca38fb209418"_ba);
}

void TestWorkspaceKey::a_moved_key_works_on()
{
    auto key = WorkspaceKey::generate(countUp);
    const auto check = key.checkValue();
    auto moved = std::move(key);
    QCOMPARE(moved.checkValue(), check);
    moved = WorkspaceKey::generate(systemRandom);
    QVERIFY(moved.checkValue() != check);
}

void TestWorkspaceKey::an_item_is_the_payload_with_one_member_more()
{
    const auto item = WorkspaceKey::generate(systemRandom).authenticate(idOf('w'), idOf('c'), 1, payload);
    QVERIFY(item.view().startsWith(payload.chopped(1)));
    const auto object = QJsonDocument::fromJson(item.view().toByteArray()).object();
    QCOMPARE(object.keys(), (QStringList{u"fields"_s, u"mac"_s, u"v"_s}));
    QCOMPARE(QByteArray::fromBase64(object[u"mac"_s].toString().toLatin1()).size(), 32);
}

void TestWorkspaceKey::an_item_verified_is_the_payload_that_was_authenticated()
{
    const auto key = WorkspaceKey::generate(systemRandom);
    const auto item = key.authenticate(idOf('w'), idOf('c'), 1, payload);
    const auto verified = key.verify(idOf('w'), idOf('c'), 1, item.view());
    QVERIFY(verified);
    QVERIFY(verified->equals(payload));
    QVERIFY(decodePayload(verified->view()));
}

void TestWorkspaceKey::an_item_of_another_place_is_tampered_data()
{
    QTest::addColumn<bool>("sameKey");
    QTest::addColumn<char>("workspace");
    QTest::addColumn<char>("credential");
    QTest::addColumn<qint64>("version");
    QTest::newRow("another key") << false << 'w' << 'c' << qint64(1);
    QTest::newRow("another workspace") << true << 'x' << 'c' << qint64(1);
    QTest::newRow("swapped with another credential's") << true << 'w' << 'd' << qint64(1);
    QTest::newRow("rolled back") << true << 'w' << 'c' << qint64(2);
    QTest::newRow("a version that differs only in its highest byte")
        << true << 'w' << 'c' << (qint64(1) << 56 | 1);
}

void TestWorkspaceKey::an_item_of_another_place_is_tampered()
{
    QFETCH(bool, sameKey);
    QFETCH(char, workspace);
    QFETCH(char, credential);
    QFETCH(qint64, version);
    const auto key = WorkspaceKey::generate(countUp);
    const auto item = key.authenticate(idOf('w'), idOf('c'), 1, payload);
    const auto reader = sameKey ? WorkspaceKey::generate(countUp) : WorkspaceKey::generate(systemRandom);
    const auto verified = reader.verify(idOf(workspace), idOf(credential), version, item.view());
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::SecretTampered);
    QVERIFY(verified.error().arguments[u"item"_s].toString().startsWith(u"claviger/"_s));
}

void TestWorkspaceKey::an_item_changed_in_any_byte_is_tampered()
{
    const auto key = WorkspaceKey::generate(systemRandom);
    auto item = key.authenticate(idOf('w'), idOf('c'), 1, payload);
    for (auto &byte : item.bytes()) {
        byte ^= 1;
        QVERIFY(!key.verify(idOf('w'), idOf('c'), 1, item.view()));
        byte ^= 1;
    }
    QVERIFY(key.verify(idOf('w'), idOf('c'), 1, item.view()));
    for (qsizetype size = 0; size < item.view().size(); ++size)
        QVERIFY(!key.verify(idOf('w'), idOf('c'), 1, item.view().first(size)));
}

void TestWorkspaceKey::an_item_without_its_mac_is_tampered_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("bare payload") << payload.toByteArray();
    QTest::newRow("only a mac") << (R"(,"mac":")" + QByteArray(44, 'A') + "\"}");
    QTest::newRow("empty mac") << (payload.chopped(1).toByteArray() + R"(,"mac":""})");
    QTest::newRow("mac of zeros") << (payload.chopped(1).toByteArray() + R"(,"mac":")" + QByteArray(43, 'A')
        + "=\"}");
}

void TestWorkspaceKey::an_item_without_its_mac_is_tampered()
{
    QFETCH(QByteArray, item);
    const auto verified = WorkspaceKey::generate(systemRandom).verify(idOf('w'), idOf('c'), 1, item);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::SecretTampered);
}

void TestWorkspaceKey::what_is_no_object_gets_no_mac()
{
    const auto key = WorkspaceKey::generate(systemRandom);
    QVERIFY(key.authenticate(idOf('w'), idOf('c'), 1, QByteArrayView()).isNull());
    QVERIFY(key.authenticate(idOf('w'), idOf('c'), 1, "text").isNull());
}

void TestWorkspaceKey::equal_values_have_equal_tags_in_one_workspace_only()
{
    const auto key = WorkspaceKey::generate(systemRandom);
    const auto other = WorkspaceKey::generate(systemRandom);
    QCOMPARE(key.equalityTag("value").size(), WorkspaceKey::tagByteCount);
    QCOMPARE(key.equalityTag("value"), key.equalityTag("value"));
    const QSet<QByteArray> tags{key.equalityTag("value"), key.equalityTag("value "), key.equalityTag(""),
        key.equalityTag(QByteArray("value\0", 6)), other.equalityTag("value"), key.checkValue()};
    QCOMPARE(tags.size(), 6);
}

void TestWorkspaceKey::history_opens_only_where_it_was_sealed()
{
    const auto key = WorkspaceKey::generate(systemRandom);
    const auto sealed = key.sealHistory(idOf('c'), 3, payload, systemRandom);
    const auto opened = key.openHistory(idOf('c'), 3, sealed);
    QVERIFY(opened);
    QVERIFY(opened->equals(payload));
    QVERIFY(!sealed.contains("sk_test_1"));

    QCOMPARE(key.openHistory(idOf('d'), 3, sealed).error().code, ErrorCode::SecretTampered);
    QCOMPARE(key.openHistory(idOf('c'), 4, sealed).error().code, ErrorCode::SecretTampered);
    QVERIFY(!WorkspaceKey::generate(systemRandom).openHistory(idOf('c'), 3, sealed));
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!key.openHistory(idOf('c'), 3, changed));
        QVERIFY(!key.openHistory(idOf('c'), 3, sealed.first(at)));
    }
}

void TestWorkspaceKey::history_is_sealed_anew_each_time()
{
    const auto key = WorkspaceKey::generate(systemRandom);
    QVERIFY(key.sealHistory(idOf('c'), 3, payload, systemRandom)
        != key.sealHistory(idOf('c'), 3, payload, systemRandom));
}

QTEST_GUILESS_MAIN(TestWorkspaceKey)
#include "tst_workspace_key.moc"
