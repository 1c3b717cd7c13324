#pragma once

#include <QByteArray>
#include <QList>

#include "models/catalog/app_summary.h"

namespace claviger
{
/// The summaries of many apps in one piece, so that a list or a search reads no definition. Made when the
/// program is built and read by the same build: its form is nobody else's business and has no versions.
QByteArray writeAppIndex(const QList<AppSummary> &apps);

/// Nothing if it is not one.
QList<AppSummary> readAppIndex(const QByteArray &index);
}
