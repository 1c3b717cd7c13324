#pragma once

#include <memory>
#include <stop_token>

#include <QFutureWatcher>
#include <QObject>

#include "app/catalog/importer.h"

namespace claviger
{
/// Makes a preview in another thread, one at a time: a new start stops the one before. Main thread.
class ImportJob final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportJob)

public:
    explicit ImportJob(QObject *parent = nullptr);
    ~ImportJob() override; ///< stops what runs; nobody is told

    void start(ImportRequest request);
    /// Neither signal comes for what runs now.
    void cancel();
    bool isRunning() const { return m_watcher != nullptr; }

signals:
    void finished(const claviger::ImportPreview &preview);
    void failed(const claviger::Error &error);

private:
    using Watcher = QFutureWatcher<Result<ImportPreview>>;

    std::unique_ptr<Watcher> m_watcher;
    std::stop_source m_stop;
};
}
