#pragma once

#include <QAbstractListModel>
#include <QHash>

#include "models/catalog/app_summary.h"

namespace claviger
{
/// Apps as a list shows them: name, drawn icon, and in the tool tip what they are.
class AppListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum class Role { Slug = Qt::UserRole };

    void setApps(const QList<AppSummary> &apps);
    int rowOf(const QString &slug) const; ///< -1: not there
    QString slug(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<AppSummary> m_apps;
};
}
