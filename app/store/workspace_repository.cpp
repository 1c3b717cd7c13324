#include "app/store/workspace_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Result<void> WorkspaceRepository::create(
    const WorkspaceRow &row, const WriteStamp &stamp, const QString &actorLabel, const QString &deviceLabel)
{
    const QVariant clock = stamp.clock.value;
    const QVariant device = blob(row.localDevice);
    const QVariant changeSet = blob(stamp.changeSet);
    auto made
        = done(m_db.run(u"INSERT INTO workspace (id, name, store_kind, key_check, local_actor, local_device, "
                        "created_at, clock, device, change_set) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {blob(row.id), row.name, static_cast<int>(row.storeKind), row.keyCheck, blob(row.localActor),
                device, row.createdAt, clock, device, changeSet}));
    if (!made)
        return made;
    made = done(m_db.run(u"INSERT INTO actor (id, kind, label, created_at, clock, device, change_set) "
                         "VALUES (?, 0, ?, ?, ?, ?, ?)"_s,
        {blob(row.localActor), actorLabel, row.createdAt, clock, device, changeSet}));
    if (!made)
        return made;
    return done(m_db.run(u"INSERT INTO device (id, label, created_at, clock, device, change_set) "
                         "VALUES (?, ?, ?, ?, ?, ?)"_s,
        {device, deviceLabel, row.createdAt, clock, device, changeSet}));
}

Result<WorkspaceRow> WorkspaceRepository::read()
{
    auto query = m_db.run(u"SELECT id, name, store_kind, key_check, local_actor, local_device, created_at "
                          "FROM workspace LIMIT 1"_s);
    if (!query)
        return failed(query);
    if (!query->next()) {
        if (auto finished = query->finished(); !finished)
            return failed(finished);
        return failure(ErrorCode::NotFound, {{u"what"_s, u"workspace"_s}});
    }
    WorkspaceRow row;
    row.id = query->id(0);
    row.name = query->text(1);
    row.storeKind = static_cast<StoreKind>(query->number(2));
    row.keyCheck = query->bytes(3);
    row.localActor = query->id(4);
    row.localDevice = query->id(5);
    row.createdAt = query->number(6);
    return row;
}

Result<void> WorkspaceRepository::rename(const QString &name, const WriteStamp &stamp)
{
    return needRow(m_db.run(u"UPDATE workspace SET name = ?, revision = revision + 1, clock = ?, device = ?, "
                            "change_set = ?"_s,
                       {name, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet)}),
        u"workspace"_s, Id());
}

Result<void> WorkspaceRepository::setStore(StoreKind kind, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE workspace SET store_kind = ?, revision = revision + 1, clock = ?, device = ?, "
                 "change_set = ?"_s,
            {static_cast<int>(kind), stamp.clock.value, blob(stamp.device), blob(stamp.changeSet)}),
        u"workspace"_s, Id());
}

Result<void> WorkspaceRepository::setKeyCheck(const QByteArray &check)
{
    return needRow(m_db.run(u"UPDATE workspace SET key_check = ?"_s, {check}), u"workspace"_s, Id());
}

Result<HybridTime> WorkspaceRepository::lastClock()
{
    auto query = m_db.run(u"SELECT max(clock) FROM change_set"_s);
    if (!query)
        return failed(query);
    return HybridTime(query->next() ? query->number(0) : 0);
}

Result<QHash<Id, QString>> WorkspaceRepository::actorNames()
{
    return names(u"actor"_s);
}

Result<QHash<Id, QString>> WorkspaceRepository::deviceNames()
{
    return names(u"device"_s);
}

Result<QHash<Id, QString>> WorkspaceRepository::names(const QString &table)
{
    auto query = m_db.run(u"SELECT id, label FROM %1"_s.arg(table));
    if (!query)
        return failed(query);
    QHash<Id, QString> names;
    while (query->next())
        names.insert(query->id(0), query->text(1));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return names;
}
}
