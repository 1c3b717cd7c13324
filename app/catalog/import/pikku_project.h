#pragma once

#include "app/catalog/import/source_files.h"

namespace claviger
{
/// Where the `pikku` command leaves what it generates for a project: by `pikku.config.json` with its
/// `extends` and path overrides, or, in a published add-on without one, under `dist`.
class PikkuProject final
{
public:
    /// The directory of the project that `path` is or lies in; empty if it is in none.
    static QString directoryOf(const QString &path);

    /// Errors: those of SourceFiles; FileMalformed for a path that leads out of the project.
    static Result<PikkuProject> open(SourceFiles &files);

    enum Kind { Credentials, Secrets, Variables };
    /// Where the metadata of a kind may be, the likeliest first.
    QStringList metadataFiles(Kind kind) const;
    /// Where schema files may be, the likeliest first.
    QStringList schemaDirectories() const;
    /// The project's own name in package.json; may be empty.
    const QString &name() const { return m_name; }
    const QStringList &dependencies() const { return m_dependencies; }

private:
    struct Layer; ///< one configuration file

    Result<void> readConfigs(SourceFiles &files);
    Result<void> takePaths(const SourceFiles &files, const QList<Layer> &layers);
    void readPackage(SourceFiles &files);

    QStringList m_outputs; ///< output directories
    QStringList m_overrides[3]; ///< by kind
    QStringList m_schemas;
    QString m_name;
    QStringList m_dependencies;
};
}
