// The sealed vault against raw SQLite: 100,000 records of about 300 bytes are sealed and inserted, and the
// very same bytes are written through SQLite's C API, as durably, into the same tables, in the same batches;
// then records are read and opened at random.
//
//   bench_vault [RECORDS]
#include <algorithm>
#include <cstdio>
#include <random>
#include <vector>

#include <sodium.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "app/platform/hardening.h"
#include "app/secrets/sealed_vault.h"
#include "app/store/migrations.h"
#include "app/store/vault_repository.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
constexpr int batch = 1000; // records in one transaction, on both sides
constexpr int rounds = 3;
constexpr int reads = 5000;

struct Record
{
    Id credential;
    QByteArray payload; ///< 240 to 360 bytes
    QByteArray sealed;
};

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::vector<Record> makeRecords(int count)
{
    std::mt19937 sizes(1);
    std::vector<Record> records(static_cast<size_t>(count));
    for (Record &record : records) {
        record.credential = Id::generate(systemRandom);
        record.payload.resize(240 + static_cast<int>(sizes() % 121));
        randombytes_buf(record.payload.data(), static_cast<size_t>(record.payload.size()));
        record.payload = record.payload.toHex().left(record.payload.size());
    }
    return records;
}

std::unique_ptr<Connection> openVault(const QString &path)
{
    auto db = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
    if (!db || !migrate(**db, databaseApplicationId, workspaceMigrations()))
        qFatal("no database");
    return std::move(*db);
}

/// Seals each record and writes it; keeps what it wrote in `sealed`.
double insertSealed(
    const QString &path, const Id &workspace, const VaultCipher &cipher, std::vector<Record> &records)
{
    const auto db = openVault(path);
    VaultRepository vault(*db);
    QElapsedTimer timer;
    timer.start();
    for (size_t first = 0; first < records.size(); first += batch) {
        const size_t end = std::min(first + batch, records.size());
        const auto written = db->transaction([&]() -> Result<void> {
            for (size_t i = first; i < end; ++i) {
                Record &record = records[i];
                record.sealed = cipher.seal(workspace, record.credential, 1, record.payload, systemRandom);
                if (auto done = vault.write(SecretRef(workspace, record.credential, 1), record.sealed); !done)
                    return done;
            }
            return {};
        });
        if (!written)
            qFatal("insert: %s", qPrintable(errorName(written.error().code)));
    }
    return milliseconds(timer);
}

void check(int code, int expected = SQLITE_OK)
{
    if (code != expected)
        qFatal("sqlite: %s", sqlite3_errstr(code));
}

/// The peer: nothing but SQLite. The empty file is made by our migration so that the tables are the same.
double insertRaw(const QString &path, const std::vector<Record> &records)
{
    openVault(path).reset();
    sqlite3 *db = nullptr;
    sqlite3_stmt *insert = nullptr;
    check(sqlite3_open(path.toUtf8().constData(), &db));
    check(sqlite3_exec(db, "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;",
        nullptr, nullptr, nullptr));
    check(sqlite3_prepare_v2(db, "INSERT INTO sealed_secret (credential, version, sealed) VALUES (?, ?, ?)",
        -1, &insert, nullptr));
    QElapsedTimer timer;
    timer.start();
    for (size_t first = 0; first < records.size(); first += batch) {
        check(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
        for (size_t i = first; i < std::min(first + batch, records.size()); ++i) {
            const QByteArray id = records[i].credential.toBytes();
            const QByteArray &sealed = records[i].sealed;
            check(sqlite3_bind_blob(insert, 1, id.constData(), static_cast<int>(id.size()), SQLITE_STATIC));
            check(sqlite3_bind_int64(insert, 2, 1));
            check(sqlite3_bind_blob(
                insert, 3, sealed.constData(), static_cast<int>(sealed.size()), SQLITE_STATIC));
            check(sqlite3_step(insert), SQLITE_DONE);
            check(sqlite3_reset(insert));
        }
        check(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr));
    }
    const double spent = milliseconds(timer);
    check(sqlite3_finalize(insert));
    check(sqlite3_close(db));
    return spent;
}

void readAtRandom(
    const QString &path, const Id &workspace, const VaultCipher &cipher, const std::vector<Record> &records)
{
    const auto db = openVault(path);
    VaultRepository vault(*db);
    std::mt19937 picks(2);
    std::vector<double> spent;
    for (int i = 0; i < reads; ++i) {
        const Record &record = records[picks() % records.size()];
        QElapsedTimer timer;
        timer.start();
        const auto sealed = vault.read(SecretRef(workspace, record.credential, 1));
        if (!sealed || !*sealed)
            qFatal("a record is missing");
        const auto opened = cipher.open(workspace, record.credential, 1, **sealed);
        spent.push_back(milliseconds(timer));
        if (!opened || opened->view() != record.payload)
            qFatal("a record is not what was written");
    }
    std::sort(spent.begin(), spent.end());
    std::printf("random read and open: median %.4f ms, 99 %% under %.4f ms (bar 0.1 ms)\n", spent[reads / 2],
        spent[reads * 99 / 100]);
}
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? application.arguments().at(1).toInt() : 100000;
    const QTemporaryDir directory;
    auto records = makeRecords(count);
    const Id workspace = Id::generate(systemRandom);
    QByteArray key(32, '\0');
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    const VaultCipher cipher(key);

    std::vector<double> ours;
    std::vector<double> raw;
    for (int round = 0; round < rounds; ++round) {
        const QString number = QString::number(round);
        ours.push_back(insertSealed(directory.filePath(u"sealed-"_s + number), workspace, cipher, records));
        raw.push_back(insertRaw(directory.filePath(u"raw-"_s + number), records));
    }
    std::printf("bulk insert of %d records: sealed %.0f ms, raw SQLite %.0f ms, ratio %.2f (bar 2)\n", count,
        median(ours), median(raw), median(ours) / median(raw));
    readAtRandom(directory.filePath(u"sealed-0"_s), workspace, cipher, records);
    return 0;
}
