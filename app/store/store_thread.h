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
    /// `activityPath` may be empty where nobody calls runActivity().
    explicit StoreThread(QString databasePath, QString activityPath = {});
    ~StoreThread(); ///< runs what is queued, then ends the thread

    /// The connection is opened, and its file made or migrated, with the first job; if that fails every job
    /// gets the error (the next one tries again). The future always completes with a result: Cancelled if the
    /// thread ended first. What the job holds is let go before.
    template <typename T> QFuture<Result<T>> run(std::function<Result<T>(Connection &)> job)
    {
        return enqueueOn<T>(File::Workspace, std::move(job));
    }
    /// The same on the activity log's connection, which waits for no disk (`synchronous=NORMAL`).
    template <typename T> QFuture<Result<T>> runActivity(std::function<Result<T>(Connection &)> job)
    {
        return enqueueOn<T>(File::Activity, std::move(job));
    }

    /// Done when everything queued so far has run; opens nothing.
    QFuture<void> drained();

private:
    Q_DISABLE_COPY_MOVE(StoreThread)
    enum class File { Workspace, Activity };
    using Job = std::function<void(Result<Connection *>)>;
    void enqueue(File file, Job job);

    template <typename T> QFuture<Result<T>> enqueueOn(File file, std::function<Result<T>(Connection &)> job);

    class Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

/// A promise that keeps its word: dropped without an answer it says Cancelled, so that no coroutine waits for
/// ever.
template <typename T> class StorePromise final
{
public:
    StorePromise() { m_promise.start(); }
    ~StorePromise()
    {
        if (!m_answered)
            answer(failure(ErrorCode::Cancelled));
    }
    Q_DISABLE_COPY_MOVE(StorePromise)

    QFuture<Result<T>> future() const { return m_promise.future(); }
    void answer(Result<T> result)
    {
        m_answered = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_answered = false;
};

template <typename T>
QFuture<Result<T>> StoreThread::enqueueOn(File file, std::function<Result<T>(Connection &)> job)
{
    auto promise = std::make_shared<StorePromise<T>>();
    auto future = promise->future();
    enqueue(file, [promise, job = std::move(job)](Result<Connection *> connection) mutable {
        auto result = connection ? job(**connection) : Result<T>(failed(connection));
        // A job may hold the flow that holds this thread. Once that is told it may let go, and the thread's
        // last owner must not be the thread itself.
        job = nullptr;
        promise->answer(std::move(result));
    });
    return future;
}
}
