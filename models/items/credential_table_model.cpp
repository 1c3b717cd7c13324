#include "models/items/credential_table_model.h"

#include <QCoreApplication>

#include "models/items/credential_mime.h"
#include "models/items/relative_time.h"

namespace claviger
{
namespace
{
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
    case CredentialTableModel::Column::Deleted:
        return QCoreApplication::translate("claviger", "Deleted");
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
    if (role == Qt::ToolTipRole)
        return toolTip(index.row(), column);
    if (role == Qt::AccessibleTextRole)
        return column == Column::App ? spoken(index.row()) : text(index.row(), column);
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
    case Role::DeletedAt:
        return credential.deletedAt;
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
        return usedText(credential.lastUsedAt, QDateTime::currentMSecsSinceEpoch(), m_locale);
    case Column::Deleted:
        return credential.deletedAt == 0
            ? QString()
            : deletedText(credential.deletedAt, QDateTime::currentMSecsSinceEpoch(), m_locale);
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

QString CredentialTableModel::toolTip(int row, Column column) const
{
    const CredentialSummary &credential = m_rows.at(row);
    switch (column) {
    case Column::Label:
        return credential.label + u'\n' + credential.appSlug + u'/' + credential.slug;
    case Column::Used:
        return credential.lastUsedAt == 0 ? QString() : momentText(credential.lastUsedAt, m_locale);
    case Column::Deleted:
        return credential.deletedAt == 0 ? QString() : momentText(credential.deletedAt, m_locale);
    default:
        return {};
    }
}

/// The whole row in one sentence, for whoever hears it: a screen reader says the first cell of a row.
QString CredentialTableModel::spoken(int row) const
{
    const CredentialSummary &credential = m_rows.at(row);
    QStringList words{appName(credential), credential.label};
    words.append(credential.scope.kind == ScopeKind::Project
            ? QCoreApplication::translate("claviger", "project %1").arg(scopeName(credential))
            : m_locale.toLower(scopeName(credential)));
    words.append(credential.environment.isNull() ? QCoreApplication::translate("claviger", "all environments")
                                                 : environmentName(credential));
    words.append(credential.deletedAt == 0 ? m_locale.toLower(statusText(credential.status))
                                           : text(row, Column::Deleted));
    if (credential.isDefault)
        words.append(QCoreApplication::translate("claviger", "default"));
    return words.join(QCoreApplication::translate("claviger", ", ", "between the facts of a row"));
}

/// What is in the trash stays there until it is restored.
Qt::ItemFlags CredentialTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool isMovable = m_rows.at(index.row()).deletedAt == 0;
    return isMovable ? usual | Qt::ItemIsDragEnabled : usual;
}

Qt::DropActions CredentialTableModel::supportedDragActions() const
{
    return Qt::MoveAction;
}

QStringList CredentialTableModel::mimeTypes() const
{
    return {credentialsMimeType()};
}

QMimeData *CredentialTableModel::mimeData(const QModelIndexList &indexes) const
{
    QList<Id> ids;
    for (const QModelIndex &index : indexes) {
        if (index.column() == 0)
            ids.append(m_rows.at(index.row()).id);
    }
    return credentialsMime(ids).release();
}
}
