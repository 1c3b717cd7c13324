#pragma once

#include "app/store/connection.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// What may look different after some changes.
struct ChangedNouns
{
    bool credentials = false;
    bool projects = false;
    bool environments = false;
    bool definitions = false;
    bool variables = false;
    bool workspace = false;

    bool any() const
    {
        return credentials || projects || environments || definitions || variables || workspace;
    }
};

/// What the changes made after `last` touch; everything, if `last` is not among them.
ChangedNouns changedSince(const QList<ChangeSet> &newestFirst, const Id &last);

/// A number that differs when a credential's status or last use has, which come without a change set.
qint64 usagePrint(Connection &connection);
}
