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

std::optional<ChangeSet> changeSetOf(const Query &query)
{
    bool isKnown = false;
    const int kind
        = QMetaEnum::fromType<ChangeKind>().keyToValue(query.text(4).toLatin1().constData(), &isKnown);
    if (!isKnown)
        return {};
    ChangeSet changeSet;
    changeSet.id = query.id(0);
    changeSet.actor = query.id(1);
    changeSet.device = query.id(2);
    changeSet.clock = HybridTime(query.number(3));
    changeSet.kind = static_cast<ChangeKind>(kind);
    changeSet.arguments = mapFromJsonText(query.text(5));
    changeSet.undone = query.number(6) != 0;
    return changeSet;
}
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

Result<std::optional<ChangeSet>> ChangeSetRepository::newestUndoable(const Id &device)
{
    auto query = m_db.run(u"SELECT id, actor, device, clock, kind, arguments, undone FROM change_set "
                          "WHERE device = ? AND undone = 0 AND kind <> 'Undo' ORDER BY clock DESC LIMIT 1"_s,
        {blob(device)});
    if (!query)
        return failed(query);
    if (query->next())
        return changeSetOf(*query);
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return std::optional<ChangeSet>();
}

Result<void> ChangeSetRepository::markUndone(const Id &id)
{
    return needRow(
        m_db.run(u"UPDATE change_set SET undone = 1 WHERE id = ?"_s, {blob(id)}), u"changeSet"_s, id);
}
}
