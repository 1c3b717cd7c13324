#pragma once

#include <QComboBox>

#include "models/catalog/app_summary.h"

namespace claviger
{
/// Which of the apps are shown: all, those in use, those that did not come with the program, or those of a
/// category.
class AppFilter final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppFilter)

public:
    explicit AppFilter(QWidget *parent = nullptr);

    /// Offers the categories of these; the choice stays if it is still there.
    void setApps(const QList<AppSummary> &apps);
    QList<AppSummary> filtered(QList<AppSummary> apps, const QHash<QString, int> &credentialCounts) const;
    void reset() { setCurrentIndex(0); }
};
}
