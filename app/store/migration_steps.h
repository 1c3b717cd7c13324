#pragma once

#include "app/store/connection.h"

// The steps of both databases. One that has been released is never edited: a later one mends it.
namespace claviger
{
Result<void> createWorkspaceTables(Connection &connection); ///< workspace.db, version 1
Result<void> createActivityTable(Connection &connection); ///< activity.db, version 1
}
