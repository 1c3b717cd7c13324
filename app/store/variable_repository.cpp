#include "app/store/variable_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString selected(const QString &which)
{
    return u"SELECT id, name, scope, project, environment, value, revision FROM variable "_s + which;
}

/// Within one name: those of the organization first, for all environments first.
constexpr char16_t byPlace[] = u"scope, project, environment, id";

Variable variableOf(const Query &query)
{
    Variable variable;
    variable.id = query.id(0);
    variable.name = query.text(1);
    variable.scope.kind = static_cast<ScopeKind>(query.number(2));
    variable.scope.project = query.id(3);
    variable.environment = query.id(4);
    variable.value = valueFromJsonText(query.value(5));
    variable.revision = query.number(6);
    return variable;
}

Result<QList<Variable>> rows(Result<Query> query)
{
    if (!query)
        return failed(query);
    QList<Variable> variables;
    while (query->next())
        variables.append(variableOf(*query));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return variables;
}

tl::unexpected<Error> notFound(const Id &id)
{
    return failure(ErrorCode::NotFound, {{u"what"_s, u"variable"_s}, {u"name"_s, id.toBase32()}});
}
}

Result<QList<Variable>> VariableRepository::list()
{
    return rows(m_db.run(selected(u"WHERE deleted_at = 0 ORDER BY name, %1"_s.arg(byPlace))));
}

Result<QList<Variable>> VariableRepository::findByName(const QString &name)
{
    return rows(m_db.run(selected(u"WHERE name = ? AND deleted_at = 0 ORDER BY %1"_s.arg(byPlace)), {name}));
}

Result<QList<Variable>> VariableRepository::findDeletedBefore(qint64 moment)
{
    return rows(
        m_db.run(selected(u"WHERE deleted_at > 0 AND deleted_at < ? AND value <> 'null' ORDER BY name, id"_s),
            {moment}));
}

Result<Variable> VariableRepository::read(const Id &id)
{
    const auto found = rows(m_db.run(selected(u"WHERE id = ?"_s), {blob(id)}));
    if (!found)
        return failed(found);
    return found->isEmpty() ? Result<Variable>(notFound(id)) : found->constFirst();
}

Result<bool> VariableRepository::isDeleted(const Id &id)
{
    auto query = m_db.run(u"SELECT deleted_at FROM variable WHERE id = ?"_s, {blob(id)});
    if (!query)
        return failed(query);
    return query->next() ? Result<bool>(query->number(0) != 0) : notFound(id);
}

Result<void> VariableRepository::insert(const Variable &variable, const WriteStamp &stamp)
{
    return done(m_db.run(
        u"INSERT INTO variable (id, name, scope, project, environment, value, clock, device, change_set, "
        "owner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "CASE WHEN ? THEN (SELECT local_actor FROM workspace) END)"_s,
        {blob(variable.id), variable.name, static_cast<int>(variable.scope.kind),
            blobOrNull(variable.scope.project), blobOrNull(variable.environment), toJsonText(variable.value),
            stamp.clock.value, blob(stamp.device), blob(stamp.changeSet),
            variable.scope.kind == ScopeKind::User ? 1 : 0}));
}

Result<void> VariableRepository::update(const Variable &variable, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE variable SET name = ?, scope = ?, project = ?, environment = ?, value = ?, "
                 "revision = revision + 1, clock = ?, device = ?, change_set = ?, "
                 "owner = CASE WHEN ? THEN coalesce(owner, (SELECT local_actor FROM workspace)) END "
                 "WHERE id = ?"_s,
            {variable.name, static_cast<int>(variable.scope.kind), blobOrNull(variable.scope.project),
                blobOrNull(variable.environment), toJsonText(variable.value), stamp.clock.value,
                blob(stamp.device), blob(stamp.changeSet), variable.scope.kind == ScopeKind::User ? 1 : 0,
                blob(variable.id)}),
        u"variable"_s, variable.id);
}

Result<void> VariableRepository::setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE variable SET deleted_at = ?, revision = revision + 1, clock = ?, device = ?, "
                 "change_set = ? WHERE id = ?"_s,
            {deletedAt, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(id)}),
        u"variable"_s, id);
}

Result<bool> VariableRepository::hasValues(const QString &name)
{
    auto query
        = m_db.run(u"SELECT EXISTS (SELECT 1 FROM variable WHERE name = ? AND value <> 'null')"_s, {name});
    if (!query)
        return failed(query);
    return query->next() && query->number(0) != 0;
}

Result<void> VariableRepository::erase(const QString &name, qint64 deletedAt, const WriteStamp &stamp)
{
    return done(m_db.run(
        u"UPDATE variable SET value = 'null', deleted_at = max(deleted_at, ?), revision = revision + 1, "
        "clock = ?, device = ?, change_set = ? WHERE name = ?"_s,
        {deletedAt, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), name}));
}

Result<void> VariableRepository::erase(const Id &id, const WriteStamp &stamp)
{
    return needRow(m_db.run(u"UPDATE variable SET value = 'null', revision = revision + 1, clock = ?, "
                            "device = ?, change_set = ? WHERE id = ? AND deleted_at > 0"_s,
                       {stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(id)}),
        u"variable"_s, id);
}
}
