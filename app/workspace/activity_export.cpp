#include "app/workspace/activity_export.h"

#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrentRun>

#include "app/workspace/activity_json.h"
#include "app/workspace/activity_reading.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
tl::unexpected<Error> notWritten(const QSaveFile &file)
{
    return failure(
        ErrorCode::StorageFailed, {{u"path"_s, file.fileName()}, {u"detail"_s, file.errorString()}});
}

/// The job in the pool. Progress is told through the promise's own numbers.
class Writing final
{
public:
    Writing(ActivitySources sources, ActivityQuery query, QString path, std::stop_token stop)
        : m_sources(std::move(sources)),
          m_query(std::move(query)),
          m_path(std::move(path)),
          m_stop(std::move(stop))
    {
    }

    void operator()(QPromise<Result<qint64>> &promise) const { promise.addResult(write(promise)); }

private:
    Result<qint64> write(QPromise<Result<qint64>> &promise) const
    {
        const auto reader = ActivityReader::open(m_sources);
        if (!reader)
            return failed(reader);
        const auto count = (*reader)->count();
        if (!count)
            return failed(count);
        promise.setProgressRange(0, static_cast<int>(*count));
        QSaveFile file(m_path);
        // Before the first byte is in it: names of credentials are nobody else's business.
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return notWritten(file);
        return writeLines(**reader, file, promise);
    }

    Result<qint64> writeLines(
        ActivityReader &reader, QSaveFile &file, QPromise<Result<qint64>> &promise) const
    {
        qint64 lines = 0;
        const auto write = [&](const ActivityRecord &record) {
            const auto line = QJsonDocument(activityJson(record)).toJson(QJsonDocument::Compact) + '\n';
            ++lines;
            return file.write(line) == line.size();
        };
        const auto progress = [&](qint64 seen) { promise.setProgressValue(static_cast<int>(seen)); };
        ActivityCursor cursor;
        const auto all = reader.read(m_query, cursor, write, m_stop, progress);
        if (!all)
            return failed(all);
        if (!*all || !file.commit())
            return notWritten(file);
        return lines;
    }

    ActivitySources m_sources;
    ActivityQuery m_query;
    QString m_path;
    std::stop_token m_stop;
};
}

ActivityExport::ActivityExport(std::shared_ptr<WorkspaceContext> context, ActivityQuery query, QString path,
    ActivityProgress progress, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_query(std::move(query)),
      m_path(std::move(path)),
      m_progress(std::move(progress))
{
}

QCoro::Task<Result<qint64>> ActivityExport::run()
{
    auto self = shared_from_this();

    if (auto open = ws().requireOpen(); !open)
        co_return failed(open);
    alsoStopOn(ws().locking());
    Writing writing(activitySources(ws()), m_query, m_path, stop());
    const QFuture<Result<qint64>> future = QtConcurrent::run(std::move(writing));
    QFutureWatcher<Result<qint64>> watcher;
    QObject::connect(
        &watcher, &QFutureWatcherBase::progressValueChanged, &watcher, [this, &watcher](int seen) {
            if (m_progress)
                m_progress(seen, watcher.progressMaximum());
        });
    watcher.setFuture(future);
    co_return co_await future;
}
}
