#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "models/catalog/app.h"

namespace claviger
{
/// What a list or a search shows of an app, without its fields.
struct AppSummary
{
    struct Method
    {
        QString key;
        MethodKind kind = MethodKind::ApiKey;
        LocalizedText label;

        bool operator==(const Method &) const = default;
    };

    QString slug;
    LocalizedText name;
    LocalizedText description;
    QStringList categories;
    QString monogram;
    QString color;
    QList<Method> methods;

    QString displayName(const QString &localeName) const;

    bool operator==(const AppSummary &) const = default;
};

AppSummary summaryOf(const App &app);
}
