#pragma once

#include <optional>

#include <QList>
#include <QStringList>

#include "app/store/connection.h"
#include "app/store/write_stamp.h"

namespace claviger
{
/// An imported or own definition as it rests. What is in `content` stands beside it only where rows are found
/// by it.
struct DefinitionRow
{
    Id id;
    QString slug; ///< of the app it describes
    QString origin; ///< originWord()
    QString key; ///< unique within the origin, as far as this machine knows; the column is `name`
    QString path; ///< the file or directory on the machine that imported it
    QByteArray hash; ///< of what the source said
    QByteArray content; ///< writeDefinition()
    qint64 revision = 0;
    qint64 deletedAt = 0; ///< milliseconds since 1970 UTC; 0: not deleted

    bool operator==(const DefinitionRow &) const = default;
};

/// See repositories.h. Of two rows with one slug, or with one origin and key, as two machines may make them,
/// the smaller id goes first, everywhere.
class DefinitionRepository final
{
public:
    explicit DefinitionRepository(Connection &connection) : m_db(connection) { }
    Result<QList<DefinitionRow>> list(); ///< by slug; without the deleted ones
    Result<QStringList> slugs(); ///< the same, sorted, each once; reads no content
    Result<std::optional<DefinitionRow>> findBySlug(const QString &slug); ///< not a deleted one
    Result<std::optional<DefinitionRow>> findByKey(const QString &origin, const QString &key);
    Result<DefinitionRow> read(const Id &id); ///< also a deleted one. NotFound
    Result<void> insert(const DefinitionRow &row, const WriteStamp &stamp); ///< at revision 1
    Result<void> update(const DefinitionRow &row, const WriteStamp &stamp); ///< counts the revision up
    Result<void> setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp); ///< 0 restores

private:
    Connection &m_db;
};
}
