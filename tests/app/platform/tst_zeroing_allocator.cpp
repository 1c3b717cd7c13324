#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QString>
#include <QTest>

#if defined(CLAVIGER_HARDENED_PROCESS) && !defined(CLAVIGER_SANITIZED)
extern "C" void __libc_free(void *memory) noexcept;
constexpr bool zeroes = true;
#else
constexpr bool zeroes = false;
#endif

namespace
{
/// Kept out of the optimizer's sight, which knows what malloc() and free() do and leaves out "useless" ones.
void *(*volatile allocate)(std::size_t) = std::malloc;
void *(*volatile reallocate)(void *, std::size_t) = std::realloc;
void *(*volatile reallocateArray)(void *, std::size_t, std::size_t) = reallocarray;
void (*volatile release)(void *) = std::free;

/// What lies at an address, also of freed memory; empty if nothing is mapped there any more.
QByteArray memoryAt(quintptr address, qsizetype size)
{
    QByteArray bytes(size, '?');
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    const auto got = pread(memory, bytes.data(), static_cast<size_t>(size), static_cast<off_t>(address));
    close(memory);
    return got == size ? bytes : QByteArray();
}

/// The allocator itself writes links and sizes into the first bytes of what it gets back.
constexpr std::size_t bookkeeping = 32;

/// A block with canaries behind the bookkeeping.
char *blockOfCanaries(std::size_t size)
{
    auto *block = static_cast<char *>(allocate(size));
    for (std::size_t at = bookkeeping; at + 6 <= size; at += 6)
        std::copy_n("canary", 6, block + at);
    return block;
}

bool canaryAt(quintptr address, std::size_t size)
{
    return memoryAt(address, static_cast<qsizetype>(size)).contains("canary");
}
}

class TestZeroingAllocator final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void freeing_zeroes_the_block_data();
    void freeing_zeroes_the_block();
    void growing_keeps_the_content_and_zeroes_the_old_block_data();
    void growing_keeps_the_content_and_zeroes_the_old_block();
    void shrinking_zeroes_what_is_cut_off();
    void an_array_grows_the_same_way_and_notices_overflow();
    void the_odd_cases_are_as_the_c_library_has_them();
    void aligned_blocks_are_freed_and_zeroed();
    void a_text_of_qt_leaves_nothing_behind();
    void what_it_costs();
};

void TestZeroingAllocator::initTestCase()
{
    if (!zeroes)
        QSKIP("not linked into sanitized builds");
    // The control: without it, a freed canary is still there.
#if defined(CLAVIGER_HARDENED_PROCESS) && !defined(CLAVIGER_SANITIZED)
    char *block = blockOfCanaries(200);
    const auto at = reinterpret_cast<quintptr>(block);
    __libc_free(block);
    QVERIFY(canaryAt(at, 200));
#endif
}

void TestZeroingAllocator::freeing_zeroes_the_block_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {48, 200, 1000, 5000, 70'000})
        QTest::addRow("%llu bytes", size) << size;
}

void TestZeroingAllocator::freeing_zeroes_the_block()
{
    QFETCH(quint64, size);
    char *block = blockOfCanaries(size);
    auto *neighbour = static_cast<char *>(allocate(size)); // keeps the block from melting into free memory
    const auto at = reinterpret_cast<quintptr>(block);
    QVERIFY(canaryAt(at, size));
    release(block);
    QVERIFY(!canaryAt(at, size));
    release(neighbour);
}

void TestZeroingAllocator::growing_keeps_the_content_and_zeroes_the_old_block_data()
{
    QTest::addColumn<quint64>("size");
    QTest::addColumn<quint64>("grown");
    QTest::newRow("small") << quint64(64) << quint64(4000);
    QTest::newRow("by one byte") << quint64(200) << quint64(230);
    QTest::newRow("to pages of its own") << quint64(100'000) << quint64(1'000'000);
    QTest::newRow("from pages of its own") << quint64(1'000'000) << quint64(5'000'000);
}

void TestZeroingAllocator::growing_keeps_the_content_and_zeroes_the_old_block()
{
    QFETCH(quint64, size);
    QFETCH(quint64, grown);
    char *block = blockOfCanaries(size);
    const QByteArray content(block, static_cast<qsizetype>(size));
    const auto at = reinterpret_cast<quintptr>(block);
    auto *larger = static_cast<char *>(reallocate(block, grown));
    QCOMPARE(QByteArray(larger, static_cast<qsizetype>(size)), content);
    if (reinterpret_cast<quintptr>(larger) != at)
        QVERIFY(!canaryAt(at, size));
    std::memset(larger, 1, grown); // all of it is ours
    release(larger);
}

void TestZeroingAllocator::shrinking_zeroes_what_is_cut_off()
{
    for (const std::size_t size : {1000U, 100'000U, 1'000'000U}) {
        char *block = blockOfCanaries(size);
        const auto at = reinterpret_cast<quintptr>(block);
        auto *smaller = static_cast<char *>(reallocate(block, 100));
        QVERIFY(QByteArray(smaller + bookkeeping, 6) == "canary");
        QVERIFY(!canaryAt(at + 100 + bookkeeping, size - 100 - bookkeeping));
        if (reinterpret_cast<quintptr>(smaller) != at)
            QVERIFY(!canaryAt(at, size));
        release(smaller);
    }
}

void TestZeroingAllocator::an_array_grows_the_same_way_and_notices_overflow()
{
    char *block = blockOfCanaries(96);
    const auto at = reinterpret_cast<quintptr>(block);
    auto *larger = static_cast<char *>(reallocateArray(block, 1000, 8));
    QVERIFY(QByteArray(larger + bookkeeping, 6) == "canary");
    QVERIFY(!canaryAt(at, 96));

    errno = 0;
    QVERIFY(reallocateArray(larger, SIZE_MAX / 2, 3) == nullptr);
    QCOMPARE(errno, ENOMEM);
    QVERIFY(QByteArray(larger + bookkeeping, 6) == "canary"); // and left it as it was
    release(larger);
}

void TestZeroingAllocator::the_odd_cases_are_as_the_c_library_has_them()
{
    release(nullptr);
    void *fromNothing = reallocate(nullptr, 100);
    QVERIFY(fromNothing);
    QVERIFY(malloc_usable_size(fromNothing) >= 100);
    QVERIFY(reallocate(fromNothing, 0) == nullptr); // freed

    char *block = blockOfCanaries(100);
    volatile std::size_t tooMuch = SIZE_MAX / 2;
    errno = 0;
    QVERIFY(reallocate(block, tooMuch) == nullptr);
    QCOMPARE(errno, ENOMEM);
    QVERIFY(canaryAt(reinterpret_cast<quintptr>(block), 100));
    errno = EINTR;
    release(block);
    QCOMPARE(errno, EINTR); // free() leaves errno alone
}

void TestZeroingAllocator::aligned_blocks_are_freed_and_zeroed()
{
    void *block = nullptr;
    QCOMPARE(posix_memalign(&block, 4096, 5000), 0);
    auto *neighbour = static_cast<char *>(allocate(5000));
    std::memset(block, 'x', 5000);
    std::copy_n("canary", 6, static_cast<char *>(block) + 100);
    const auto at = reinterpret_cast<quintptr>(block);
    release(block);
    QVERIFY(!canaryAt(at, 5000));
    release(neighbour);
}

void TestZeroingAllocator::a_text_of_qt_leaves_nothing_behind()
{
    quintptr first = 0;
    quintptr last = 0;
    {
        auto bytes = QByteArray(40, 'x') + "canary";
        first = reinterpret_cast<quintptr>(bytes.constData());
        bytes.append(QByteArray(3000, 'y')); // moves
        last = reinterpret_cast<quintptr>(bytes.constData());
        QVERIFY(first != last);
        QVERIFY(canaryAt(last, 46));
        QVERIFY(!canaryAt(first, 46));
    }
    QVERIFY(!canaryAt(last, 46));
}

void TestZeroingAllocator::what_it_costs()
{
#if defined(CLAVIGER_HARDENED_PROCESS) && !defined(CLAVIGER_SANITIZED)
    constexpr int rounds = 1'000'000;
    void (*volatile plain)(void *) = __libc_free;
    for (const std::size_t size : {32U, 256U, 4096U}) {
        const auto time = [size](void (*give)(void *)) {
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < rounds; ++i) {
                auto *block = static_cast<char *>(allocate(size));
                std::memset(block, i, size);
                give(block);
            }
            return static_cast<double>(timer.nsecsElapsed()) / rounds;
        };
        const double without = time(plain);
        const double with = time(release);
        qInfo("malloc, fill and free of %zu bytes: %.1f ns, zeroing %.1f ns, ratio %.2f", size, without, with,
            with / without);
        QVERIFY(with < without * 20); // only against a gross mistake, such as a system call each time
    }
#endif
}

QTEST_GUILESS_MAIN(TestZeroingAllocator)
#include "tst_zeroing_allocator.moc"
