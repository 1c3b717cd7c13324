#include "ui/catalog/import_controller.h"

#include <QFileInfo>

#include "app/workspace/definition_watcher.h"
#include "ui/base/async.h"

namespace claviger
{
ImportController::ImportController(
    Workspace &workspace, AppCatalog &catalog, DefinitionWatcher &watcher, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_catalog(catalog),
      m_watcher(watcher)
{
    connect(&m_watcher, &DefinitionWatcher::offersChanged, this, &ImportController::offersChanged);
    connect(&m_job, &ImportJob::finished, this, [this](const ImportPreview &preview) {
        setPhase(Phase::Idle);
        emit previewReady(preview);
    });
    connect(&m_job, &ImportJob::failed, this, [this](const Error &error) {
        setPhase(Phase::Idle);
        emit failed(error);
    });
}

ImportController::~ImportController()
{
    m_taking.request_stop();
}

void ImportController::read(const QString &path)
{
    if (m_workspace.isReadOnly() || m_phase == Phase::Taking)
        return;
    const auto known = m_workspace.definitions();
    if (!known) {
        emit failed(known.error());
        return;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    ImportRequest request(m_path);
    request.known = *known;
    request.bundledSlugs = m_catalog.bundledSlugs();
    m_job.start(std::move(request));
    setPhase(Phase::Reading);
}

void ImportController::take(const QList<Definition> &definitions)
{
    if (m_phase != Phase::Idle || definitions.isEmpty())
        return;
    m_taking = std::stop_source();
    setPhase(Phase::Taking);
    const QString first = definitions.constFirst().app.slug;
    whenDone(m_workspace.importDefinitions(definitions, m_taking.get_token()), this,
        [this, first](const Result<DefinitionOutcome> &done) {
            setPhase(Phase::Idle);
            if (done)
                emit taken(*done, first);
            else if (done.error().code != ErrorCode::Cancelled)
                emit failed(done.error());
        });
}

void ImportController::cancel()
{
    m_job.cancel();
    if (m_phase == Phase::Taking)
        m_taking.request_stop(); // what has been written by now stays: taken() tells
    else
        setPhase(Phase::Idle);
}

std::optional<ImportPreview> ImportController::offer() const
{
    const auto &offers = m_watcher.offers();
    return offers.isEmpty() ? std::nullopt : std::optional(offers.cbegin().value());
}

void ImportController::dismissOffer(const QString &path)
{
    m_watcher.dismiss(path);
}

QList<AppSummary> ImportController::bundledApps() const
{
    QList<AppSummary> bundled = m_catalog.summaries();
    bundled.removeIf([](const AppSummary &app) { return !AppCatalog::isBundled(app.slug); });
    return bundled;
}

void ImportController::setPhase(Phase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        emit phaseChanged();
}
}
