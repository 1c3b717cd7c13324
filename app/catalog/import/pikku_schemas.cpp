#include "app/catalog/import/pikku_schemas.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include <QDir>

#include "app/catalog/import/import_item.h"
#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int mostPackages = 5000;
constexpr qsizetype longestName = 200;

bool isFileName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && name != u"." && name != u".."
        && std::ranges::none_of(name, [](QChar c) { return c == u'/' || c == u'\\' || c.unicode() < 0x20; });
}

/// Where a package may keep what `pikku` generated: as it is published, and as it lies in a workspace.
const QStringList &layouts()
{
    static const QStringList all{u"dist/.pikku/addon"_s, u".pikku/addon"_s, u"dist/.pikku"_s, u".pikku"_s};
    return all;
}
}

QString PikkuSchemas::packageOf(const QString &sourceFile)
{
    const QStringList parts = sourceFile.split(u'/');
    const auto at = parts.lastIndexOf(u"node_modules"_s);
    if (at < 0 || at + 1 >= parts.size())
        return {};
    const QString &first = parts.at(at + 1);
    return first.startsWith(u'@') && at + 2 < parts.size() ? first + u'/' + parts.at(at + 2) : first;
}

Result<PikkuSchemas::Search> PikkuSchemas::find(
    const QString &name, const QString &sourceFile, const PathOrigin &origin)
{
    if (!isFileName(name))
        return tl::unexpected(faultAt(FileFault::NotAFileName, origin.file, origin.pointer));
    const QString fileName = name + u".schema.json"_s;
    // Names are unique within a package only, so what comes from one is looked for there first.
    if (!packageOf(sourceFile).isEmpty()) {
        auto foreign = inPackages(fileName, sourceFile);
        if (!foreign || foreign->found)
            return foreign;
    }
    auto own = in(m_project.schemaDirectories(), fileName, {});
    if (!own)
        return failed(own);
    return *own ? Result<Search>(Search{*own, {}}) : inPackages(fileName, sourceFile);
}

Result<PikkuSchemas::Search> PikkuSchemas::inPackages(const QString &fileName, const QString &sourceFile)
{
    lookForPackages();
    const QString package = packageOf(sourceFile);
    Search search;
    for (const Package &one : m_packages) {
        if (!package.isEmpty() && one.name != package)
            continue;
        auto found = in(one.schemaDirectories, fileName, one.name);
        if (!found)
            return failed(found);
        if (!*found)
            continue;
        // A linked package is named by its directory in the source file's path.
        const bool isNamed = sourceFile.contains(u'/' + one.name.section(u'/', -1) + u'/');
        if (isNamed && package.isEmpty())
            return Search{*found, {}};
        if (!search.found)
            search.found = *found;
        else if (*(*found)->document != *search.found->document)
            search.others.append(one.name);
    }
    return search;
}

Result<std::shared_ptr<const PikkuSchema>> PikkuSchemas::in(
    const QStringList &directories, const QString &fileName, const QString &package)
{
    for (const QString &directory : directories) {
        const QString path = directory + u'/' + fileName;
        if (const auto known = m_read.constFind(path); known != m_read.constEnd())
            return *known;
        if (!SourceFiles::isFile(path))
            continue;
        m_files.watch(directory);
        const auto content = m_files.read(path);
        if (!content)
            return failed(content);
        auto document = readJson(*content, path);
        if (!document)
            return failed(document);
        auto schema = std::make_shared<const PikkuSchema>(PikkuSchema{
            path, package, std::make_shared<const json>(std::move(*document)), PropertyOrder(*content)});
        m_read.insert(path, schema);
        return schema;
    }
    return std::shared_ptr<const PikkuSchema>();
}

/// In `node_modules` of the project, and of the workspace around it if there is one.
void PikkuSchemas::lookForPackages()
{
    if (m_hasLooked)
        return;
    m_hasLooked = true;
    addPackagesIn(m_files.root() + u"/node_modules"_s);
    if (!m_files.above().isEmpty())
        addPackagesIn(m_files.above() + u"/node_modules"_s);
}

void PikkuSchemas::addPackagesIn(const QString &nodeModules)
{
    const QStringList names = QDir(nodeModules).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (!name.startsWith(u'@')) {
            addPackage(name, nodeModules + u'/' + name);
            continue;
        }
        const QStringList scoped
            = QDir(nodeModules + u'/' + name).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &inner : scoped)
            addPackage(name + u'/' + inner, nodeModules + u'/' + name + u'/' + inner);
    }
}

void PikkuSchemas::addPackage(const QString &name, const QString &directory)
{
    const bool isKnown = std::ranges::find(m_packages, name, &Package::name) != m_packages.end();
    if (isKnown || m_packages.size() >= mostPackages || m_files.isStopped())
        return;
    Package package{name, {}};
    if (m_project.dependencies().contains(name))
        package.schemaDirectories = exportedDirectories(directory);
    for (const QString &layout : layouts()) {
        const QString schemas = directory + u'/' + layout + u"/schemas/schemas"_s;
        if (SourceFiles::isDirectory(schemas) && !package.schemaDirectories.contains(schemas))
            package.schemaDirectories.append(schemas);
    }
    if (!package.schemaDirectories.isEmpty())
        m_packages.append(package);
}

/// `"exports": {"./.pikku/*": "./dist/.pikku/addon/*"}` in the package's own package.json.
QStringList PikkuSchemas::exportedDirectories(const QString &directory)
{
    const QString file = directory + u"/package.json"_s;
    if (!SourceFiles::isFile(file))
        return {};
    const auto package = m_files.readJsonFile(file);
    const json::json_pointer entry("/exports/.~1.pikku~1*");
    if (!package || !package->is_object() || !package->contains(entry))
        return {};
    const json *target = &package->at(entry);
    for (const char *condition : {"import", "default"}) {
        if (target->is_object() && target->contains(condition))
            target = &target->at(condition);
    }
    if (!target->is_string())
        return {};
    QString pattern = QString::fromStdString(target->get<std::string>());
    if (!pattern.endsWith(u"/*"))
        return {};
    pattern.chop(2);
    const QString mapped = QDir::cleanPath(directory + u'/' + pattern);
    if (!mapped.startsWith(directory + u'/')) // a package names only what is in it
        return {};
    return {mapped + u"/schemas/schemas"_s};
}
}
