#pragma once

#include <functional>
#include <optional>

#include <QList>
#include <QString>

#include "models/catalog/app.h"

namespace claviger
{
/// What the window needs of the app catalog. Nothing is loaded before one of these is called.
struct AppLookup
{
    std::function<QList<App>()> all;
    std::function<std::optional<App>(const QString &slug)> find;
};
}
