#pragma once

#include <QList>

#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// What a new workspace is offered: development, staging and production, the last one protected. Without ids.
QList<Environment> usualEnvironments();
}
