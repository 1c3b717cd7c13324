#include "app/store/environment_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Environment environmentOf(const Query &query)
{
    Environment environment;
    environment.id = query.id(0);
    environment.slug = query.text(1);
    environment.label = query.text(2);
    environment.color = query.text(3);
    environment.position = static_cast<int>(query.number(4));
    environment.isProtected = query.number(5) != 0;
    environment.revision = query.number(6);
    return environment;
}
}

Result<QList<Environment>> EnvironmentRepository::list()
{
    auto query = m_db.run(u"SELECT id, slug, label, color, position, protected, revision FROM environment "
                          "WHERE deleted_at = 0 ORDER BY position, slug, id"_s);
    if (!query)
        return failed(query);
    QList<Environment> environments;
    while (query->next())
        environments.append(environmentOf(*query));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return environments;
}

Result<Environment> EnvironmentRepository::read(const Id &id)
{
    auto query = m_db.run(u"SELECT id, slug, label, color, position, protected, revision FROM environment "
                          "WHERE id = ?"_s,
        {blob(id)});
    if (!query)
        return failed(query);
    if (query->next())
        return environmentOf(*query);
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return failure(ErrorCode::NotFound, {{u"what"_s, u"environment"_s}, {u"name"_s, id.toBase32()}});
}

Result<void> EnvironmentRepository::insert(const Environment &environment, const WriteStamp &stamp)
{
    return done(m_db.run(
        u"INSERT INTO environment (id, slug, label, color, position, protected, clock, device, "
        "change_set) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {blob(environment.id), environment.slug, environment.label, environment.color, environment.position,
            environment.isProtected ? 1 : 0, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet)}));
}

Result<void> EnvironmentRepository::update(const Environment &environment, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE environment SET slug = ?, label = ?, color = ?, position = ?, protected = ?, "
                 "revision = revision + 1, clock = ?, device = ?, change_set = ? WHERE id = ?"_s,
            {environment.slug, environment.label, environment.color, environment.position,
                environment.isProtected ? 1 : 0, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet),
                blob(environment.id)}),
        u"environment"_s, environment.id);
}

Result<void> EnvironmentRepository::setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE environment SET deleted_at = ?, revision = revision + 1, clock = ?, device = ?, "
                 "change_set = ? WHERE id = ?"_s,
            {deletedAt, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(id)}),
        u"environment"_s, id);
}
}
