#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QDebug>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include "app/secrets/secret_arena.h"
#include "app/secrets/secret_buffer.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
bool isAllZero(const char *bytes, std::size_t size)
{
    return sodium_is_zero(reinterpret_cast<const unsigned char *>(bytes), size) == 1;
}

/// What lies at an address, also of freed memory: read through the kernel, which no sanitizer minds.
QByteArray memoryAt(quintptr address, qsizetype size)
{
    QByteArray bytes(size, '?');
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const auto got = pread(memory, bytes.data(), static_cast<size_t>(size), static_cast<off_t>(address));
    close(memory);
    return got == size ? bytes : QByteArray("unreadable");
}

/// The value after `name:` on the line of /proc/self/smaps that follows the mapping `address` is in.
QByteArray mappingProperty(const void *address, const QByteArray &name)
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto wanted = reinterpret_cast<quintptr>(address);
    bool inside = false;
    for (QByteArray line = maps.readLine(); !line.isEmpty(); line = maps.readLine()) {
        const QByteArray head = line.left(line.indexOf(' '));
        if (const auto dash = head.indexOf('-'); dash > 0 && !head.endsWith(':')) {
            inside = head.left(dash).toULongLong(nullptr, 16) <= wanted
                && wanted < head.mid(dash + 1).toULongLong(nullptr, 16);
        } else if (inside && line.startsWith(name + ':')) {
            return line.mid(name.size() + 1).trimmed();
        }
    }
    return {};
}
}

class TestSecretBuffer final : public QObject
{
    Q_OBJECT

private slots:
    void a_default_one_is_null_and_one_of_size_zero_is_only_empty();
    void a_new_one_is_zeroed_even_where_a_secret_was();
    void moving_hands_over_the_memory_and_leaves_null();
    void moving_onto_a_full_one_frees_and_zeroes_it();
    void truncating_zeroes_what_it_cuts_off();
    void a_clone_is_equal_and_apart();
    void text_survives_the_way_there_and_back_data();
    void text_survives_the_way_there_and_back();
    void equality_needs_every_byte_and_the_size();
    void printing_shows_no_byte();
    void any_size_is_whole_and_aligned_data();
    void any_size_is_whole_and_aligned();
    void its_memory_is_left_out_of_dumps();
    void wiping_zeroes_a_detached_text();
    void letting_a_text_go_without_wiping_leaves_it_in_memory();
    void wiping_zeroes_room_reserved_and_once_used();
    void wiping_a_shared_text_leaves_the_other_alone();
    void threads_do_not_disturb_each_other();
    void small_buffers_are_far_cheaper_than_sodium_malloc();
    void past_the_lock_limit_buffers_work_and_say_so();
};

void TestSecretBuffer::a_default_one_is_null_and_one_of_size_zero_is_only_empty()
{
    const SecretBuffer null;
    QVERIFY(null.isNull());
    QVERIFY(null.isEmpty());
    QVERIFY(null.clone().isNull());

    const SecretBuffer empty(0);
    QVERIFY(!empty.isNull());
    QVERIFY(empty.isEmpty());
    QVERIFY(!SecretBuffer::copyOf(QByteArrayView()).isNull());
    QVERIFY(!empty.clone().isNull());
}

void TestSecretBuffer::a_new_one_is_zeroed_even_where_a_secret_was()
{
    const char *before = nullptr;
    {
        const auto secret = SecretBuffer::copyOf("sk_live_canary_0123456789abcdef_sk_live");
        before = secret.view().data();
    }
    const SecretBuffer next(39);
    QCOMPARE(static_cast<const void *>(next.view().data()), static_cast<const void *>(before));
    QVERIFY(isAllZero(next.view().data(), next.size()));
}

void TestSecretBuffer::moving_hands_over_the_memory_and_leaves_null()
{
    auto first = SecretBuffer::copyOf("value");
    const void *memory = first.view().data();
    const SecretBuffer second(std::move(first));
    QCOMPARE(static_cast<const void *>(second.view().data()), memory);
    // NOLINTNEXTLINE: what a moved-from one is, is promised
    QVERIFY(first.isNull());
    QCOMPARE(first.size(), 0U);
}

void TestSecretBuffer::moving_onto_a_full_one_frees_and_zeroes_it()
{
    auto target = SecretBuffer::copyOf("the old value, which goes");
    const void *memory = target.view().data();
    target = SecretBuffer::copyOf("the new value, which stays for good and is longer");
    QVERIFY(target.equals("the new value, which stays for good and is longer"));

    const SecretBuffer next(25);
    QCOMPARE(static_cast<const void *>(next.view().data()), memory);
    QVERIFY(isAllZero(next.view().data(), next.size()));
}

void TestSecretBuffer::truncating_zeroes_what_it_cuts_off()
{
    auto secret = SecretBuffer::copyOf("0123456789");
    secret.truncate(4);
    QVERIFY(secret.equals("0123"));
    QVERIFY(isAllZero(secret.view().data() + 4, 6));
    secret.truncate(9);
    QCOMPARE(secret.size(), 4U);
}

void TestSecretBuffer::a_clone_is_equal_and_apart()
{
    auto secret = SecretBuffer::copyOf("value");
    const auto clone = secret.clone();
    secret.bytes()[0] = 'V';
    QVERIFY(clone.equals("value"));
    QVERIFY(secret.equals("Value"));
}

void TestSecretBuffer::text_survives_the_way_there_and_back_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ascii") << u"sk_test_1"_s;
    QTest::newRow("chinese") << u"密钥在这里"_s;
    QTest::newRow("emoji outside the basic plane") << u"🔑🗝"_s;
    QTest::newRow("a megabyte") << QString(1 << 20, u'é');
}

void TestSecretBuffer::text_survives_the_way_there_and_back()
{
    QFETCH(QString, text);
    const auto secret = SecretBuffer::fromText(text);
    QVERIFY(!secret.isNull());
    QCOMPARE(secret.view().toByteArray(), text.toUtf8());
    QCOMPARE(secret.toText(), text);
}

void TestSecretBuffer::equality_needs_every_byte_and_the_size()
{
    const auto secret = SecretBuffer::copyOf("value");
    QVERIFY(secret.equals("value"));
    QVERIFY(!secret.equals("valuE"));
    QVERIFY(!secret.equals("valu"));
    QVERIFY(!secret.equals("value "));
    QVERIFY(!secret.equals(QByteArrayView()));
    QVERIFY(SecretBuffer().equals(QByteArrayView()));
}

void TestSecretBuffer::printing_shows_no_byte()
{
    QString printed;
    QDebug(&printed) << SecretBuffer::copyOf("canary");
    QCOMPARE(printed.trimmed(), u"[secret]"_s);
}

void TestSecretBuffer::any_size_is_whole_and_aligned_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {1, 15, 16, 17, 33, 64, 65, 4095, 4097, 32768, 32769, 262144, 262145, 3 << 20})
        QTest::addRow("%llu", size) << size;
}

void TestSecretBuffer::any_size_is_whole_and_aligned()
{
    QFETCH(quint64, size);
    std::vector<SecretBuffer> buffers;
    for (unsigned char fill = 1; fill <= 5; ++fill) {
        auto &buffer = buffers.emplace_back(size);
        QVERIFY(isAllZero(buffer.view().data(), size));
        QCOMPARE(reinterpret_cast<quintptr>(buffer.view().data()) % 16, 0U);
        std::ranges::fill(buffer.bytes(), fill);
    }
    for (unsigned char fill = 1; fill <= 5; ++fill) {
        const auto view = buffers[fill - 1U].view();
        QVERIFY(std::ranges::all_of(
            view, [fill](char byte) { return static_cast<unsigned char>(byte) == fill; }));
    }
}

void TestSecretBuffer::its_memory_is_left_out_of_dumps()
{
    const auto small = SecretBuffer::copyOf("small");
    const SecretBuffer large(100'000);
    for (const auto *buffer : {&small, &large}) {
        const auto flags = mappingProperty(buffer->view().data(), "VmFlags");
        QVERIFY2(flags.split(' ').contains("dd"), flags.constData()); // do not include in a dump
#ifndef CLAVIGER_SANITIZED // the sanitizer makes mlock() do nothing and say it did
        QVERIFY2(flags.split(' ').contains("lo"), flags.constData()); // locked
#endif
    }
    QVERIFY(SecretArena::instance().isLocked());
}

void TestSecretBuffer::wiping_zeroes_a_detached_text()
{
    auto text = QString(100, u'x') + u"canary in a text"_s;
    auto bytes = QByteArray(100, 'x') + "canary in bytes";
    text.detach();
    bytes.detach();
    const auto textAt = reinterpret_cast<quintptr>(text.constData() + 100);
    const auto bytesAt = reinterpret_cast<quintptr>(bytes.constData() + 100);
    QVERIFY(memoryAt(textAt, 12).contains('c'));
    QCOMPARE(memoryAt(bytesAt, 6), "canary"_ba);

    wipe(text);
    wipe(bytes);
    QVERIFY(text.isNull());
    QVERIFY(bytes.isNull());
    QCOMPARE(memoryAt(textAt, 12), QByteArray(12, '\0'));
    QCOMPARE(memoryAt(bytesAt, 6), QByteArray(6, '\0'));
}

void TestSecretBuffer::letting_a_text_go_without_wiping_leaves_it_in_memory()
{
    // The control of the test above: were freed memory unreadable or zeroed anyway, that one could not fail.
    auto bytes = QByteArray(100, 'x') + "canary in bytes";
    bytes.detach();
    const auto at = reinterpret_cast<quintptr>(bytes.constData() + 100);
    bytes = QByteArray();
    QCOMPARE(memoryAt(at, 6), "canary"_ba);
}

void TestSecretBuffer::wiping_zeroes_room_reserved_and_once_used()
{
    QByteArray bytes;
    bytes.reserve(400);
    bytes.append(QByteArray(200, 'x')).append("canary");
    const auto at = reinterpret_cast<quintptr>(bytes.constData() + 200);
    bytes.resize(3);
    QCOMPARE(memoryAt(at, 6), "canary"_ba);

    wipe(bytes);
    QCOMPARE(memoryAt(at, 6), QByteArray(6, '\0'));
}

void TestSecretBuffer::wiping_a_shared_text_leaves_the_other_alone()
{
    auto text = QString::fromLatin1("shared value");
    const QString other = text;
    wipe(text);
    QVERIFY(text.isNull());
    QCOMPARE(other, u"shared value"_s);

    auto literal = u"a literal, which lies in read-only memory"_s;
    wipe(literal);
    QVERIFY(literal.isNull());
}

void TestSecretBuffer::threads_do_not_disturb_each_other()
{
    std::atomic_int wrong = 0;
    const auto work = [&wrong](unsigned char fill) {
        for (int round = 0; round < 500; ++round) {
            std::vector<SecretBuffer> buffers;
            for (std::size_t size = 1; size < 40'000; size = size * 2 + 3) {
                std::ranges::fill(buffers.emplace_back(size).bytes(), fill);
                const auto whole = buffers[buffers.size() / 2].view();
                wrong += !std::ranges::all_of(
                    whole, [fill](char byte) { return byte == static_cast<char>(fill); });
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned char fill = 1; fill <= 4; ++fill)
            threads.emplace_back(work, fill);
    }
    QCOMPARE(wrong.load(), 0);
}

void TestSecretBuffer::small_buffers_are_far_cheaper_than_sodium_malloc()
{
    constexpr int count = 1000;
    QVERIFY(sodium_init() >= 0);
    QElapsedTimer timer;

    timer.start();
    {
        std::vector<void *> blocks;
        blocks.reserve(count);
        for (int i = 0; i < count; ++i)
            blocks.push_back(sodium_malloc(64));
        for (void *block : blocks)
            sodium_free(block);
    }
    const auto sodium = timer.nsecsElapsed();

    timer.start();
    {
        std::vector<SecretBuffer> buffers;
        buffers.reserve(count);
        for (int i = 0; i < count; ++i)
            buffers.emplace_back(64U);
    }
    const auto ours = timer.nsecsElapsed();

    qInfo("%d buffers of 64 bytes: sodium_malloc %.2f us each, SecretBuffer %.3f us each, ratio %.1f", count,
        static_cast<double>(sodium) / count / 1000, static_cast<double>(ours) / count / 1000,
        static_cast<double>(sodium) / static_cast<double>(ours));
    QVERIFY(sodium > 5 * ours);
}

void TestSecretBuffer::past_the_lock_limit_buffers_work_and_say_so()
{
#ifdef CLAVIGER_SANITIZED
    QSKIP("the sanitizer makes mlock() do nothing and say it did");
#endif
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--past-the-limit"_s});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QVERIFY2(child.exitCode() == 0, child.readAllStandardError().constData());
}

namespace
{
/// In a process of its own, as a user whom limits bind: root may lock what it likes.
int pastTheLimit()
{
    constexpr std::size_t limit = 400UL * 1024; // one chunk of the arena and a half
    const rlimit lockable{limit, limit};
    if (setrlimit(RLIMIT_MEMLOCK, &lockable) != 0 || (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0))
        return 2;
    prctl(PR_SET_DUMPABLE, 1); // changing the user took it, and the leak checker needs it

    const auto expect = [](bool held, const char *what) {
        if (!held) {
            std::fprintf(stderr, "not so: %s\n", what);
            std::exit(1);
        }
    };
    auto &arena = SecretArena::instance();
    const auto first = SecretBuffer::copyOf("first");
    expect(arena.usage().limit == limit, "the limit is told");
    expect(arena.isLocked(), "the first chunk is locked");

    std::optional<SecretBuffer> large(std::in_place, 100U * 1024);
    expect(arena.isLocked(), "a large value fits under the limit");
    std::vector<SecretBuffer> many;
    many.reserve(100);
    for (int i = 0; i < 100; ++i)
        many.push_back(SecretBuffer::copyOf(QByteArray(4000, 'x')));
    expect(!arena.isLocked(), "what is past the limit is told");
    expect(arena.usage().lockedBytes <= limit && arena.usage().unlockedBytes > 0, "and how much");
    expect(std::ranges::all_of(many, [](auto &b) { return b.equals(QByteArray(4000, 'x')); }),
        "all values whole");

    SecretBuffer tooLarge(limit);
    expect(tooLarge.size() == limit && !arena.isLocked(), "a value larger than the limit works");
    many.clear();
    expect(arena.usage().lockedBytes + arena.usage().unlockedBytes >= limit, "chunks stay for the next");
    return 0;
}
}

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--past-the-limit") == 0)
        return pastTheLimit();
    QCoreApplication application(argc, argv);
    TestSecretBuffer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secret_buffer.moc"
