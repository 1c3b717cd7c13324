#include "ui/activity/activity_exporter.h"

#include <QFileDialog>
#include <QProgressDialog>

#include "ui/base/async.h"

using namespace Qt::StringLiterals;

namespace claviger
{
ActivityExporter::ActivityExporter(Workspace &workspace, QWidget *page)
    : QObject(page),
      m_workspace(workspace),
      m_page(page)
{
}

ActivityExporter::~ActivityExporter()
{
    m_stop.request_stop();
}

void ActivityExporter::ask(const ActivityQuery &query)
{
    auto *dialog = new QFileDialog(m_page, tr("Export the activity"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON Lines (*.jsonl)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"jsonl"_s);
    dialog->selectFile(u"activity.jsonl"_s);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, query](const QString &path) { write(query, path); });
    dialog->open();
}

void ActivityExporter::write(const ActivityQuery &query, const QString &path)
{
    m_stop.request_stop(); // one at a time
    m_stop = std::stop_source();
    showProgress(path);
    QPointer<QProgressDialog> progress(m_progress);
    const auto show = [progress](qint64 seen, qint64 of) {
        if (!progress)
            return;
        progress->setMaximum(static_cast<int>(of));
        progress->setValue(static_cast<int>(seen));
    };
    whenDone(m_workspace.exportActivity(query, path, show, m_stop.get_token()), this,
        [this, progress, path](const Result<qint64> &lines) {
            if (progress)
                progress->deleteLater();
            if (lines)
                emit written(path, static_cast<int>(*lines));
            else if (lines.error().code != ErrorCode::Cancelled)
                emit failed(lines.error());
        });
}

void ActivityExporter::showProgress(const QString &path)
{
    m_progress = new QProgressDialog(tr("Writing %1").arg(path), tr("Cancel"), 0, 0, m_page);
    m_progress->setWindowTitle(tr("Export"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(300); // milliseconds; most are written before
    m_progress->setAutoReset(false);
    m_progress->setAutoClose(false);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, this, [this] { m_stop.request_stop(); });
}
}
