#include <algorithm>

#include "models/items/credential_table_model.h"

// The part of CredentialTableModel that takes new rows and names.

namespace claviger
{
namespace
{
QHash<Id, qsizetype> positionsOf(const QList<CredentialSummary> &rows)
{
    QHash<Id, qsizetype> positions;
    positions.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        positions.insert(rows.at(i).id, i);
    return positions;
}
}

void CredentialTableModel::setRows(const QList<CredentialSummary> &rows)
{
    const auto wanted = positionsOf(rows);
    const auto kept = std::ranges::count_if(m_rows, [&](const auto &row) { return wanted.contains(row.id); });
    if (kept * 2 < std::max(rows.size(), m_rows.size())) {
        reset(rows);
        return;
    }
    removeMissing(wanted);
    updateChanged(rows, wanted);
    appendNew(rows);
}

void CredentialTableModel::reset(const QList<CredentialSummary> &rows)
{
    beginResetModel();
    m_rows = rows;
    forgetAllDerived();
    endResetModel();
}

void CredentialTableModel::removeMissing(const QHash<Id, qsizetype> &wanted)
{
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(m_rows.at(last).id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_rows.at(first - 1).id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        if (!m_haystacks.isEmpty())
            m_haystacks.remove(first, last - first + 1);
        m_rowById.clear();
        m_shownApps.clear();
        m_ranks.fill({});
        endRemoveRows();
        last = first;
    }
}

void CredentialTableModel::updateChanged(
    const QList<CredentialSummary> &rows, const QHash<Id, qsizetype> &wanted)
{
    QList<int> changed;
    for (int i = 0; i < rowCount(); ++i) {
        const CredentialSummary &fresh = rows.at(wanted.value(m_rows.at(i).id));
        if (m_rows.at(i) == fresh)
            continue;
        forgetRanks(m_rows.at(i), fresh); // before anyone is told: whoever listens sorts by the new order
        m_rows[i] = fresh;
        if (!m_haystacks.isEmpty())
            m_haystacks[i].clear();
        changed.append(i);
    }
    for (qsizetype i = 0; i < changed.size();) {
        qsizetype end = i + 1;
        while (end < changed.size() && changed.at(end) == changed.at(end - 1) + 1)
            ++end;
        emit dataChanged(index(changed.at(i), 0), index(changed.at(end - 1), columns - 1));
        i = end;
    }
}

void CredentialTableModel::appendNew(const QList<CredentialSummary> &rows)
{
    QList<CredentialSummary> fresh;
    for (const CredentialSummary &row : rows) {
        if (rowOf(row.id) < 0)
            fresh.append(row);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_rows.append(fresh);
    if (!m_haystacks.isEmpty())
        m_haystacks.resize(m_rows.size());
    m_rowById.clear();
    m_shownApps.clear();
    m_ranks.fill({});
    endInsertRows();
}

int CredentialTableModel::rowOf(const Id &id) const
{
    if (m_rowById.isEmpty()) {
        m_rowById.reserve(m_rows.size());
        for (int i = 0; i < rowCount(); ++i)
            m_rowById.insert(m_rows.at(i).id, i);
    }
    return m_rowById.value(id, -1);
}

void CredentialTableModel::setProjects(const QList<Project> &projects)
{
    m_projects.clear();
    for (const Project &project : projects)
        m_projects.insert(project.id, project);
    namesChanged(Column::Scope);
}

void CredentialTableModel::setEnvironments(const QList<Environment> &environments)
{
    m_environments.clear();
    for (const Environment &environment : environments)
        m_environments.insert(environment.id, environment);
    namesChanged(Column::Environment);
}

void CredentialTableModel::setAppNames(const QHash<QString, QString> &names)
{
    const bool areShown
        = std::ranges::any_of(m_rows, [&](const auto &row) { return appName(row) != appName(row, names); });
    m_appNames = names;
    if (areShown)
        namesChanged(Column::App);
}

void CredentialTableModel::namesChanged(Column column)
{
    forgetSearching();
    m_ranks[static_cast<size_t>(column)].clear();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, static_cast<int>(column)), index(rowCount() - 1, static_cast<int>(column)));
}

/// The commonest change, a use, leaves the order of names as it is.
void CredentialTableModel::forgetRanks(const CredentialSummary &before, const CredentialSummary &after)
{
    const auto forget = [this](Column column, bool differs) {
        if (differs)
            m_ranks[static_cast<size_t>(column)].clear();
    };
    if (before.appSlug != after.appSlug || before.appName != after.appName)
        m_shownApps.clear();
    forget(Column::App, before.appSlug != after.appSlug || before.appName != after.appName);
    forget(Column::Label, before.label != after.label);
    forget(Column::Scope, before.scope != after.scope);
    forget(Column::Environment, before.environment != after.environment);
    forget(Column::Status, before.status != after.status);
    forget(Column::Used, before.lastUsedAt != after.lastUsedAt);
    forget(Column::Deleted, before.deletedAt != after.deletedAt);
}

void CredentialTableModel::forgetSearching()
{
    m_haystacks.clear();
    m_shownApps.clear();
    m_folds = {};
}

void CredentialTableModel::forgetAllDerived()
{
    m_rowById.clear();
    forgetSearching();
    m_ranks.fill({});
}
}
