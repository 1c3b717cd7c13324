#pragma once

#include <memory>

#include <nlohmann/json_fwd.hpp>

#include <QHash>

#include "app/catalog/import/pikku_project.h"
#include "app/catalog/import/property_order.h"

namespace claviger
{
/// A schema file that was found.
struct PikkuSchema
{
    QString path;
    QString package; ///< empty: the project's own
    std::shared_ptr<const nlohmann::json> document; ///< never null
    PropertyOrder order;
};

/// Finds schema files by name: in the project, and in the packages that its add-ons come from, whose schemas
/// the `pikku` command does not copy.
class PikkuSchemas final
{
public:
    PikkuSchemas(SourceFiles &files, const PikkuProject &project) : m_files(files), m_project(project) { }

    struct Search
    {
        std::shared_ptr<const PikkuSchema> found; ///< empty: there is none
        QStringList others; ///< packages with another schema of this name
    };
    /// `sourceFile` is where the definition was written, on the machine that generated the metadata; it tells
    /// the package, whose schema goes first. Errors: of a file that is there and cannot be read;
    /// FileMalformed (NotAFileName) at `origin` for a name that is a path.
    Result<Search> find(const QString &name, const QString &sourceFile, const PathOrigin &origin);

    /// `…/node_modules/@acme/mail/src/x.ts` → `@acme/mail`; empty if it is in no package.
    static QString packageOf(const QString &sourceFile);

private:
    struct Package
    {
        QString name;
        QStringList schemaDirectories;
    };

    Result<Search> inPackages(const QString &fileName, const QString &sourceFile);
    Result<std::shared_ptr<const PikkuSchema>> in(
        const QStringList &directories, const QString &fileName, const QString &package);
    void lookForPackages();
    void addPackagesIn(const QString &nodeModules);
    void addPackage(const QString &name, const QString &directory);
    QStringList exportedDirectories(const QString &directory);

    SourceFiles &m_files;
    const PikkuProject &m_project;
    QList<Package> m_packages;
    bool m_hasLooked = false; ///< for packages: not before the first schema is missed
    QHash<QString, std::shared_ptr<const PikkuSchema>> m_read; ///< by path
};
}
