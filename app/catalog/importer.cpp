#include "app/catalog/importer.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFileInfo>

#include "app/catalog/import/document_importer.h"
#include "app/catalog/import/import_item.h"
#include "app/catalog/import/pikku_importer.h"
#include "app/catalog/import/pikku_project.h"
#include "app/catalog/import/preview_settler.h"
#include "app/catalog/import/source_files.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int mostManifests = 1000; ///< in a directory of plugins
constexpr int mostLevels = 8; ///< up to a workspace's root

/// A directory above the project that says its packages are below it: `node_modules` are kept there.
QString workspaceAround(const QString &project)
{
    QDir directory(project);
    for (int i = 0; i < mostLevels && directory.cdUp() && !directory.isRoot(); ++i) {
        const QString path = directory.absolutePath();
        if (SourceFiles::isFile(path + u"/pnpm-workspace.yaml"_s))
            return path;
        if (!SourceFiles::isFile(path + u"/package.json"_s))
            continue;
        const auto package = SourceFiles(path, {}).readJsonFile(path + u"/package.json"_s);
        if (package && package->is_object() && package->contains("workspaces"))
            return path;
    }
    return {};
}

Result<ImportPreview> readProject(const QString &directory, const std::stop_token &stop)
{
    SourceFiles files(directory, stop);
    if (const QString workspace = workspaceAround(files.root()); !workspace.isEmpty())
        files.allow(workspace);
    return importPikku(files);
}

Result<ImportPreview> readFile(const QString &path, const ImportRequest &request)
{
    const QFileInfo chosen(path); // a person may well choose a link
    const QString real = chosen.canonicalFilePath();
    if (real.isEmpty())
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}});
    SourceFiles files(QFileInfo(real).path(), request.stop);
    const auto content = files.read(real);
    if (!content)
        return failed(content);
    ImportPreview preview;
    preview.path = path;
    preview.files = {path};
    if (auto added = importDocument(*content, path, request.origin, preview); !added)
        return failed(added);
    return preview;
}

QStringList manifestsIn(const QString &directory)
{
    const auto named = [](const QString &place) {
        QStringList files;
        const QStringList names = QDir(place).entryList(
            {u"definition.json"_s, u"*.definition.json"_s}, QDir::Files | QDir::System, QDir::Name);
        for (const QString &name : names)
            files.append(place + u'/' + name);
        return files;
    };
    QStringList files = named(directory);
    for (const QString &place : {directory, directory + u"/plugins"_s}) {
        const QStringList inner = QDir(place).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : inner)
            files += named(place + u'/' + name);
    }
    files.removeDuplicates();
    return files.mid(0, mostManifests);
}

/// A directory of Atomemo plugins. A manifest that cannot be read is a fault beside the others.
Result<ImportPreview> readPlugins(const QString &directory, const ImportRequest &request)
{
    const QStringList manifests = manifestsIn(directory);
    if (manifests.isEmpty() || (request.origin && *request.origin != DefinitionOrigin::Atomemo))
        return tl::unexpected(faultAt(FileFault::NotImportable, directory, {}));
    SourceFiles files(directory, request.stop);
    ImportPreview preview;
    for (const QString &manifest : manifests) {
        const auto content = files.read(manifest);
        if (!content && content.error().code == ErrorCode::Cancelled)
            return failed(content);
        const Result<void> added = content
            ? importDocument(*content, manifest, DefinitionOrigin::Atomemo, preview)
            : Result<void>(failed(content));
        if (!added)
            preview.faults.append(added.error());
    }
    if (manifests.size() > 1)
        preview.title.clear();
    preview.origin = DefinitionOrigin::Atomemo;
    preview.path = directory;
    preview.files = manifests + QStringList{directory};
    return preview;
}

Result<ImportPreview> read(const ImportRequest &request)
{
    const QFileInfo info(request.path);
    const QString path = QDir::cleanPath(info.absoluteFilePath());
    if (!info.exists())
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}});
    const bool mayBePikku = !request.origin || *request.origin == DefinitionOrigin::Pikku;
    const QString project = mayBePikku ? PikkuProject::directoryOf(path) : QString();
    if (!project.isEmpty())
        return readProject(project, request.stop);
    if (info.isDir() && request.origin == DefinitionOrigin::Pikku)
        return tl::unexpected(faultAt(FileFault::NotGenerated, path, {}));
    return info.isDir() ? readPlugins(path, request) : readFile(path, request);
}
}

Result<ImportPreview> previewImport(const ImportRequest &request)
{
    auto preview = read(request);
    if (!preview)
        return preview;
    if (request.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    settle(*preview, request);
    return preview;
}
}
