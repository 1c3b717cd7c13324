#pragma once

#include <functional>
#include <memory>

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include "app/store/connection.h"

namespace claviger
{
/// The one thread that owns the only writing connection of a workspace (and the activity log's). Started with
/// the first job; jobs run in order. Await with QCoro, the job named first: `auto job = [draft](Connection
/// &db) { … }; co_await store.run<void>(std::move(job));` (g++ 12 destroys the captures of a lambda made
/// inside a co_await expression twice: .ci/coroutine-pattern).
class StoreThread final
{
public:
    explicit StoreThread(QString databasePath);
    ~StoreThread(); ///< runs what is queued, then ends the thread

    /// The connection is opened with the first job; if that fails every job gets the error.
    template <typename T> QFuture<Result<T>> run(std::function<Result<T>(Connection &)> job);

private:
    Q_DISABLE_COPY_MOVE(StoreThread)
    using Job = std::function<void(Result<Connection *>)>;
    void enqueue(Job job);

    struct Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

template <typename T> QFuture<Result<T>> StoreThread::run(std::function<Result<T>(Connection &)> job)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    enqueue([promise, job = std::move(job)](Result<Connection *> connection) {
        promise->addResult(connection ? job(**connection) : Result<T>(failed(connection)));
        promise->finish();
    });
    return future;
}
}
