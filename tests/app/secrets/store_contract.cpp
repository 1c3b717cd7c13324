#include "store_contract.h"

#include <QCoro/QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include "app/secrets/workspace_key.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
void testRandom(std::span<unsigned char> bytes)
{
    for (auto &byte : bytes)
        byte = static_cast<unsigned char>(QRandomGenerator::global()->generate());
}

QByteArray bytesOf(const Result<SecretBuffer> &read)
{
    return read ? read->view().toByteArray() : QByteArray();
}

template <typename T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// Says in a failing test what went wrong.
template <typename T> QByteArray told(const Result<T> &result)
{
    if (result)
        return "ok";
    const auto details = QJsonDocument(QJsonObject::fromVariantMap(result.error().arguments)).toJson();
    return errorName(result.error().code).toUtf8() + details;
}

/// A payload as the workspace makes them, padded to about this size.
QByteArray payloadOf(const QByteArray &value)
{
    return R"({"v":1,"fields":{"token":")" + value + R"("}})";
}

/// Counts how often a task comes to its end.
QCoro::Task<Result<void>> counted(QCoro::Task<Result<void>> task, std::shared_ptr<int> ends)
{
    auto result = co_await task;
    ++*ends;
    co_return result;
}

QCoro::Task<Result<void>> withoutValues(QCoro::Task<Result<SecretReads>> task)
{
    const auto &reads = co_await task;
    if (!reads)
        co_return failed(reads);
    co_return Result<void>();
}

enum class Operation { Read, Write, Remove };

QCoro::Task<Result<void>> begin(
    SecretStore &store, Operation operation, const SecretRef &ref, std::stop_token stop)
{
    switch (operation) {
    case Operation::Read:
        return withoutValues(store.readMany(SecretRefs(1, ref), stop));
    case Operation::Write:
        return store.write(ref, SecretBuffer::copyOf("the new payload"), stop);
    case Operation::Remove:
        break;
    }
    return store.remove(ref, stop);
}
}

bool StoreBench::isListing(const QString &) const
{
    return false;
}

bool StoreBench::loseWrites(const SecretRef &)
{
    return false;
}

bool StoreBench::undoRemovals(const SecretRef &)
{
    return false;
}

StoreContract::StoreContract(BenchMaker makeBench) : m_makeBench(std::move(makeBench)) { }
StoreContract::~StoreContract() = default;

void StoreContract::init()
{
    m_bench = m_makeBench();
    QVERIFY(m_bench != nullptr);
    m_workspace = Id::generate(testRandom);
}

void StoreContract::cleanup()
{
    m_bench.reset();
}

SecretRef StoreContract::nextRef(qint64 version)
{
    return SecretRef(m_workspace, Id::generate(testRandom), version);
}

Result<SecretBuffer> StoreContract::read(const SecretRef &ref)
{
    return QCoro::waitFor(store().read(ref));
}

Result<void> StoreContract::write(const SecretRef &ref, const QByteArray &payload)
{
    return QCoro::waitFor(store().write(ref, SecretBuffer::copyOf(payload)));
}

Result<void> StoreContract::remove(const SecretRef &ref)
{
    return QCoro::waitFor(store().remove(ref));
}

void StoreContract::what_was_written_reads_back_the_same_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("1 byte") << QByteArray("x");
    QTest::newRow("4 KiB") << payloadOf(QByteArray(4 << 10, 'k'));
    QTest::newRow("1 MiB") << payloadOf(QByteArray(1 << 20, 'm'));
    QTest::newRow("4 MiB") << payloadOf(QByteArray(4 << 20, 'M'));
    QTest::newRow("every plane of Unicode") << payloadOf(u"Schlüssel 密钥 مفتاح 🔑 e\u0301"_s.toUtf8());
    QTest::newRow("lines, tabs, quotes, a byte order mark")
        << QByteArray("{\n\t\"a\": \"\\\"'\xEF\xBB\xBF\"\r\n}\n");
    QTest::newRow("spaces at both ends") << QByteArray("  x  ");
}

void StoreContract::what_was_written_reads_back_the_same()
{
    QFETCH(QByteArray, payload);
    const auto ref = nextRef();
    QCOMPARE(codeOf(read(ref)), ErrorCode::SecretNotFound);
    QCOMPARE(told(write(ref, payload)), "ok");
    const auto back = read(ref);
    QCOMPARE(told(back), "ok");
    QVERIFY(back->equals(payload));
    QVERIFY(!m_bench->raw(ref).isEmpty());
    QCOMPARE(told(remove(ref)), "ok");
    QCOMPARE(codeOf(read(ref)), ErrorCode::SecretNotFound);
}

void StoreContract::two_hundred_items_read_back_in_the_order_asked()
{
    SecretItems items;
    SecretRefs refs;
    for (int i = 0; i < 200; ++i) {
        refs.push_back(nextRef());
        items.emplace_back(refs.back(), SecretBuffer::copyOf(payloadOf(QByteArray::number(i))));
    }
    QVERIFY(QCoro::waitFor(store().writeMany(std::move(items))));
    std::ranges::reverse(refs);
    refs.push_back(refs.front()); // asked for twice

    const auto reads = QCoro::waitFor(store().readMany(refs));
    QVERIFY(reads);
    QCOMPARE(reads->size(), refs.size());
    for (int i = 0; i < 200; ++i)
        QCOMPARE(bytesOf(reads->at(std::size_t(i))), payloadOf(QByteArray::number(199 - i)));
    QCOMPARE(bytesOf(reads->back()), payloadOf("199"));
}

void StoreContract::writing_again_replaces_the_payload()
{
    const auto ref = nextRef();
    QCOMPARE(told(write(ref, "a long first payload")), "ok");
    QCOMPARE(told(write(ref, "second")), "ok");
    QCOMPARE(bytesOf(read(ref)), "second");
}

void StoreContract::a_ready_store_says_not_found_of_each_missing_item()
{
    const auto present = nextRef();
    QCOMPARE(told(write(present, "here")), "ok");
    const auto otherVersion = SecretRef(present.workspace(), present.credential(), 2);
    const SecretRefs refs{nextRef(), present, otherVersion};

    const auto reads = QCoro::waitFor(store().readMany(refs));
    QVERIFY(reads);
    QCOMPARE(codeOf(reads->at(0)), ErrorCode::SecretNotFound);
    QCOMPARE(reads->at(0).error().arguments.value(u"item"_s).toString(), refs.at(0).itemKey());
    QCOMPARE(bytesOf(reads->at(1)), "here");
    QCOMPARE(codeOf(reads->at(2)), ErrorCode::SecretNotFound);
}

void StoreContract::a_locked_store_says_locked_whatever_is_asked()
{
    if (!m_bench->canLock())
        QSKIP("this store has no locked state");
    const auto present = nextRef();
    QCOMPARE(told(write(present, "kept")), "ok");
    QVERIFY(m_bench->lock());

    QCOMPARE(codeOf(read(present)), ErrorCode::SecretLocked);
    QCOMPARE(codeOf(read(nextRef())), ErrorCode::SecretLocked);
    QCOMPARE(codeOf(write(present, "other")), ErrorCode::SecretLocked);
    QCOMPARE(codeOf(write(nextRef(), "new")), ErrorCode::SecretLocked);
    QCOMPARE(codeOf(remove(present)), ErrorCode::SecretLocked);
    QCOMPARE(codeOf(remove(nextRef())), ErrorCode::SecretLocked);

    QVERIFY(m_bench->unlock());
    QCOMPARE(bytesOf(read(present)), "kept");
    QCOMPARE(codeOf(read(nextRef())), ErrorCode::SecretNotFound);
}

void StoreContract::a_store_that_cannot_be_reached_says_unavailable_whatever_is_asked()
{
    if (!m_bench->canVanish())
        QSKIP("this store is a part of the workspace's own database");
    const auto present = nextRef();
    QCOMPARE(told(write(present, "kept")), "ok");
    QCOMPARE(bytesOf(read(present)), "kept");
    QVERIFY(m_bench->vanish());

    const auto missed = read(present);
    QCOMPARE(codeOf(missed), ErrorCode::SecretUnavailable);
    QCOMPARE(missed.error().arguments.value(u"reason"_s).toString(), m_bench->reasonWhenVanished());
    QCOMPARE(codeOf(read(nextRef())), ErrorCode::SecretUnavailable);
    QCOMPARE(codeOf(write(present, "other")), ErrorCode::SecretUnavailable);
    QCOMPARE(codeOf(write(nextRef(), "new")), ErrorCode::SecretUnavailable);
    QCOMPARE(codeOf(remove(present)), ErrorCode::SecretUnavailable);
    QCOMPARE(codeOf(remove(nextRef())), ErrorCode::SecretUnavailable);

    QVERIFY(m_bench->comeBack());
    QCOMPARE(bytesOf(read(present)), "kept");
    QCOMPARE(told(write(present, "other")), "ok");
    QCOMPARE(bytesOf(read(present)), "other");
}

void StoreContract::a_forged_item_is_tampered_data()
{
    QTest::addColumn<QString>("forgery");
    QTest::newRow("planted: somebody else's text") << u"planted"_s;
    QTest::newRow("swapped: another credential's item") << u"swapped"_s;
    QTest::newRow("rolled back: an earlier version's item") << u"rolled back"_s;
    QTest::newRow("truncated") << u"truncated"_s;
}

void StoreContract::a_forged_item_is_tampered()
{
    QFETCH(QString, forgery);
    // As the workspace does it: what rests in a keychain carries a MAC; the vault authenticates by itself.
    const auto key = WorkspaceKey::generate(testRandom);
    const auto keep = [&](const SecretRef &ref, const QByteArray &payload) {
        if (m_bench->authenticates())
            return write(ref, payload);
        const auto item = key.authenticate(ref.workspace(), ref.credential(), ref.version(), payload);
        return write(ref, item.view().toByteArray());
    };
    const auto fetch = [&](const SecretRef &ref) {
        auto item = read(ref);
        if (!item || m_bench->authenticates())
            return item;
        return key.verify(ref.workspace(), ref.credential(), ref.version(), item->view());
    };
    const auto old = nextRef(1);
    const SecretRef current(old.workspace(), old.credential(), 2);
    const auto other = nextRef(2);
    QCOMPARE(told(keep(old, payloadOf("old"))), "ok");
    QCOMPARE(told(keep(current, payloadOf("current"))), "ok");
    QCOMPARE(told(keep(other, payloadOf("other"))), "ok");
    QCOMPARE(bytesOf(fetch(current)), payloadOf("current"));

    auto forged = payloadOf("planted");
    if (forgery == u"swapped")
        forged = m_bench->raw(other);
    else if (forgery == u"rolled back")
        forged = m_bench->raw(old);
    else if (forgery == u"truncated")
        forged = m_bench->raw(current).chopped(3);
    QVERIFY(!forged.isEmpty());
    QVERIFY(m_bench->plant(current, forged));

    QCOMPARE(codeOf(fetch(current)), ErrorCode::SecretTampered);
    QCOMPARE(bytesOf(fetch(other)), payloadOf("other"));
    // What was planted may be a second item beside ours; removing takes both.
    QCOMPARE(told(remove(current)), "ok");
    QCOMPARE(told(keep(current, payloadOf("mended"))), "ok");
    QCOMPARE(bytesOf(fetch(current)), payloadOf("mended"));
}

void StoreContract::a_write_that_was_lost_is_not_confirmed()
{
    if (!m_bench->canLose())
        QSKIP(m_bench->whyNothingIsLost());
    const auto ref = nextRef();
    QVERIFY(m_bench->loseWrites(ref));
    QCOMPARE(codeOf(write(ref, "lost")), ErrorCode::SecretNotConfirmed);
    m_bench->beHonestAgain();
    QCOMPARE(m_bench->raw(ref), QByteArray());
    QCOMPARE(told(write(ref, "kept")), "ok");
    QCOMPARE(bytesOf(read(ref)), "kept");
}

void StoreContract::a_removal_that_was_undone_is_not_confirmed()
{
    if (!m_bench->canLose())
        QSKIP(m_bench->whyNothingIsLost());
    const auto ref = nextRef();
    QCOMPARE(told(write(ref, "to be removed")), "ok");
    QVERIFY(m_bench->undoRemovals(ref));
    QCOMPARE(codeOf(remove(ref)), ErrorCode::SecretNotConfirmed);
    m_bench->beHonestAgain();
    QCOMPARE(m_bench->raw(ref), "to be removed");
    QCOMPARE(told(remove(ref)), "ok");
}

void StoreContract::what_was_removed_is_gone_for_everybody()
{
    const auto ref = nextRef();
    QCOMPARE(told(write(ref, "to be removed")), "ok");
    QVERIFY(!m_bench->raw(ref).isEmpty());
    QCOMPARE(told(remove(ref)), "ok");
    QCOMPARE(codeOf(read(ref)), ErrorCode::SecretNotFound);
    QCOMPARE(m_bench->raw(ref), QByteArray());
}

void StoreContract::removing_what_is_not_there_succeeds()
{
    const auto ref = nextRef();
    QCOMPARE(told(remove(ref)), "ok");
    QCOMPARE(told(write(ref, "x")), "ok");
    QCOMPARE(told(remove(ref)), "ok");
    QCOMPARE(told(remove(ref)), "ok");
}

void StoreContract::a_write_that_failed_leaves_earlier_versions_as_they_were()
{
    const auto first = nextRef(1);
    const SecretRef second(first.workspace(), first.credential(), 2);
    QCOMPARE(told(write(first, "version one")), "ok");
    QVERIFY(m_bench->failWrites());
    QVERIFY(!write(second, "version two"));
    QVERIFY(!write(first, "something else"));
    QVERIFY(m_bench->allowWrites());
    QCOMPARE(bytesOf(read(first)), "version one");
    QCOMPARE(codeOf(read(second)), ErrorCode::SecretNotFound);
}

void StoreContract::a_task_stopped_before_it_began_does_nothing()
{
    const auto ref = nextRef();
    QCOMPARE(told(write(ref, "the old payload")), "ok");
    std::stop_source stop;
    stop.request_stop();
    for (const auto operation : {Operation::Read, Operation::Write, Operation::Remove})
        QCOMPARE(
            codeOf(QCoro::waitFor(begin(store(), operation, ref, stop.get_token()))), ErrorCode::Cancelled);
    QCOMPARE(bytesOf(read(ref)), "the old payload");
}

void StoreContract::a_task_stopped_on_its_way_completes_once_and_leaves_whole_items_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QByteArrayList>("allowed");
    QTest::newRow("reading") << int(Operation::Read) << QByteArrayList{"the old payload"};
    QTest::newRow("writing") << int(Operation::Write) << QByteArrayList{"the old payload", "the new payload"};
    QTest::newRow("removing") << int(Operation::Remove) << QByteArrayList{"the old payload", ""};
}

void StoreContract::a_task_stopped_on_its_way_completes_once_and_leaves_whole_items()
{
    QFETCH(int, operation);
    QFETCH(QByteArrayList, allowed);
    const auto ref = nextRef();
    QCOMPARE(told(write(ref, "the old payload")), "ok");

    std::stop_source stop;
    const auto ends = std::make_shared<int>(0);
    auto task = counted(begin(store(), Operation(operation), ref, stop.get_token()), ends);
    stop.request_stop();
    const auto result = QCoro::waitFor(task);
    QVERIFY(result || codeOf(result) == ErrorCode::Cancelled);

    // What was under way may still happen, but wholly, and the next operation comes after it.
    QVERIFY(allowed.contains(bytesOf(read(ref))));
    QCOMPARE(told(write(ref, "the last payload")), "ok");
    QCOMPARE(bytesOf(read(ref)), "the last payload");
    QCOMPARE(*ends, 1);
}

void StoreContract::only_the_items_asked_for_are_touched()
{
    const auto wanted = nextRef();
    const auto neighbour = nextRef();
    QCOMPARE(told(write(wanted, "wanted")), "ok");
    QCOMPARE(told(write(neighbour, "not asked for")), "ok");
    const auto before = m_bench->raw(neighbour);
    const auto notes = m_bench->startNoting();
    QCOMPARE(bytesOf(read(wanted)), "wanted");
    QCOMPARE(codeOf(read(nextRef())), ErrorCode::SecretNotFound);
    const auto calls = notes ? m_bench->stopNoting() : QStringList();
    QCOMPARE(m_bench->raw(neighbour), before);
    if (!notes)
        QSKIP(m_bench->whyNothingIsNoted());
    QVERIFY(!calls.isEmpty());
    for (const auto &call : calls) {
        QVERIFY2(!m_bench->isListing(call), qPrintable(call));
        QVERIFY2(!call.contains(neighbour.itemKey()), qPrintable(call));
    }
}
