#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// Removes items that committed intents name, and each intent after its item. What cannot be removed now (the
/// keyring locked in between) keeps its intent and is left to a later recovery.
class ItemRemoval final : public Flow, public std::enable_shared_from_this<ItemRemoval>
{
public:
    ItemRemoval(std::shared_ptr<WorkspaceContext> context, QList<Intent> intents);
    QCoro::Task<void> run();

private:
    QCoro::Task<Result<void>> removeItem(int index);

    QList<Intent> m_intents;
};

/// Whether the workspace needs the item an intent is about: then it is not removed, whatever the intent says.
Result<bool> isReferenced(Connection &connection, const Intent &intent);

/// A fresh intent of this process.
Intent intentOf(
    const WorkspaceContext &context, Intent::Kind kind, const SecretRef &ref, const QString &writer);
}
