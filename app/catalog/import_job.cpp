#include "app/catalog/import_job.h"

#include <QtConcurrentRun>

namespace claviger
{
ImportJob::ImportJob(QObject *parent) : QObject(parent) { }

ImportJob::~ImportJob()
{
    cancel();
}

void ImportJob::start(ImportRequest request)
{
    cancel();
    m_stop = std::stop_source();
    request.stop = m_stop.get_token();
    m_watcher = std::make_unique<Watcher>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        Watcher *done = m_watcher.release();
        done->deleteLater(); // it is in the middle of its own signal
        const Result<ImportPreview> preview = done->result();
        if (preview)
            emit finished(*preview);
        else
            emit failed(preview.error());
    });
    m_watcher->setFuture(
        QtConcurrent::run([request = std::move(request)] { return previewImport(request); }));
}

void ImportJob::cancel()
{
    m_stop.request_stop();
    m_watcher.reset();
}
}
