#include "ui/catalog/app_list_model.h"

#include <QLocale>

#include "app/text/definition_words.h"
#include "models/catalog/offered_methods.h"

using namespace Qt::StringLiterals;

namespace claviger
{
void AppListModel::setApps(const QList<AppSummary> &apps)
{
    beginResetModel();
    m_apps = apps;
    endResetModel();
}

void AppListModel::setCredentialCounts(const QHash<QString, int> &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    if (!m_apps.isEmpty())
        emit dataChanged(
            index(0), index(rowCount() - 1), {static_cast<int>(Role::Credentials), Qt::AccessibleTextRole});
}

int AppListModel::rowOf(const QString &slug) const
{
    for (qsizetype row = 0; row < m_apps.size(); ++row)
        if (m_apps.at(row).slug == slug)
            return static_cast<int>(row);
    return -1;
}

QString AppListModel::slug(const QModelIndex &index) const
{
    return index.isValid() ? m_apps.at(index.row()).slug : QString();
}

int AppListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_apps.size());
}

QString AppListModel::methods(const AppSummary &app)
{
    QStringList names;
    for (const AppSummary::Method &method : app.methods)
        if (isOffered(method.kind) && !method.label.isEmpty())
            names.append(method.label.in(QLocale().name()));
    return names.isEmpty() ? app.description.in(QLocale().name()) : names.join(u" · "_s);
}

QStringList AppListModel::categories(const AppSummary &app)
{
    QStringList names;
    for (const QString &category : app.categories)
        names.append(categoryName(category));
    return names;
}

/// A card in one sentence.
QString AppListModel::spoken(const AppSummary &app) const
{
    QStringList parts{app.displayName(QLocale().name()), methods(app)};
    parts += categories(app);
    if (const int count = m_counts.value(app.slug))
        parts.append(tr("%Ln credential(s)", nullptr, count));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant AppListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AppSummary &app = m_apps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return app.displayName(QLocale().name());
    case Qt::ToolTipRole:
        return app.description.in(QLocale().name());
    case Qt::AccessibleTextRole:
        return spoken(app);
    case static_cast<int>(Role::Slug):
        return app.slug;
    case static_cast<int>(Role::Letters):
        return app.monogram;
    case static_cast<int>(Role::Color):
        return app.color;
    case static_cast<int>(Role::Methods):
        return methods(app);
    case static_cast<int>(Role::Categories):
        return categories(app);
    case static_cast<int>(Role::Credentials):
        return m_counts.value(app.slug);
    default:
        return {};
    }
}
}
