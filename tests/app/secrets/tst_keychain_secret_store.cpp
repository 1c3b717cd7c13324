#include <thread>

#include <QCoro/QCoroTask>
#include <QRandomGenerator>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "app/secrets/keychain_text.h"
#include "secret_service_mock.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using Answer = SecretServiceMock::Answer;

namespace
{
constexpr auto patience = std::chrono::milliseconds(50);

template <typename T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

SecretRef someRef()
{
    const auto random = [](std::span<unsigned char> bytes) {
        for (auto &byte : bytes)
            byte = static_cast<unsigned char>(QRandomGenerator::global()->generate());
    };
    return SecretRef(Id::generate(random), Id::generate(random), 1);
}
}

/// What a service can do to a store between two steps, step by step, with a mock that does it.
class KeychainSecretStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<SecretServiceMock>();
        QVERIFY(m_service->appear());
    }

    void init()
    {
        m_service->startOver();
        m_store = std::make_unique<KeychainSecretStore>(m_probe, u"claviger"_s, patience);
    }

    void cleanup() { m_store.reset(); }
    void cleanupTestCase() { m_service.reset(); }

    // Confirming

    void a_write_that_the_service_lost_is_not_confirmed()
    {
        m_service->answer(u"CreateItem"_s, Answer::Pretend);
        QCOMPARE(codeOf(write(someRef(), "payload")), ErrorCode::SecretNotConfirmed);
    }

    void a_keyring_that_locks_between_the_write_and_the_reading_back_leaves_it_not_confirmed()
    {
        const auto ref = someRef();
        m_service->answer(u"CreateItem"_s, Answer::LockAfter);
        const auto written = write(ref, "payload");
        QCOMPARE(codeOf(written), ErrorCode::SecretNotConfirmed);
        QCOMPARE(written.error().arguments.value(u"reason"_s).toString(), u"SecretLocked"_s);
        m_service->setLocked(false);
        QVERIFY(read(ref)->equals("payload"));
    }

    void a_removal_that_the_service_swallowed_is_not_confirmed()
    {
        const auto ref = someRef();
        QVERIFY(write(ref, "payload"));
        m_service->answer(u"Delete"_s, Answer::Pretend);
        QCOMPARE(codeOf(remove(ref)), ErrorCode::SecretNotConfirmed);
        m_service->answer(u"Delete"_s, Answer::Honest);
        QVERIFY(remove(ref));
    }

    void a_keyring_that_locks_between_the_probe_and_the_removal_says_locked()
    {
        const auto ref = someRef();
        QVERIFY(write(ref, "payload"));
        m_service->answer(u"Get"_s, Answer::LockAfter); // the probe's last question
        QCOMPARE(codeOf(remove(ref)), ErrorCode::SecretLocked);
        m_service->answer(u"Get"_s, Answer::Honest);
        m_service->setLocked(false);
        QVERIFY(read(ref)->equals("payload"));
    }

    void a_keyring_that_locks_while_a_missing_item_is_looked_for_says_locked()
    {
        m_service->answer(u"SearchItems"_s, Answer::LockAfter);
        QCOMPARE(codeOf(read(someRef())), ErrorCode::SecretLocked);
    }

    void a_keyring_that_locks_between_the_search_and_the_secrets_says_locked()
    {
        const auto ref = someRef();
        QVERIFY(write(ref, "payload"));
        m_service->answer(u"SearchItems"_s, Answer::LockAfter);
        QCOMPARE(codeOf(read(ref)), ErrorCode::SecretLocked);
    }

    // Items that are not ours

    void what_cannot_be_ours_is_tampered_data()
    {
        QTest::addColumn<QList<QByteArray>>("secrets");
        QTest::newRow("empty") << QList<QByteArray>{""};
        QTest::newRow("not UTF-8") << QList<QByteArray>{"\xC3\x28"};
        QTest::newRow("half a character") << QList<QByteArray>{"key \xE5\xAF"};
        QTest::newRow("a NUL inside") << QList<QByteArray>{QByteArray("a\0b", 3)};
        QTest::newRow("two that differ") << QList<QByteArray>{"one", "two"};
        QTest::newRow("two of which one is empty") << QList<QByteArray>{"one", ""};
    }

    void what_cannot_be_ours_is_tampered()
    {
        QFETCH(QList<QByteArray>, secrets);
        const auto ref = someRef();
        for (const auto &secret : secrets)
            m_service->addItem(ref.itemKey(), secret);
        QCOMPARE(codeOf(read(ref)), ErrorCode::SecretTampered);

        QVERIFY(remove(ref)); // takes all of them
        QVERIFY(m_service->secretsOf(ref.itemKey()).isEmpty());
        QVERIFY(write(ref, "mended"));
        QVERIFY(read(ref)->equals("mended"));
    }

    void two_items_that_agree_are_one()
    {
        const auto ref = someRef();
        m_service->addItem(ref.itemKey(), "same");
        m_service->addItem(ref.itemKey(), "same");
        QVERIFY(read(ref)->equals("same"));
    }

    // Payloads that are refused

    void a_payload_that_is_no_text_is_refused_before_the_service_is_asked_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray("") << ErrorCode::InvalidArgument;
        QTest::newRow("a NUL inside") << QByteArray("a\0b", 3) << ErrorCode::InvalidArgument;
        QTest::newRow("not UTF-8") << QByteArray("\xFF") << ErrorCode::InvalidArgument;
        QTest::newRow("too large") << QByteArray(maximumKeychainItem + 1, 'x') << ErrorCode::SecretTooLarge;
    }

    void a_payload_that_is_no_text_is_refused_before_the_service_is_asked()
    {
        QFETCH(QByteArray, payload);
        QFETCH(ErrorCode, code);
        QCOMPARE(codeOf(write(someRef(), payload)), code);
        QCOMPARE(m_service->takeCalls(), QStringList());
    }

    void the_largest_payload_is_kept()
    {
        const auto ref = someRef();
        const QByteArray payload(maximumKeychainItem, 'x');
        QVERIFY(write(ref, payload));
        QVERIFY(read(ref)->equals(payload));
    }

    // Asking for little

    void reading_asks_once_for_the_session_and_never_lists()
    {
        SecretRefs refs;
        for (int i = 0; i < 20; ++i) {
            refs.push_back(someRef());
            m_service->addItem(refs.back().itemKey(), "secret");
        }
        m_service->addItem(u"claviger/somebody/else/1"_s, "not asked for");
        const auto first = QCoro::waitFor(m_store->readMany(refs));
        QVERIFY(first);
        for (const auto &one : *first)
            QVERIFY(one->equals("secret"));
        QCOMPARE(m_service->count(u"OpenSession"_s), 1);
        QCOMPARE(m_service->count(u"SearchItems"_s), 20);
        for (const auto &call : m_service->takeCalls())
            QVERIFY2(QStringList({u"OpenSession"_s, u"SearchItems"_s, u"GetSecrets"_s}).contains(call),
                qPrintable(call));
        for (const auto &search : m_service->searches())
            QCOMPARE(search.keys(), QStringList({u"server"_s, u"type"_s, u"user"_s}));

        QVERIFY(QCoro::waitFor(m_store->readMany(refs)));
        QCOMPARE(m_service->count(u"OpenSession"_s), 0);
    }

    void a_missing_item_costs_the_state_and_no_list()
    {
        QCOMPARE(codeOf(read(someRef())), ErrorCode::SecretNotFound);
        const QStringList allowed{u"OpenSession"_s, u"SearchItems"_s, u"ReadAlias"_s, u"Get"_s};
        for (const auto &call : m_service->takeCalls())
            QVERIFY2(allowed.contains(call), qPrintable(call));
    }

    void a_service_that_has_forgotten_the_session_gets_a_new_one()
    {
        const auto ref = someRef();
        QVERIFY(write(ref, "payload"));
        QVERIFY(read(ref));
        m_service->forgetSessions();
        QVERIFY(read(ref)->equals("payload"));
        m_service->forgetSessions(); // libsecret's too
        QVERIFY(write(ref, "another"));
        QVERIFY(read(ref)->equals("another"));
    }

    // Waiting and stopping

    void a_job_that_takes_long_is_told_once_and_again_when_it_is_done()
    {
        QList<bool> told;
        m_store->setWaitingObserver([&told](bool waiting) { told += waiting; });
        m_service->answer(u"CreateItem"_s, Answer::Silent);
        const auto ref = someRef();
        auto task = m_store->write(ref, SecretBuffer::copyOf("payload"));
        QTRY_COMPARE(told, QList<bool>({true}));
        m_service->release();
        QVERIFY(QCoro::waitFor(std::move(task)));
        QCOMPARE(told, QList<bool>({true, false}));
    }

    void a_stopped_job_completes_at_once_and_its_late_answer_disturbs_nobody()
    {
        m_service->answer(u"CreateItem"_s, Answer::Silent);
        const auto stuck = someRef();
        const auto next = someRef();
        std::stop_source stop;
        auto first = m_store->write(stuck, SecretBuffer::copyOf("late"), stop.get_token());
        QTRY_COMPARE(m_service->count(u"CreateItem"_s), 1);
        auto second = m_store->write(next, SecretBuffer::copyOf("next"));
        stop.request_stop();
        QCOMPARE(codeOf(QCoro::waitFor(std::move(first))), ErrorCode::Cancelled);

        m_service->release(); // the late answer; only then the second job begins
        QVERIFY(QCoro::waitFor(std::move(second)));
        QVERIFY(read(next)->equals("next"));
        QVERIFY(read(stuck)->equals("late")); // whole
    }

    void a_stopped_job_that_was_still_waiting_never_begins()
    {
        m_service->answer(u"CreateItem"_s, Answer::Silent);
        const auto running = someRef();
        const auto waiting = someRef();
        std::stop_source stop;
        auto first = m_store->write(running, SecretBuffer::copyOf("first"));
        QTRY_COMPARE(m_service->count(u"CreateItem"_s), 1);
        auto second = m_store->write(waiting, SecretBuffer::copyOf("second"), stop.get_token());
        QTRY_COMPARE(
            m_service->count(u"ReadAlias"_s), 2); // it has asked for the state and waits for its turn
        stop.request_stop();
        QCOMPARE(codeOf(QCoro::waitFor(std::move(second))), ErrorCode::Cancelled);
        m_service->release();
        QVERIFY(QCoro::waitFor(std::move(first)));
        QVERIFY(m_service->secretsOf(waiting.itemKey()).isEmpty());
    }

    void a_stopped_reading_completes_although_the_service_is_silent()
    {
        m_service->answer(u"SearchItems"_s, Answer::Silent);
        std::stop_source stop;
        auto task = m_store->readMany(SecretRefs(1, someRef()), stop.get_token());
        QTRY_COMPARE(m_service->count(u"SearchItems"_s), 1);
        stop.request_stop();
        QCOMPARE(codeOf(QCoro::waitFor(std::move(task))), ErrorCode::Cancelled);
    }

    void a_stop_from_another_thread_is_heard()
    {
        m_service->answer(u"SearchItems"_s, Answer::Silent);
        std::stop_source stop;
        auto task = m_store->readMany(SecretRefs(1, someRef()), stop.get_token());
        QTRY_COMPARE(m_service->count(u"SearchItems"_s), 1);
        std::jthread other([&stop] { stop.request_stop(); });
        QCOMPARE(codeOf(QCoro::waitFor(std::move(task))), ErrorCode::Cancelled);
    }

    void a_store_may_go_while_a_job_runs()
    {
        m_service->answer(u"CreateItem"_s, Answer::Silent);
        std::stop_source stop;
        const auto ref = someRef();
        auto task = m_store->write(ref, SecretBuffer::copyOf("late"), stop.get_token());
        QTRY_COMPARE(m_service->count(u"CreateItem"_s), 1);
        stop.request_stop();
        QCOMPARE(codeOf(QCoro::waitFor(std::move(task))), ErrorCode::Cancelled);
        m_store.reset();
        m_service->release(); // libsecret calls back into the job, which is still there
        QTRY_COMPARE(m_service->secretsOf(ref.itemKey()), QList<QByteArray>{"late"});
    }

private:
    Result<SecretBuffer> read(const SecretRef &ref) { return QCoro::waitFor(m_store->read(ref)); }
    Result<void> write(const SecretRef &ref, const QByteArray &payload)
    {
        return QCoro::waitFor(m_store->write(ref, SecretBuffer::copyOf(payload)));
    }
    Result<void> remove(const SecretRef &ref) { return QCoro::waitFor(m_store->remove(ref)); }

    std::unique_ptr<SecretServiceMock> m_service;
    DBusKeychainProbe m_probe;
    std::unique_ptr<KeychainSecretStore> m_store;
};

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "tst_keychain_secret_store.moc"
