#pragma once

#include <QHash>

#include "app/workspace/workspace.h"
#include "app/workspace/workspace_context.h"

namespace claviger
{
struct Workspace::Private
{
    std::shared_ptr<WorkspaceContext> context;
    /// Definitions as they were read, by row; asked for all at once and often, and slow to parse.
    struct ReadDefinition
    {
        qint64 revision = 0;
        Definition definition;
    };
    QHash<Id, ReadDefinition> definitions;
};
}
