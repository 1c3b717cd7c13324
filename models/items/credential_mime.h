#pragma once

#include <memory>

#include <QList>
#include <QMimeData>
#include <QString>

#include "models/base/id.h"

namespace claviger
{
// Credentials on the move from the list to somewhere else in the window: their ids, one a line, nothing of
// them.

QString credentialsMimeType(); ///< application/x-claviger-credentials
std::unique_ptr<QMimeData> credentialsMime(const QList<Id> &ids);
/// Empty if there are none, or if it is something else.
QList<Id> credentialsIn(const QMimeData &mime);
}
