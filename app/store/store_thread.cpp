#include "app/store/store_thread.h"

#include <optional>

#include <QSemaphore>

#include "app/store/migrations.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// A database of this thread: opened when first asked for, and again after a failure.
struct LazyConnection
{
    QString path;
    QString synchronous;
    int applicationId = 0;
    QList<Migration> (*migrations)() = nullptr;
    std::unique_ptr<Connection> connection;

    Result<Connection *> get()
    {
        if (connection)
            return connection.get();
        auto opened = Connection::open(path, Connection::Mode::ReadWrite, synchronous);
        if (!opened)
            return failed(opened);
        if (auto current = migrate(**opened, applicationId, migrations()); !current)
            return failed(current);
        connection = std::move(*opened);
        return connection.get();
    }
};
}

/// Lives in the thread; its connections are opened and closed there.
class StoreThread::Worker final : public QObject
{
public:
    Worker(QString databasePath, QString activityPath)
        : m_workspace{std::move(databasePath), u"FULL"_s, databaseApplicationId, workspaceMigrations, {}},
          m_activity{std::move(activityPath), u"NORMAL"_s, activityApplicationId, activityMigrations, {}}
    {
    }

    void work(File file, const Job &job)
    {
        if (!m_isClosed)
            job((file == File::Workspace ? m_workspace : m_activity).get());
    }
    void close()
    {
        m_isClosed = true;
        m_workspace.connection.reset();
        m_activity.connection.reset();
    }

private:
    LazyConnection m_workspace;
    LazyConnection m_activity;
    bool m_isClosed = false;
};

StoreThread::StoreThread(QString databasePath, QString activityPath)
    : m_worker(std::make_unique<Worker>(std::move(databasePath), std::move(activityPath)))
{
    m_thread.setObjectName(u"store"_s);
    m_worker->moveToThread(&m_thread);
}

StoreThread::~StoreThread()
{
    if (!m_thread.isRunning())
        return;
    // Behind everything queued so far. The connections must be closed by the thread that opened them. It must
    // not end by itself: an event is in the queue before Qt wakes the thread for it, and would wake one that
    // is gone.
    QSemaphore closed;
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, &closed] {
            m_worker->close();
            closed.release();
        },
        Qt::QueuedConnection);
    closed.acquire();
    m_thread.quit();
    m_thread.wait();
}

void StoreThread::enqueue(File file, Job job)
{
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), file, job = std::move(job)] { worker->work(file, job); },
        Qt::QueuedConnection);
}

QFuture<void> StoreThread::drained()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    auto future = promise->future();
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(m_worker.get(), [promise] { promise->finish(); }, Qt::QueuedConnection);
    else
        promise->finish();
    return future;
}
}
