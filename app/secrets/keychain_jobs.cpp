#include "app/secrets/keychain_jobs.h"

#include <QCoro/QCoroFuture>
#include <QStringDecoder>
#include <qt6keychain/keychain.h>

#include "app/secrets/bell.h"

using namespace Qt::StringLiterals;

namespace claviger
{
/// One job, waiting or running.
struct KeychainJobs::Entry
{
    enum class Kind { Read, Write, Remove };

    Entry(Kind kind_, QString key_, SecretBuffer text_ = {})
        : kind(kind_),
          key(std::move(key_)),
          text(std::move(text_))
    {
    }
    QKeychain::Job *makeJob(const QString &service);

    Kind kind;
    QString key;
    SecretBuffer text;
    Bell bell;
    bool isDone = false;
    Result<SecretBuffer> outcome;
};

QKeychain::Job *KeychainJobs::Entry::makeJob(const QString &service)
{
    if (kind == Kind::Read)
        return new QKeychain::ReadPasswordJob(service);
    if (kind == Kind::Remove)
        return new QKeychain::DeletePasswordJob(service);
    auto *job = new QKeychain::WritePasswordJob(service);
    // Everything as it is: without the flag a byte order mark at the start would go.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString copy = decoder.decode(text.view());
    job->setTextData(copy); // keeps it as UTF-8 of its own
    wipe(copy);
    text = SecretBuffer();
    return job;
}

namespace
{
Result<SecretBuffer> outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        break;
    case QKeychain::EntryNotFound:
        return failure(ErrorCode::SecretNotFound, {{u"item"_s, job.key()}});
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(ErrorCode::SecretLocked);
    default:
        return failure(
            ErrorCode::SecretUnavailable, {{u"reason"_s, u"Failed"_s}, {u"detail"_s, job.errorString()}});
    }
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    if (reading == nullptr)
        return SecretBuffer();
    // The bytes as they are: textData() would replace what is not UTF-8. Freed, and so zeroed, with the job.
    return SecretBuffer::copyOf(reading->binaryData());
}
}

KeychainJobs::KeychainJobs(QString service, std::chrono::milliseconds patience)
    : m_service(std::move(service))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    QObject::connect(&m_patience, &QTimer::timeout, &m_context, [this] { setWaiting(true); });
}

KeychainJobs::~KeychainJobs() = default;

void KeychainJobs::setWaitingObserver(std::function<void(bool)> observer)
{
    m_observer = std::move(observer);
}

QCoro::Task<Result<SecretBuffer>> KeychainJobs::read(QString key, std::stop_token stop)
{
    co_return co_await run(std::make_shared<Entry>(Entry::Kind::Read, std::move(key)), stop);
}

QCoro::Task<Result<SecretBuffer>> KeychainJobs::write(QString key, SecretBuffer text, std::stop_token stop)
{
    co_return co_await run(
        std::make_shared<Entry>(Entry::Kind::Write, std::move(key), std::move(text)), stop);
}

QCoro::Task<Result<SecretBuffer>> KeychainJobs::remove(QString key, std::stop_token stop)
{
    co_return co_await run(std::make_shared<Entry>(Entry::Kind::Remove, std::move(key)), stop);
}

QCoro::Task<Result<SecretBuffer>> KeychainJobs::run(std::shared_ptr<Entry> entry, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return failure(ErrorCode::Cancelled);
    m_queue.push_back(entry);
    startNext();
    const std::stop_callback onStop(stop, [&bell = entry->bell] { bell.ring(); });
    co_await entry->bell.future();
    if (entry->isDone)
        co_return std::move(entry->outcome);
    std::erase(m_queue, entry);
    co_return failure(ErrorCode::Cancelled);
}

void KeychainJobs::startNext()
{
    if (m_running || m_queue.empty())
        return;
    m_running = m_queue.front();
    m_queue.pop_front();
    auto *job = m_running->makeJob(m_service);
    job->setKey(m_running->key);
    QObject::connect(
        job, &QKeychain::Job::finished, &m_context, [this](QKeychain::Job *done) { finish(done); });
    m_patience.start();
    job->start();
}

void KeychainJobs::finish(QKeychain::Job *job)
{
    m_patience.stop();
    const auto entry = std::exchange(m_running, nullptr);
    entry->outcome = outcomeOf(*job);
    entry->isDone = true;
    entry->bell.ring();
    setWaiting(false);
    startNext();
}

void KeychainJobs::setWaiting(bool waiting)
{
    if (m_isWaiting == waiting)
        return;
    m_isWaiting = waiting;
    if (m_observer)
        m_observer(waiting);
}
}
