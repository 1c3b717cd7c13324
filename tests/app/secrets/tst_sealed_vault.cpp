#include <functional>

#include <sys/resource.h>

#include <QCoro/QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/platform/hardening.h"
#include "app/secrets/sealed_vault.h"
#include "app/secrets/sealed_vault_store.h"
#include "app/secrets/workspace_key.h"
#include "app/store/migrations.h"
#include "app/store/vault_repository.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
const VaultCost cheap{1, 8ULL << 20};

Id idOf(char letter)
{
    return Id::fromBytes(QByteArray(Id::byteCount, letter)).value_or(Id());
}

SecretBuffer newKey()
{
    return WorkspaceKey::generate(systemRandom).toBytes();
}

template <typename T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// A vault's store over a database of its own, unlocked.
struct Vault
{
    QTemporaryDir directory;
    QString path = directory.filePath(u"workspace.db"_s);
    StoreThread writing{path};
    std::unique_ptr<Connection> reading;
    std::unique_ptr<SealedVaultStore> store;
    VaultCipher cipher{newKey().view()};

    Vault()
    {
        auto made = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
        if (!made || !migrate(**made, databaseApplicationId, workspaceMigrations()))
            qFatal("the database could not be made");
        reading = std::move(*Connection::open(path, Connection::Mode::ReadOnly, u"FULL"_s));
        store = std::make_unique<SealedVaultStore>(*reading, writing, systemRandom);
    }
};
}

class TestSealedVault final : public QObject
{
    Q_OBJECT

private slots:
    void the_passphrase_opens_what_it_sealed();
    void a_wrong_passphrase_is_told_data();
    void a_wrong_passphrase_is_told();
    void the_header_holds_neither_key_nor_passphrase();
    void headers_of_the_same_passphrase_differ();
    void a_header_of_another_workspace_does_not_open();
    void a_header_with_other_costs_does_not_open();
    void a_header_that_no_passphrase_can_fit_is_tampered_data();
    void a_header_that_no_passphrase_can_fit_is_tampered();
    void costs_that_could_not_be_opened_again_are_refused();
    void memory_that_is_not_there_is_said();
    void the_product_takes_its_time_and_memory();
    void a_record_opens_only_where_it_was_sealed_data();
    void a_record_opens_only_where_it_was_sealed();
    void a_record_changed_anywhere_is_tampered();
    void a_record_is_sealed_anew_each_time();
    void many_written_at_once_are_there_together_or_not_at_all();
    void a_payload_that_is_no_text_is_refused_data();
    void a_payload_that_is_no_text_is_refused();
    void a_store_locked_in_the_middle_of_a_write_ends_it();
    void what_rests_in_the_database_shows_nothing();
    void a_write_that_fails_keeps_the_old();
};

void TestSealedVault::the_passphrase_opens_what_it_sealed()
{
    const auto key = newKey();
    const auto header = VaultCipher::createHeader(idOf('w'), key.view(), "open sesame", cheap, systemRandom);
    QVERIFY(header);
    QCOMPARE(header->operations, cheap.operations);
    QCOMPARE(header->memoryBytes, cheap.memoryBytes);
    const auto opened = VaultCipher::openHeader(idOf('w'), *header, "open sesame");
    QVERIFY(opened);
    QVERIFY(opened->equals(key.view()));
}

void TestSealedVault::a_wrong_passphrase_is_told_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("another") << QByteArray("open barley");
    QTest::newRow("in capitals") << QByteArray("OPEN SESAME");
    QTest::newRow("with a space more") << QByteArray("open sesame ");
    QTest::newRow("with a zero more") << QByteArray("open sesame\0", 12);
    QTest::newRow("nothing") << QByteArray();
}

void TestSealedVault::a_wrong_passphrase_is_told()
{
    QFETCH(QByteArray, passphrase);
    const auto header
        = VaultCipher::createHeader(idOf('w'), newKey().view(), "open sesame", cheap, systemRandom);
    QCOMPARE(codeOf(VaultCipher::openHeader(idOf('w'), *header, passphrase)), ErrorCode::WrongPassphrase);
}

void TestSealedVault::the_header_holds_neither_key_nor_passphrase()
{
    const auto key = newKey();
    const auto header = VaultCipher::createHeader(idOf('w'), key.view(), "open sesame", cheap, systemRandom);
    const QByteArray all = header->salt + header->sealedKey;
    QVERIFY(!all.contains("open sesame"));
    for (qsizetype at = 0; at + 8 <= key.view().size(); ++at)
        QVERIFY(!all.contains(key.view().sliced(at, 8)));
}

void TestSealedVault::headers_of_the_same_passphrase_differ()
{
    const auto key = newKey();
    const auto first = VaultCipher::createHeader(idOf('w'), key.view(), "open sesame", cheap, systemRandom);
    const auto second = VaultCipher::createHeader(idOf('w'), key.view(), "open sesame", cheap, systemRandom);
    QVERIFY(first->salt != second->salt);
    QVERIFY(first->sealedKey != second->sealedKey);
}

void TestSealedVault::a_header_of_another_workspace_does_not_open()
{
    const auto header
        = VaultCipher::createHeader(idOf('w'), newKey().view(), "open sesame", cheap, systemRandom);
    QCOMPARE(codeOf(VaultCipher::openHeader(idOf('x'), *header, "open sesame")), ErrorCode::WrongPassphrase);
}

void TestSealedVault::a_header_with_other_costs_does_not_open()
{
    const auto header
        = VaultCipher::createHeader(idOf('w'), newKey().view(), "open sesame", cheap, systemRandom);
    auto slower = *header;
    slower.operations = 2;
    QCOMPARE(codeOf(VaultCipher::openHeader(idOf('w'), slower, "open sesame")), ErrorCode::WrongPassphrase);
    auto larger = *header;
    larger.memoryBytes = 9ULL << 20;
    QCOMPARE(codeOf(VaultCipher::openHeader(idOf('w'), larger, "open sesame")), ErrorCode::WrongPassphrase);
}

void TestSealedVault::a_header_that_no_passphrase_can_fit_is_tampered_data()
{
    using Change = std::function<void(VaultHeader &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("no salt", [](auto &header) { header.salt.clear(); });
    row("a salt too short", [](auto &header) { header.salt.chop(1); });
    row("a salt too long", [](auto &header) { header.salt += 'x'; });
    row("no passes", [](auto &header) { header.operations = 0; });
    row("passes without end", [](auto &header) { header.operations = 11; });
    row("too little memory", [](auto &header) { header.memoryBytes = (8ULL << 20) - 1; });
    row("more memory than the machine has", [](auto &header) { header.memoryBytes = 1ULL << 40; });
    row("a negative number", [](auto &header) { header.memoryBytes = static_cast<quint64>(-1); });
    row("a key cut off", [](auto &header) { header.sealedKey.chop(1); });
    row("no key", [](auto &header) { header.sealedKey.clear(); });
    row("a key too long", [](auto &header) { header.sealedKey += 'x'; });
}

void TestSealedVault::a_header_that_no_passphrase_can_fit_is_tampered()
{
    QFETCH(std::function<void(VaultHeader &)>, change);
    auto header = *VaultCipher::createHeader(idOf('w'), newKey().view(), "open sesame", cheap, systemRandom);
    change(header);
    const auto opened = VaultCipher::openHeader(idOf('w'), header, "open sesame");
    QCOMPARE(codeOf(opened), ErrorCode::SecretTampered);
    QCOMPARE(opened.error().arguments.value(u"of"_s).toString(), u"vaultHeader"_s);
}

void TestSealedVault::costs_that_could_not_be_opened_again_are_refused()
{
    for (const VaultCost &cost : {VaultCost{1, 1ULL << 20}, VaultCost{11, 8ULL << 20}})
        QCOMPARE(
            codeOf(VaultCipher::createHeader(idOf('w'), newKey().view(), "open sesame", cost, systemRandom)),
            ErrorCode::InvalidArgument);
}

void TestSealedVault::memory_that_is_not_there_is_said()
{
#ifdef CLAVIGER_SANITIZED
    QSKIP("the sanitizer itself takes more address space than any limit allows");
#endif
    QFile statm(u"/proc/self/statm"_s);
    QVERIFY(statm.open(QIODevice::ReadOnly));
    const auto mapped = statm.readAll().split(' ').first().toULongLong() * 4096;
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_AS, &before), 0);
    const rlimit narrow{mapped + (200ULL << 20), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_AS, &narrow), 0);
    const VaultCost greedy{1, 1ULL << 30};
    const auto header
        = VaultCipher::createHeader(idOf('w'), newKey().view(), "open sesame", greedy, systemRandom);
    QCOMPARE(setrlimit(RLIMIT_AS, &before), 0);
    QCOMPARE(codeOf(header), ErrorCode::OutOfSecureMemory);
    QCOMPARE(header.error().arguments[u"bytes"_s].toULongLong(), greedy.memoryBytes);
}

void TestSealedVault::the_product_takes_its_time_and_memory()
{
    QElapsedTimer timer;
    timer.start();
    const auto header
        = VaultCipher::createHeader(idOf('w'), newKey().view(), "open sesame", {}, systemRandom);
    qInfo("deriving a vault's key took %lld ms", timer.elapsed());
    QVERIFY(header);
    QCOMPARE(header->operations, 3U);
    QCOMPARE(header->memoryBytes, 268'435'456U);
    rusage used{};
    QCOMPARE(getrusage(RUSAGE_SELF, &used), 0);
    QVERIFY(used.ru_maxrss > 256L * 1024); // KiB: it really filled that much
}

void TestSealedVault::a_record_opens_only_where_it_was_sealed_data()
{
    QTest::addColumn<char>("workspace");
    QTest::addColumn<char>("credential");
    QTest::addColumn<qint64>("version");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("its place") << 'w' << 'c' << qint64(7) << ErrorCode::Internal;
    QTest::newRow("another workspace") << 'x' << 'c' << qint64(7) << ErrorCode::SecretTampered;
    QTest::newRow("another credential") << 'w' << 'd' << qint64(7) << ErrorCode::SecretTampered;
    QTest::newRow("a later version") << 'w' << 'c' << qint64(8) << ErrorCode::SecretTampered;
}

void TestSealedVault::a_record_opens_only_where_it_was_sealed()
{
    QFETCH(char, workspace);
    QFETCH(char, credential);
    QFETCH(qint64, version);
    QFETCH(ErrorCode, expected);
    const VaultCipher cipher(newKey().view());
    const auto sealed = cipher.seal(idOf('w'), idOf('c'), 7, "payload", systemRandom);
    const auto opened = cipher.open(idOf(workspace), idOf(credential), version, sealed);
    QCOMPARE(codeOf(opened), expected);
    if (opened)
        QVERIFY(opened->equals("payload"));
    QCOMPARE(codeOf(VaultCipher(newKey().view()).open(idOf('w'), idOf('c'), 7, sealed)),
        ErrorCode::SecretTampered);
}

void TestSealedVault::a_record_changed_anywhere_is_tampered()
{
    const VaultCipher cipher(newKey().view());
    const auto sealed = cipher.seal(idOf('w'), idOf('c'), 7, "payload", systemRandom);
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        auto changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 0x80);
        QCOMPARE(codeOf(cipher.open(idOf('w'), idOf('c'), 7, changed)), ErrorCode::SecretTampered);
        QCOMPARE(codeOf(cipher.open(idOf('w'), idOf('c'), 7, sealed.first(at))), ErrorCode::SecretTampered);
    }
    QCOMPARE(codeOf(cipher.open(idOf('w'), idOf('c'), 7, sealed + 'x')), ErrorCode::SecretTampered);
}

void TestSealedVault::a_record_is_sealed_anew_each_time()
{
    const VaultCipher cipher(newKey().view());
    const auto sealed = cipher.seal(idOf('w'), idOf('c'), 7, "payload", systemRandom);
    QVERIFY(sealed != cipher.seal(idOf('w'), idOf('c'), 7, "payload", systemRandom));
    QCOMPARE(sealed.size(), 7 + 24 + 16);
}

void TestSealedVault::many_written_at_once_are_there_together_or_not_at_all()
{
    Vault vault;
    vault.store->unlock(std::move(vault.cipher));
    const auto itemsWith = [](const QByteArray &last) {
        SecretItems items;
        for (int version = 1; version <= 50; ++version)
            items.emplace_back(SecretRef(idOf('w'), idOf('c'), version), SecretBuffer::copyOf("payload"));
        items.emplace_back(SecretRef(idOf('w'), idOf('c'), 51), SecretBuffer::copyOf(last));
        return items;
    };
    const auto present = [&vault] {
        SecretRefs refs;
        for (int version = 1; version <= 51; ++version)
            refs.emplace_back(idOf('w'), idOf('c'), version);
        const auto reads = QCoro::waitFor(vault.store->readMany(refs));
        return std::ranges::count_if(*reads, [](const auto &read) { return read.has_value(); });
    };

    QCOMPARE(codeOf(QCoro::waitFor(vault.store->writeMany(itemsWith("\xFF")))), ErrorCode::InvalidArgument);
    QCOMPARE(present(), 0);
    QVERIFY(QCoro::waitFor(vault.store->writeMany(itemsWith("payload"))));
    QCOMPARE(present(), 51);
}

void TestSealedVault::a_payload_that_is_no_text_is_refused_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("with a zero") << QByteArray("a\0b", 3);
    QTest::newRow("no UTF-8") << QByteArray("\xC0\x80");
}

void TestSealedVault::a_payload_that_is_no_text_is_refused()
{
    QFETCH(QByteArray, payload);
    Vault vault;
    vault.store->unlock(std::move(vault.cipher));
    const SecretRef ref(idOf('w'), idOf('c'), 1);
    QCOMPARE(codeOf(QCoro::waitFor(vault.store->write(ref, SecretBuffer::copyOf(payload)))),
        ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(QCoro::waitFor(vault.store->read(ref))), ErrorCode::SecretNotFound);
}

void TestSealedVault::a_store_locked_in_the_middle_of_a_write_ends_it()
{
    Vault vault;
    const auto key = newKey();
    vault.store->unlock(VaultCipher(key.view()));
    const SecretRef ref(idOf('w'), idOf('c'), 1);
    auto writing = vault.store->write(ref, SecretBuffer::copyOf("payload"));
    vault.store->lock();
    QVERIFY(QCoro::waitFor(writing));
    QCOMPARE(codeOf(QCoro::waitFor(vault.store->read(ref))), ErrorCode::SecretLocked);

    vault.store->unlock(VaultCipher(key.view()));
    const auto read = QCoro::waitFor(vault.store->read(ref));
    QVERIFY(read);
    QVERIFY(read->equals("payload"));
    vault.store->unlock(VaultCipher(newKey().view())); // a key that sealed none of it
    QCOMPARE(codeOf(QCoro::waitFor(vault.store->read(ref))), ErrorCode::SecretTampered);
}

void TestSealedVault::what_rests_in_the_database_shows_nothing()
{
    Vault vault;
    vault.store->unlock(std::move(vault.cipher));
    const SecretRef ref(idOf('w'), idOf('c'), 1);
    QVERIFY(QCoro::waitFor(vault.store->write(ref, SecretBuffer::copyOf("a canary in the vault"))));
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile file(vault.path + suffix);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
    }
}

void TestSealedVault::a_write_that_fails_keeps_the_old()
{
    Vault vault;
    vault.store->unlock(std::move(vault.cipher));
    const SecretRef ref(idOf('w'), idOf('c'), 1);
    QVERIFY(QCoro::waitFor(vault.store->write(ref, SecretBuffer::copyOf("old"))));

    auto other = Connection::open(vault.path, Connection::Mode::ReadWrite, u"FULL"_s);
    QVERIFY(other);
    QVERIFY((*other)->execute({u"CREATE TRIGGER full BEFORE UPDATE ON sealed_secret BEGIN "
                               "SELECT RAISE(ABORT, 'refused'); END"_s}));
    QVERIFY(!QCoro::waitFor(vault.store->write(ref, SecretBuffer::copyOf("new"))));
    const auto read = QCoro::waitFor(vault.store->read(ref));
    QVERIFY(read);
    QVERIFY(read->equals("old"));
}

QTEST_GUILESS_MAIN(TestSealedVault)
#include "tst_sealed_vault.moc"
