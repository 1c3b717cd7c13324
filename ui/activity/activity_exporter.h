#pragma once

#include <stop_token>

#include <QObject>
#include <QPointer>

#include "app/workspace/workspace.h"

class QProgressDialog;

namespace claviger
{
/// Asks for a file and writes the activity to it, with progress and a way to stop.
class ActivityExporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityExporter)

public:
    /// `page` is the dialogs' parent and owns this.
    ActivityExporter(Workspace &workspace, QWidget *page);
    ~ActivityExporter() override;

    void ask(const ActivityQuery &query);
    void write(const ActivityQuery &query, const QString &path);

signals:
    void written(const QString &path, int lines);
    void failed(const claviger::Error &error);

private:
    void showProgress(const QString &path);

    Workspace &m_workspace;
    QWidget *m_page;
    QPointer<QProgressDialog> m_progress;
    std::stop_source m_stop;
};
}
