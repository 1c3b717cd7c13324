#include "app/workspace/definition_watcher.h"

#include <algorithm>

#include <QFileInfo>

#include "app/catalog/app_catalog.h"

using namespace std::chrono_literals;

namespace claviger
{
namespace
{
/// What a person left out of an import is new at every start; only a change that is seen to happen brings it
/// up again.
bool saysSomethingNew(const ImportPreview &preview, bool isSeen)
{
    return std::ranges::any_of(preview.items, [isSeen](const ImportItem &item) {
        return item.status == ImportStatus::Changed || (isSeen && item.status == ImportStatus::New);
    });
}
}

DefinitionWatcher::DefinitionWatcher(const Workspace &workspace, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_files(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &DefinitionWatcher::readNext);
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, &DefinitionWatcher::noteChange);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &DefinitionWatcher::noteChange);
    connect(&m_job, &ImportJob::finished, this, &DefinitionWatcher::take);
    connect(&m_job, &ImportJob::failed, this, &DefinitionWatcher::readNext);
    connect(&workspace, &Workspace::definitionsChanged, this, &DefinitionWatcher::collect);
    collect();
}

/// Every project is read anew when definitions change: an offer may have been taken, by whichever program.
void DefinitionWatcher::collect()
{
    const auto definitions = m_workspace.definitions();
    if (!definitions)
        return;
    QStringList projects;
    for (const Definition &definition : *definitions)
        if (definition.origin == DefinitionOrigin::Pikku && !definition.path.isEmpty()
            && !projects.contains(definition.path))
            projects.append(definition.path);
    m_known = projects;
    m_due = projects;
    bool lost = false;
    for (const QString &path : m_offers.keys())
        if (!projects.contains(path))
            lost |= m_offers.remove(path) > 0;
    if (lost)
        emit offersChanged();
    m_pause.start();
}

void DefinitionWatcher::noteChange(const QString &path)
{
    for (const QString &project : m_projects.value(path)) {
        if (!m_known.contains(project))
            continue;
        m_seen.insert(project);
        if (!m_due.contains(project))
            m_due.append(project);
    }
    m_pause.start(); // again, until the writer has been quiet for a while
}

void DefinitionWatcher::readNext()
{
    if (m_due.isEmpty() || m_job.isRunning())
        return;
    const auto known = m_workspace.definitions();
    if (!known)
        return; // locked: collect() comes with the next change
    m_reading = m_due.takeFirst();
    ImportRequest request(m_reading);
    request.origin = DefinitionOrigin::Pikku;
    request.known = *known;
    request.bundledSlugs = AppCatalog().bundledSlugs();
    m_job.start(std::move(request));
}

void DefinitionWatcher::take(const ImportPreview &preview)
{
    watch(m_reading, preview.files);
    const bool had = m_offers.remove(m_reading) > 0;
    const bool has = saysSomethingNew(preview, m_seen.contains(m_reading));
    if (has)
        m_offers.insert(m_reading, preview);
    if (had || has)
        emit offersChanged();
    readNext();
}

/// The directories too: a generator writes beside a file and renames, which ends a watch on the file itself.
void DefinitionWatcher::watch(const QString &project, const QStringList &files)
{
    const QStringList known = m_files.files() + m_files.directories();
    QSet<QString> watched(known.cbegin(), known.cend());
    QStringList paths;
    for (const QString &file : files) {
        const QString directory = QFileInfo(file).path();
        for (const QString &path : {file, directory}) {
            QStringList &projects = m_projects[path];
            if (!projects.contains(project))
                projects.append(project);
            if (watched.contains(path) || !QFileInfo::exists(path))
                continue;
            watched.insert(path);
            paths.append(path);
        }
    }
    if (!paths.isEmpty())
        m_files.addPaths(paths);
}

void DefinitionWatcher::dismiss(const QString &path)
{
    m_seen.remove(path);
    if (m_offers.remove(path) > 0)
        emit offersChanged();
}
}
