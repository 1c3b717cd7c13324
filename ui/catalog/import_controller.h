#pragma once

#include <optional>
#include <stop_token>

#include <QObject>

#include "app/catalog/app_catalog.h"
#include "app/catalog/import_job.h"
#include "app/workspace/workspace.h"

namespace claviger
{
class DefinitionWatcher;

/// One import from the choice of a source to definitions taken, and the changes of sources that offer
/// themselves. What a person decides in between is for whoever shows the preview.
class ImportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportController)

public:
    enum class Phase { Idle, Reading, Taking };
    Q_ENUM(Phase)

    ImportController(
        Workspace &workspace, AppCatalog &catalog, DefinitionWatcher &watcher, QObject *parent = nullptr);
    ~ImportController() override;

    Phase phase() const { return m_phase; }
    QString path() const { return m_path; } ///< of what is being read

    /// Reads the file or directory in another thread; previewReady() or failed() follows. Nothing in a
    /// workspace that is read-only.
    void read(const QString &path);
    /// taken() or failed() follows.
    void take(const QList<Definition> &definitions);
    /// Stops what is going on. Nothing is changed and nothing follows, unless it was already written: then
    /// taken() does.
    void cancel();

    /// What has changed since it was imported, if something has.
    std::optional<ImportPreview> offer() const;
    void dismissOffer(const QString &path); ///< the person has decided, either way
    /// What an import may be treated as.
    QList<AppSummary> bundledApps() const;

signals:
    void phaseChanged();
    void previewReady(const claviger::ImportPreview &preview);
    void taken(const claviger::DefinitionOutcome &outcome, const QString &firstSlug);
    void failed(const claviger::Error &error);
    void offersChanged();

private:
    void setPhase(Phase phase);

    Workspace &m_workspace;
    AppCatalog &m_catalog;
    DefinitionWatcher &m_watcher;
    ImportJob m_job;
    std::stop_source m_taking;
    Phase m_phase = Phase::Idle;
    QString m_path;
};
}
