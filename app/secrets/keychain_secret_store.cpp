#include "app/secrets/keychain_secret_store.h"

#include <algorithm>

#include <QCoreApplication>
#include <QThread>

#include "app/secrets/keychain_text.h"
#include "app/secrets/libsecret_session.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// A restarted service refuses once.
constexpr int serviceAttempts = 2;
/// libsecret's file refuses whenever another process has written it since it was read.
constexpr int fileAttempts = 20;

void assertMainThread()
{
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
}

bool isAbsent(const Result<SecretBuffer> &read)
{
    return !read && read.error().code == ErrorCode::SecretNotFound;
}

bool isCancelled(const Error &error)
{
    return error.code == ErrorCode::Cancelled;
}

tl::unexpected<Error> notConfirmed(const SecretRef &ref, const QString &reason)
{
    return failure(ErrorCode::SecretNotConfirmed, {{u"item"_s, ref.itemKey()}, {u"reason"_s, reason}});
}

Result<void> checkPayload(const SecretItem &item)
{
    const auto payload = item.payload.view();
    if (payload.size() > maximumKeychainItem)
        return failure(
            ErrorCode::SecretTooLarge, {{u"bytes"_s, payload.size()}, {u"limit"_s, maximumKeychainItem}});
    if (!isKeychainText(payload))
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"payload"_s}});
    return {};
}

Result<void> checkPayloads(const SecretItems &items)
{
    for (const auto &item : items) {
        if (auto fits = checkPayload(item); !fits)
            return fits;
    }
    return {};
}

/// What a job read, if it can be an item of ours.
Result<SecretBuffer> checkRead(Result<SecretBuffer> read, const SecretRef &ref, KeychainBackend backend)
{
    if (!read || isKeychainText(read->view()))
        return read;
    // KWallet's failed reads come as empty successes.
    if (read->isEmpty() && backend == KeychainBackend::KWallet)
        return failure(ErrorCode::SecretUnavailable, {{u"reason"_s, u"EmptyRead"_s}});
    return failure(ErrorCode::SecretTampered, {{u"item"_s, ref.itemKey()}});
}
}

KeychainSecretStore::KeychainSecretStore(
    KeychainProbe &probe, const QString &service, std::chrono::milliseconds patience)
    : m_probe(probe),
      m_reader(service),
      m_jobs(service, patience),
      m_file(service, patience)
{
}

void KeychainSecretStore::setWaitingObserver(std::function<void(bool)> observer)
{
    m_jobs.setWaitingObserver(std::move(observer));
}

QCoro::Task<Result<SecretReads>> KeychainSecretStore::readMany(SecretRefs refs, std::stop_token stop)
{
    assertMainThread();
    if (stop.stop_requested())
        co_return failure(ErrorCode::Cancelled);
    if (refs.empty())
        co_return SecretReads();
    const auto residue = m_residue.overwriteAfterwards();
    // A Secret Service that has every item needs no probe: it says itself what is locked.
    auto reads = co_await readOnce(refs, stop);
    if (reads ? std::ranges::none_of(*reads, isAbsent) : isCancelled(reads.error()))
        co_return reads;
    co_return co_await readWhileReady(std::move(refs), stop);
}

QCoro::Task<Result<SecretReads>> KeychainSecretStore::readOnce(SecretRefs refs, std::stop_token stop)
{
    if (m_probe.backend() != KeychainBackend::SecretService) {
        if (auto isReady = co_await ready(); !isReady) // also settles which backend it is
            co_return failed(isReady);
    }
    if (m_probe.backend() == KeychainBackend::SecretService)
        co_return co_await m_reader.readMany(std::move(refs), stop);
    co_return co_await readByJobs(std::move(refs), stop);
}

QCoro::Task<Result<SecretReads>> KeychainSecretStore::readByJobs(SecretRefs refs, std::stop_token stop)
{
    // libsecret reads its file once for each session; what other programs have written since shows only in a
    // new one.
    if (m_probe.backend() == KeychainBackend::LibsecretFile)
        renewLibsecretSession();
    SecretReads reads;
    for (const auto &ref : refs) {
        auto read = co_await m_jobs.read(ref.itemKey(), stop);
        if (!read && isCancelled(read.error()))
            co_return failed(read);
        reads.push_back(checkRead(std::move(read), ref, m_probe.backend()));
    }
    co_return reads;
}

/// "Not found" is believed only if the keychain was ready before and after.
QCoro::Task<Result<SecretReads>> KeychainSecretStore::readWhileReady(SecretRefs refs, std::stop_token stop)
{
    if (auto before = co_await ready(); !before)
        co_return failed(before);
    auto reads = co_await readOnce(std::move(refs), stop);
    if (reads ? std::ranges::none_of(*reads, isAbsent) : isCancelled(reads.error()))
        co_return reads;
    if (auto after = co_await readyToTell(); !after)
        co_return failed(after);
    co_return reads;
}

/// Ready, and what is not found is not there.
QCoro::Task<Result<void>> KeychainSecretStore::readyToTell()
{
    auto isReady = co_await ready();
    if (!isReady || m_probe.backend() != KeychainBackend::LibsecretFile)
        co_return isReady;
    const auto opened = co_await m_file.opened();
    co_return opened ? Result<void>() : Result<void>(failed(opened));
}

/// Ready, and what is written can be told from what is not there.
QCoro::Task<Result<void>> KeychainSecretStore::readyToWrite(std::stop_token stop)
{
    auto isReady = co_await ready();
    if (!isReady || m_probe.backend() != KeychainBackend::LibsecretFile)
        co_return isReady;
    const auto isMarked = co_await m_file.opened();
    if (!isMarked)
        co_return failed(isMarked);
    if (*isMarked)
        co_return Result<void>();
    Job mark = [this, stop] { return m_file.mark(stop); };
    co_return co_await persist(std::move(mark));
}

QCoro::Task<Result<void>> KeychainSecretStore::writeMany(SecretItems items, std::stop_token stop)
{
    assertMainThread();
    if (auto fit = checkPayloads(items); !fit)
        co_return failed(fit);
    if (stop.stop_requested())
        co_return failure(ErrorCode::Cancelled);
    const auto residue = m_residue.overwriteAfterwards();
    if (auto isReady = co_await readyToWrite(stop); !isReady)
        co_return failed(isReady);
    for (const auto &item : items) {
        Job write
            = [this, &item, stop] { return m_jobs.write(item.ref.itemKey(), item.payload.clone(), stop); };
        if (auto written = co_await persist(std::move(write)); !written)
            co_return failed(written);
    }
    co_return co_await confirmWritten(std::move(items), stop);
}

/// Does a job that changes the keychain; again if it refused although it is ready. Doing the same twice does
/// no harm.
QCoro::Task<Result<void>> KeychainSecretStore::persist(Job job)
{
    const auto isWallet = m_probe.backend() == KeychainBackend::KWallet;
    auto attempts = m_probe.backend() == KeychainBackend::LibsecretFile ? fileAttempts : serviceAttempts;
    for (;;) {
        const auto done = co_await job();
        if (done || done.error().code == ErrorCode::SecretNotFound)
            co_return Result<void>();
        const auto error = co_await explain(done.error());
        if (--attempts == 0 || isWallet || error.code != ErrorCode::SecretUnavailable
            || error != done.error())
            co_return tl::unexpected<Error>(error);
        renewLibsecretSession();
    }
}

QCoro::Task<Result<void>> KeychainSecretStore::confirmWritten(SecretItems items, std::stop_token stop)
{
    SecretRefs refs;
    for (const auto &item : items)
        refs.push_back(item.ref);
    const auto reads = co_await readMany(std::move(refs), stop);
    if (!reads && isCancelled(reads.error()))
        co_return failed(reads);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto &ref = items.at(i).ref;
        if (!reads)
            co_return notConfirmed(ref, errorName(reads.error().code));
        if (const auto &read = reads->at(i); !read)
            co_return notConfirmed(ref, errorName(read.error().code));
        if (!reads->at(i)->equals(items.at(i).payload.view()))
            co_return notConfirmed(ref, u"Different"_s);
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> KeychainSecretStore::remove(SecretRef ref, std::stop_token stop)
{
    assertMainThread();
    if (stop.stop_requested())
        co_return failure(ErrorCode::Cancelled);
    if (auto isReady = co_await ready(); !isReady)
        co_return failed(isReady);
    Job job = [this, ref, stop] { return m_jobs.remove(ref.itemKey(), stop); };
    if (auto removed = co_await persist(std::move(job)); !removed)
        co_return failed(removed);

    SecretRefs refs(1, ref);
    const auto reads = co_await readMany(std::move(refs), stop);
    if (!reads)
        co_return failed(reads);
    const auto &read = reads->front();
    if (isAbsent(read))
        co_return Result<void>();
    // Locked and unavailable say more than "not confirmed"; a value or a forgery that is still there does
    // not.
    if (!read && read.error().code != ErrorCode::SecretTampered)
        co_return failed(read);
    co_return notConfirmed(ref, u"StillThere"_s);
}

QCoro::Task<Result<void>> KeychainSecretStore::ready()
{
    const auto state = co_await m_probe.state();
    if (state != KeychainState::Ready)
        co_return tl::unexpected<Error>(errorFor(state));
    co_return Result<void>();
}

/// A failed job's error, or the keychain's state if that explains it.
QCoro::Task<Error> KeychainSecretStore::explain(Error error)
{
    if (isCancelled(error))
        co_return error;
    const auto isReady = co_await ready();
    co_return isReady ? error : isReady.error();
}
}
