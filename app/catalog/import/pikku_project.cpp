#include "app/catalog/import/pikku_project.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFileInfo>

#include "app/catalog/import/import_item.h"
#include "models/base/file_fault.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int longestChain = 8; ///< of `extends`

const QStringList &outputsWithoutConfig()
{
    static const QStringList all{u"dist/.pikku/addon"_s, u".pikku/addon"_s, u"dist/.pikku"_s, u".pikku"_s};
    return all;
}

QString configName()
{
    return u"pikku.config.json"_s;
}

bool isProject(const QString &directory)
{
    if (QFileInfo(directory + u'/' + configName()).isFile())
        return true;
    for (const QString &output : outputsWithoutConfig()) {
        for (const QString &kind : {u"/credentials"_s, u"/secrets"_s, u"/variables"_s}) {
            if (QFileInfo(directory + u'/' + output + kind).isDir())
                return true;
        }
    }
    return false;
}

Result<QString> text(const json &config, const char *name, const QString &file)
{
    const auto found = config.find(name);
    if (found == config.end() || found->is_null())
        return QString();
    if (!found->is_string())
        return tl::unexpected(faultAt(FileFault::ExpectedText, file, u'/' + QString::fromLatin1(name)));
    return QString::fromStdString(found->get<std::string>());
}

bool isTrue(const json &config, const char *name)
{
    const auto found = config.find(name);
    if (found == config.end())
        return false;
    return found->is_boolean() ? found->get<bool>() : found->is_object();
}

void addOnce(QStringList &list, const QString &entry)
{
    if (!list.contains(entry))
        list.append(entry);
}
}

struct PikkuProject::Layer
{
    QString directory;
    json config;
};

QString PikkuProject::directoryOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return isProject(info.absoluteFilePath()) ? info.absoluteFilePath() : QString();
    if (info.fileName() == configName())
        return info.absolutePath();
    if (!info.fileName().startsWith(u"pikku-") || !info.fileName().endsWith(u"-meta.gen.json"))
        return {};
    QDir directory = info.absoluteDir();
    for (int i = 0; i < longestChain; ++i) {
        if (isProject(directory.absolutePath()))
            return directory.absolutePath();
        if (!directory.cdUp())
            break;
    }
    return {};
}

Result<PikkuProject> PikkuProject::open(SourceFiles &files)
{
    PikkuProject project;
    project.readPackage(files);
    files.watch(files.root() + u'/' + configName());
    if (SourceFiles::isFile(files.root() + u'/' + configName())) {
        if (auto read = project.readConfigs(files); !read)
            return failed(read);
    }
    if (project.m_outputs.isEmpty()) {
        for (const QString &output : outputsWithoutConfig())
            project.m_outputs.append(files.root() + u'/' + output);
    }
    return project;
}

/// The file itself first, then what it extends.
Result<void> PikkuProject::readConfigs(SourceFiles &files)
{
    QList<Layer> layers;
    QString file = files.root() + u'/' + configName();
    while (!file.isEmpty()) {
        files.watch(file);
        auto config = files.readJsonFile(file);
        if (!config)
            return failed(config);
        if (!config->is_object())
            return tl::unexpected(faultAt(FileFault::ExpectedObject, file, {}));
        const QString directory = QFileInfo(file).path();
        const auto extended = text(*config, "extends", file);
        if (!extended)
            return failed(extended);
        layers.append({directory, std::move(*config)});
        if (extended->isEmpty())
            break;
        auto next = files.resolved(directory, *extended, {file, u"/extends"_s});
        if (!next)
            return failed(next);
        if (layers.size() >= longestChain)
            return tl::unexpected(faultAt(FileFault::NotUnique, file, u"/extends"_s));
        file = *next;
    }
    return takePaths(files, layers);
}

Result<void> PikkuProject::takePaths(const SourceFiles &files, const QList<Layer> &layers)
{
    static constexpr const char *keys[]
        = {"credentialsMetaJsonFile", "secretsMetaJsonFile", "variablesMetaJsonFile"};
    // Overrides are relative to the root directory, which the last file of the chain decides.
    const Layer &base = layers.last();
    const QString baseFile = base.directory + u'/' + configName();
    const auto written = text(base.config, "rootDir", baseFile);
    if (!written)
        return failed(written);
    const auto root = files.resolved(base.directory, *written, {baseFile, u"/rootDir"_s});
    if (!root)
        return failed(root);
    const bool isAddon
        = std::ranges::any_of(layers, [](const Layer &layer) { return isTrue(layer.config, "addon"); });

    for (const Layer &layer : layers) {
        const QString file = layer.directory + u'/' + configName();
        const auto path = [&](const char *key, const QString &from) -> Result<QString> {
            auto value = text(layer.config, key, file);
            if (!value || value->isEmpty())
                return value;
            return files.resolved(from, *value, {file, u'/' + QString::fromLatin1(key)});
        };
        const auto output = path("outDir", layer.directory);
        const auto schemas = path("schemaDirectory", *root);
        if (!output || !schemas)
            return failed(output ? schemas : output);
        if (!output->isEmpty() && isAddon)
            addOnce(m_outputs, *output + u"/addon"_s);
        if (!output->isEmpty())
            addOnce(m_outputs, *output);
        if (!schemas->isEmpty())
            addOnce(m_schemas, *schemas);
        for (int kind = Credentials; kind <= Variables; ++kind) {
            const auto metadata = path(keys[kind], *root);
            if (!metadata)
                return failed(metadata);
            if (!metadata->isEmpty())
                addOnce(m_overrides[kind], *metadata);
        }
    }
    return {};
}

void PikkuProject::readPackage(SourceFiles &files)
{
    const QString file = files.root() + u"/package.json"_s;
    if (!SourceFiles::isFile(file))
        return;
    const auto package = files.readJsonFile(file); // a broken one only costs the names in it
    if (!package || !package->is_object())
        return;
    m_name = text(*package, "name", file).value_or(QString());
    for (const char *group :
        {"dependencies", "devDependencies", "peerDependencies", "optionalDependencies"}) {
        const auto found = package->find(group);
        if (found == package->end() || !found->is_object())
            continue;
        for (const auto &[name, version] : found->items())
            addOnce(m_dependencies, QString::fromStdString(name));
    }
}

QStringList PikkuProject::metadataFiles(Kind kind) const
{
    static constexpr const char *names[] = {"credentials", "secrets", "variables"};
    const QString name = QString::fromLatin1(names[kind]);
    QStringList files = m_overrides[kind];
    for (const QString &output : m_outputs)
        files.append(output + u'/' + name + u"/pikku-"_s + name + u"-meta.gen.json"_s);
    return files;
}

QStringList PikkuProject::schemaDirectories() const
{
    QStringList directories;
    for (const QString &directory : m_schemas)
        directories += {directory + u"/schemas"_s, directory};
    for (const QString &output : m_outputs)
        directories.append(output + u"/schemas/schemas"_s);
    return directories;
}
}
