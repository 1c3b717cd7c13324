#pragma once

#include "app/catalog/app_catalog.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// Fills a workspace with some forty credentials of the bundled apps, made-up values, through the same calls
/// that a person's clicks make: two projects (`storefront`, `agents`), all scopes and environments, some
/// defaults, one in the trash. Both arguments outlive the task. Fails with the first call that does.
QCoro::Task<Result<void>> fillDemoWorkspace(Workspace *workspace, AppCatalog *catalog);
}
