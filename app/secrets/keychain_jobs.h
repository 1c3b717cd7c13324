#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <stop_token>

#include <QCoro/QCoroTask>
#include <QObject>
#include <QString>
#include <QTimer>

#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"

namespace QKeychain
{
class Job;
}

namespace claviger
{
/// QtKeychain's jobs as tasks, one after the other. What they report is *not* to be believed: see
/// KeychainSecretStore.
///
/// A running job is never destroyed (libsecret would call back into freed memory) and cannot be cancelled: a
/// stopped task ends at once with Cancelled, its job goes on and its answer is dropped; a job that has not
/// begun is not begun. This object may go while a job runs. Main thread only: QtKeychain's queue is bound to
/// it.
class KeychainJobs final
{
public:
    /// `patience`: a job that takes longer has a prompt on the screen, most likely.
    explicit KeychainJobs(QString service, std::chrono::milliseconds patience = std::chrono::seconds(2));
    ~KeychainJobs();

    /// Told `true` when a job has lasted longer than the patience, and `false` when that job is done.
    void setWaitingObserver(std::function<void(bool waiting)> observer);

    /// Errors, of all three: SecretNotFound (read), SecretLocked, SecretUnavailable (`detail`), Cancelled.
    QCoro::Task<Result<SecretBuffer>> read(QString key, std::stop_token stop = {});
    QCoro::Task<Result<SecretBuffer>> write(QString key, SecretBuffer text, std::stop_token stop = {});
    QCoro::Task<Result<SecretBuffer>> remove(QString key, std::stop_token stop = {});

private:
    struct Entry;

    QCoro::Task<Result<SecretBuffer>> run(std::shared_ptr<Entry> entry, std::stop_token stop);
    void startNext();
    void finish(QKeychain::Job *job);
    void setWaiting(bool waiting);

    QString m_service;
    QObject m_context; ///< ends the connections when this goes
    QTimer m_patience;
    std::function<void(bool)> m_observer;
    bool m_isWaiting = false;
    std::shared_ptr<Entry> m_running;
    std::deque<std::shared_ptr<Entry>> m_queue;
};
}
