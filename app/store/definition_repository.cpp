#include "app/store/definition_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString selected(const QString &which)
{
    return u"SELECT id, slug, origin, name, path, hash, CAST(content AS BLOB), revision, deleted_at FROM definition "_s
        + which;
}

DefinitionRow rowOf(const Query &query)
{
    DefinitionRow row;
    row.id = query.id(0);
    row.slug = query.text(1);
    row.origin = query.text(2);
    row.key = query.text(3);
    row.path = query.text(4);
    row.hash = query.bytes(5);
    row.content = query.bytes(6);
    row.revision = query.number(7);
    row.deletedAt = query.number(8);
    return row;
}

Result<QList<DefinitionRow>> rows(Result<Query> query)
{
    if (!query)
        return failed(query);
    QList<DefinitionRow> found;
    while (query->next())
        found.append(rowOf(*query));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return found;
}

Result<std::optional<DefinitionRow>> first(const Result<QList<DefinitionRow>> &found)
{
    if (!found)
        return failed(found);
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}
}

Result<QList<DefinitionRow>> DefinitionRepository::list()
{
    return rows(m_db.run(selected(u"WHERE deleted_at = 0 ORDER BY slug, id"_s)));
}

Result<QStringList> DefinitionRepository::slugs()
{
    auto query = m_db.run(u"SELECT DISTINCT slug FROM definition WHERE deleted_at = 0 ORDER BY slug"_s);
    if (!query)
        return failed(query);
    QStringList slugs;
    while (query->next())
        slugs.append(query->text(0));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return slugs;
}

Result<std::optional<DefinitionRow>> DefinitionRepository::findBySlug(const QString &slug)
{
    return first(
        rows(m_db.run(selected(u"WHERE slug = ? AND deleted_at = 0 ORDER BY id LIMIT 1"_s), {slug})));
}

Result<std::optional<DefinitionRow>> DefinitionRepository::findByKey(
    const QString &origin, const QString &key)
{
    return first(rows(m_db.run(
        selected(u"WHERE origin = ? AND name = ? AND deleted_at = 0 ORDER BY id LIMIT 1"_s), {origin, key})));
}

Result<DefinitionRow> DefinitionRepository::read(const Id &id)
{
    const auto found = first(rows(m_db.run(selected(u"WHERE id = ?"_s), {blob(id)})));
    if (!found)
        return failed(found);
    const std::optional<DefinitionRow> &row = *found;
    if (!row)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"app"_s}, {u"name"_s, id.toBase32()}});
    return *row;
}

Result<void> DefinitionRepository::insert(const DefinitionRow &row, const WriteStamp &stamp)
{
    return done(
        m_db.run(u"INSERT INTO definition (id, slug, origin, name, path, hash, content, clock, device, "
                 "change_set) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {blob(row.id), row.slug, row.origin, row.key, row.path, row.hash, QString::fromUtf8(row.content),
                stamp.clock.value, blob(stamp.device), blob(stamp.changeSet)}));
}

Result<void> DefinitionRepository::update(const DefinitionRow &row, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE definition SET slug = ?, origin = ?, name = ?, path = ?, hash = ?, content = ?, "
                 "revision = revision + 1, clock = ?, device = ?, change_set = ? WHERE id = ?"_s,
            {row.slug, row.origin, row.key, row.path, row.hash, QString::fromUtf8(row.content),
                stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(row.id)}),
        u"app"_s, row.id);
}

Result<void> DefinitionRepository::setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE definition SET deleted_at = ?, revision = revision + 1, clock = ?, device = ?, "
                 "change_set = ? WHERE id = ?"_s,
            {deletedAt, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(id)}),
        u"app"_s, id);
}
}
