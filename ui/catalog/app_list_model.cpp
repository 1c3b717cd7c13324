#include "ui/catalog/app_list_model.h"

#include <QIcon>
#include <QLocale>

#include "ui/theme/monogram.h"

namespace claviger
{
namespace
{
constexpr int iconSize = 28;
}

void AppListModel::setApps(const QList<AppSummary> &apps)
{
    beginResetModel();
    m_apps = apps;
    endResetModel();
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

QVariant AppListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AppSummary &app = m_apps.at(index.row());
    const QString locale = QLocale().name();
    switch (role) {
    case Qt::DisplayRole:
        return app.displayName(locale);
    case Qt::ToolTipRole:
        return app.description.in(locale);
    case Qt::DecorationRole:
        return QIcon(
            Monogram(app.slug, app.displayName(locale), app.monogram, app.color).pixmap(iconSize, 2));
    case static_cast<int>(Role::Slug):
        return app.slug;
    default:
        return {};
    }
}
}
