#pragma once

#include <QtGlobal>

namespace claviger
{
/// How long a deleted credential or variable can come back before it is purged, in milliseconds.
constexpr qint64 trashRetention = 30LL * 24 * 60 * 60 * 1000;
}
