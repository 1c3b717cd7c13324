#include "app/store/change_set_repository.h"

#include <QMetaEnum>

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString nameOf(ChangeKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<ChangeKind>().valueToKey(static_cast<int>(kind)));
}

StoredChange storedChangeOf(const Query &query)
{
    StoredChange stored;
    stored.kindName = query.text(4);
    const int kind = QMetaEnum::fromType<ChangeKind>().keyToValue(
        stored.kindName.toLatin1().constData(), &stored.isKnown);
    ChangeSet &changeSet = stored.set;
    changeSet.id = query.id(0);
    changeSet.actor = query.id(1);
    changeSet.device = query.id(2);
    changeSet.clock = HybridTime(query.number(3));
    if (stored.isKnown)
        changeSet.kind = static_cast<ChangeKind>(kind);
    changeSet.arguments = mapFromJsonText(query.text(5));
    changeSet.undone = query.number(6) != 0;
    return stored;
}

std::optional<ChangeSet> changeSetOf(const Query &query)
{
    StoredChange stored = storedChangeOf(query);
    return stored.isKnown ? std::optional(std::move(stored.set)) : std::nullopt;
}

/// Which changes of variables hold an earlier value.
constexpr char16_t ofVariables[]
    = u"(kind IN ('AddVariable', 'EditVariable', 'DeleteVariable') OR (kind = 'Undo' AND "
      "json_extract(arguments, '$.undone') = 'EditVariable'))";

/// The last moment that a clock may hold.
constexpr qint64 latest = std::numeric_limits<qint64>::max() >> 16;
}

std::optional<StoredChange> ChangeWalk::next()
{
    return m_query.next() ? std::optional(storedChangeOf(m_query)) : std::nullopt;
}

Result<void> ChangeSetRepository::insert(const ChangeSet &changeSet)
{
    return done(m_db.run(u"INSERT INTO change_set (id, actor, device, clock, kind, arguments, undone) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {blob(changeSet.id), blob(changeSet.actor), blob(changeSet.device), changeSet.clock.value,
            nameOf(changeSet.kind), toJsonText(changeSet.arguments), changeSet.undone ? 1 : 0}));
}

Result<QList<ChangeSet>> ChangeSetRepository::newest(int limit)
{
    auto query = m_db.run(u"SELECT id, actor, device, clock, kind, arguments, undone FROM change_set "
                          "ORDER BY clock DESC, id LIMIT ?"_s,
        {limit});
    if (!query)
        return failed(query);
    QList<ChangeSet> changeSets;
    while (query->next())
        if (auto changeSet = changeSetOf(*query))
            changeSets.append(*changeSet);
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return changeSets;
}

Result<ChangeWalk> ChangeSetRepository::walk(const ChangeRange &range)
{
    QString where = u"(clock, id) < (?, ?) AND clock >= ? AND clock < ?"_s;
    QVariantList values{
        range.beforeClock, blob(range.beforeId), range.since << 16, std::min(range.until, latest) << 16};
    if (!range.mention.isEmpty()) {
        where += u" AND instr(arguments, ?) > 0"_s;
        values.append(range.mention);
    }
    auto query = m_db.run(u"SELECT id, actor, device, clock, kind, arguments, undone FROM change_set "
                          "WHERE %1 ORDER BY clock DESC, id DESC"_s.arg(where),
        values);
    if (!query)
        return failed(query);
    return ChangeWalk(std::move(*query));
}

Result<qint64> ChangeSetRepository::count()
{
    auto query = m_db.run(u"SELECT count(*) FROM change_set"_s);
    if (!query)
        return failed(query);
    return query->next() ? query->number(0) : 0;
}

Result<void> ChangeSetRepository::markUndone(const Id &id)
{
    return needRow(
        m_db.run(u"UPDATE change_set SET undone = 1 WHERE id = ?"_s, {blob(id)}), u"changeSet"_s, id);
}

Result<void> ChangeSetRepository::forgetVariable(const QString &name)
{
    return done(m_db.run(u"UPDATE change_set SET undone = 1, arguments = json_remove(arguments, '$.before') "
                         "WHERE %1 AND (json_extract(arguments, '$.label') = ? "
                         "OR json_extract(arguments, '$.before.name') = ?)"_s.arg(ofVariables),
        {name, name}));
}

Result<void> ChangeSetRepository::forgetValuesOfVariable(const Id &id)
{
    return done(m_db.run(u"UPDATE change_set SET arguments = json_remove(arguments, '$.before') "
                         "WHERE %1 AND json_extract(arguments, '$.id') = ?"_s.arg(ofVariables),
        {id.toBase32()}));
}
}
