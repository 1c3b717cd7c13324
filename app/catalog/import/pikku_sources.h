#pragma once

#include <optional>

#include <QHash>

#include "app/catalog/import/source_files.h"

namespace claviger
{
/// Tells whether metadata still fits the project's source: the `pikku` command leaves a metadata file alone
/// when its last entry goes.
class PikkuSources final
{
public:
    explicit PikkuSources(SourceFiles &files) : m_files(files) { }

    /// `sourceFile` is absolute on the machine that generated the metadata. True unless the file is in this
    /// project and is gone, or does not have the name in it.
    bool defines(const QString &sourceFile, const QString &name);

private:
    /// Its text; nothing if it is gone.
    std::optional<QByteArray> textOf(const QString &path);

    SourceFiles &m_files;
    QHash<QString, std::optional<QByteArray>> m_texts;
};
}
