#include "app/store/project_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Project projectOf(const Query &query)
{
    Project project;
    project.id = query.id(0);
    project.slug = query.text(1);
    project.label = query.text(2);
    project.color = query.text(3);
    project.position = static_cast<int>(query.number(4));
    project.activeEnvironment = query.id(5);
    project.revision = query.number(6);
    return project;
}

Result<QList<Project>> projects(Result<Query> query)
{
    if (!query)
        return failed(query);
    QList<Project> rows;
    while (query->next())
        rows.append(projectOf(*query));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return rows;
}
}

Result<QList<Project>> ProjectRepository::list()
{
    auto rows = projects(m_db.run(u"SELECT id, slug, label, color, position, active_environment, revision "
                                  "FROM project WHERE deleted_at = 0 ORDER BY position, slug, id"_s));
    if (!rows)
        return rows;
    for (Project &project : *rows)
        if (auto read = readEnvironments(project); !read)
            return failed(read);
    return rows;
}

Result<Project> ProjectRepository::read(const Id &id)
{
    auto rows = projects(m_db.run(
        u"SELECT id, slug, label, color, position, active_environment, revision FROM project WHERE id = ?"_s,
        {blob(id)}));
    if (!rows)
        return failed(rows);
    if (rows->isEmpty())
        return failure(ErrorCode::NotFound, {{u"what"_s, u"project"_s}, {u"name"_s, id.toBase32()}});
    if (auto read = readEnvironments(rows->first()); !read)
        return failed(read);
    return rows->first();
}

Result<void> ProjectRepository::insert(const Project &project, const WriteStamp &stamp)
{
    auto inserted
        = done(m_db.run(u"INSERT INTO project (id, slug, label, color, position, active_environment, clock, "
                        "device, change_set) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {blob(project.id), project.slug, project.label, project.color, project.position,
                blobOrNull(project.activeEnvironment), stamp.clock.value, blob(stamp.device),
                blob(stamp.changeSet)}));
    if (!inserted)
        return inserted;
    return writeEnvironments(project);
}

Result<void> ProjectRepository::update(const Project &project, const WriteStamp &stamp)
{
    auto updated = needRow(
        m_db.run(u"UPDATE project SET slug = ?, label = ?, color = ?, position = ?, active_environment = ?, "
                 "revision = revision + 1, clock = ?, device = ?, change_set = ? WHERE id = ?"_s,
            {project.slug, project.label, project.color, project.position,
                blobOrNull(project.activeEnvironment), stamp.clock.value, blob(stamp.device),
                blob(stamp.changeSet), blob(project.id)}),
        u"project"_s, project.id);
    if (!updated)
        return updated;
    return writeEnvironments(project);
}

Result<void> ProjectRepository::setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE project SET deleted_at = ?, revision = revision + 1, clock = ?, device = ?, "
                 "change_set = ? WHERE id = ?"_s,
            {deletedAt, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(id)}),
        u"project"_s, id);
}

Result<void> ProjectRepository::writeEnvironments(const Project &project)
{
    auto written = done(m_db.run(u"DELETE FROM project_environment WHERE project = ?"_s, {blob(project.id)}));
    for (int i = 0; written && i < project.environments.size(); ++i)
        written = done(m_db.run(
            u"INSERT OR IGNORE INTO project_environment (project, environment, position) VALUES (?, ?, ?)"_s,
            {blob(project.id), blob(project.environments.at(i)), i}));
    return written;
}

Result<void> ProjectRepository::readEnvironments(Project &project)
{
    auto query
        = m_db.run(u"SELECT environment FROM project_environment WHERE project = ? ORDER BY position"_s,
            {blob(project.id)});
    if (!query)
        return failed(query);
    while (query->next())
        project.environments.append(query->id(0));
    return query->finished();
}
}
