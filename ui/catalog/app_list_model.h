#pragma once

#include <QAbstractListModel>
#include <QHash>

#include "models/catalog/app_summary.h"

namespace claviger
{
/// Apps as cards show them: what they are called, what they are connected with, how many credentials they
/// have.
class AppListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum class Role {
        Slug = Qt::UserRole,
        Letters, ///< of the monogram; may be empty
        Color,
        Methods, ///< those that can be filled in, as one text; what it is if they have no names
        Categories, ///< names, as a list of texts
        Credentials, ///< their number
    };

    void setApps(const QList<AppSummary> &apps);
    void setCredentialCounts(const QHash<QString, int> &counts); ///< by slug
    int rowOf(const QString &slug) const; ///< -1: not there
    QString slug(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    static QString methods(const AppSummary &app);
    static QStringList categories(const AppSummary &app);
    QString spoken(const AppSummary &app) const;

    QList<AppSummary> m_apps;
    QHash<QString, int> m_counts;
};
}
