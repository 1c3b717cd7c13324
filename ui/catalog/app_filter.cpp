#include "ui/catalog/app_filter.h"

#include <QCollator>
#include <QLocale>
#include <QSet>

#include "app/catalog/app_catalog.h"
#include "app/text/definition_words.h"
#include "ui/forms/wheel_guard.h"

namespace claviger
{
namespace
{
// Beside names of categories, which have no such sign.
constexpr QStringView inUse = u"*used";
constexpr QStringView notBundled = u"*added";
}

AppFilter::AppFilter(QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(tr("Which apps"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaxVisibleItems(30);
    guardWheel(this);
}

void AppFilter::setApps(const QList<AppSummary> &apps)
{
    QSet<QString> categories;
    for (const AppSummary &app : apps)
        for (const QString &category : app.categories)
            categories.insert(category);
    QList<std::pair<QString, QString>> named;
    for (const QString &category : std::as_const(categories))
        named.append({categoryName(category), category});
    QCollator collator{QLocale()};
    std::ranges::sort(
        named, [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });

    const QSignalBlocker quiet(this);
    const QString chosen = currentData().toString();
    clear();
    addItem(tr("All apps"), QString());
    addItem(tr("With credentials"), inUse.toString());
    addItem(tr("Imported and own"), notBundled.toString());
    insertSeparator(count());
    for (const auto &[name, category] : named)
        addItem(name, category);
    setCurrentIndex(qMax(0, findData(chosen)));
}

QList<AppSummary> AppFilter::filtered(
    QList<AppSummary> apps, const QHash<QString, int> &credentialCounts) const
{
    const QString chosen = currentData().toString();
    if (chosen.isEmpty())
        return apps;
    apps.removeIf([&](const AppSummary &app) {
        if (chosen == inUse)
            return !credentialCounts.contains(app.slug);
        if (chosen == notBundled)
            return AppCatalog::isBundled(app.slug);
        return !app.categories.contains(chosen);
    });
    return apps;
}
}
