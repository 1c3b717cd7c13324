#pragma once

#include <memory>

#include <QLocalServer>
#include <QObject>

#include "app/platform/process_lock.h"

namespace claviger
{
/// One desktop per runtime directory. Who holds `desktop.lock` is the one (the kernel frees it, however a
/// process ends, so a socket left behind is no obstacle); a later start sends "show" to `desktop.sock` and
/// leaves.
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    explicit SingleInstance(const QString &runtimeDirectory, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the one and listens. Conflict: another process is; other errors as storage says.
    Result<void> acquire();
    /// Asks the one that runs to show its window; waits up to two seconds for it to listen. `token` is the
    /// desktop's activation token of this start, may be empty.
    bool askToShow(const QByteArray &token) const;

    QString socketPath() const;

signals:
    void showRequested(const QByteArray &token);

private:
    void answer();

    QString m_directory;
    std::unique_ptr<ProcessLock> m_lock;
    QLocalServer m_server;
};
}
