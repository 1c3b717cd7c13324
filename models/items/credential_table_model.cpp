#include "models/items/credential_table_model.h"

#include <QCoreApplication>

#include "models/base/text_fold.h"

namespace claviger
{
namespace
{
constexpr int longestNames = 60; ///< app, scope and environment together, usually

QString columnTitle(CredentialTableModel::Column column)
{
    switch (column) {
    case CredentialTableModel::Column::App:
        return QCoreApplication::translate("claviger", "App");
    case CredentialTableModel::Column::Label:
        return QCoreApplication::translate("claviger", "Label");
    case CredentialTableModel::Column::Scope:
        return QCoreApplication::translate("claviger", "Scope");
    case CredentialTableModel::Column::Environment:
        return QCoreApplication::translate("claviger", "Environment");
    case CredentialTableModel::Column::Status:
        return QCoreApplication::translate("claviger", "Status");
    case CredentialTableModel::Column::Used:
        return QCoreApplication::translate("claviger", "Used");
    }
    return {};
}
}

CredentialTableModel::CredentialTableModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent),
      m_locale(locale),
      m_textRanks(locale)
{
}

int CredentialTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CredentialTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant CredentialTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(index.row(), column);
    return role > Qt::UserRole ? cell(index.row(), column, static_cast<Role>(role)) : QVariant();
}

QVariant CredentialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    return columnTitle(static_cast<Column>(section));
}

QVariant CredentialTableModel::cell(int row, Column column, Role role) const
{
    const CredentialSummary &credential = m_rows.at(row);
    switch (role) {
    case Role::Id:
        return QVariant::fromValue(credential.id);
    case Role::AppSlug:
        return credential.appSlug;
    case Role::AppName:
        return appName(credential);
    case Role::Label:
        return credential.label;
    case Role::Slug:
        return credential.slug;
    case Role::Scope:
        return QVariant::fromValue(credential.scope.kind);
    case Role::ProjectName:
        return credential.scope.kind == ScopeKind::Project ? scopeName(credential) : QString();
    case Role::EnvironmentId:
        return QVariant::fromValue(credential.environment);
    case Role::EnvironmentName:
        return environmentName(credential);
    case Role::EnvironmentColor:
        return environment(credential) ? environment(credential)->color : QString();
    case Role::Status:
        return QVariant::fromValue(credential.status);
    case Role::IsDefault:
        return credential.isDefault;
    case Role::Revision:
        return credential.revision;
    case Role::UsedAt:
        return credential.lastUsedAt;
    case Role::SortKey:
        return rank(row, column);
    }
    return {};
}

QString CredentialTableModel::text(int row, Column column) const
{
    const CredentialSummary &credential = m_rows.at(row);
    switch (column) {
    case Column::App:
        return appName(credential);
    case Column::Label:
        return credential.label;
    case Column::Scope:
        return scopeName(credential);
    case Column::Environment:
        return environmentName(credential);
    case Column::Status:
        return statusText(credential.status);
    case Column::Used:
        return usedText(credential.lastUsedAt, m_locale);
    }
    return {};
}

QString CredentialTableModel::appName(const CredentialSummary &row) const
{
    return appName(row, m_appNames);
}

QString CredentialTableModel::appName(const CredentialSummary &row, const QHash<QString, QString> &names)
{
    const auto known = names.constFind(row.appSlug);
    if (known != names.constEnd())
        return *known;
    return row.appName.isEmpty() ? row.appSlug : row.appName;
}

QString CredentialTableModel::scopeName(const CredentialSummary &row) const
{
    if (row.scope.kind != ScopeKind::Project)
        return m_words.scopes.at(static_cast<size_t>(row.scope.kind));
    const auto project = m_projects.constFind(row.scope.project);
    return project == m_projects.constEnd() ? m_words.removed : project->label;
}

QString CredentialTableModel::environmentName(const CredentialSummary &row) const
{
    if (row.environment.isNull())
        return m_words.allEnvironments;
    const Environment *known = environment(row);
    return known ? known->label : m_words.removed;
}

const Environment *CredentialTableModel::environment(const CredentialSummary &row) const
{
    const auto known = m_environments.constFind(row.environment);
    return known == m_environments.constEnd() ? nullptr : &*known;
}

const QString &CredentialTableModel::haystack(int row) const
{
    if (m_haystacks.size() != m_rows.size())
        m_haystacks = QList<QString>(m_rows.size());
    QString &text = m_haystacks[row];
    if (text.isNull()) {
        const CredentialSummary &credential = m_rows.at(row);
        const QString label = folded(credential.label);
        text.reserve(label.size() + credential.appSlug.size() + credential.slug.size() + longestNames);
        // one line each, so that no word is found across two of them
        text.append(m_folds.fold(appName(credential))).append(u'\n').append(credential.appSlug).append(u'\n');
        text.append(label).append(u'\n').append(credential.slug).append(u'\n');
        text.append(m_folds.fold(scopeName(credential))).append(u'\n');
        text.append(m_folds.fold(environmentName(credential)));
    }
    return text;
}
}
