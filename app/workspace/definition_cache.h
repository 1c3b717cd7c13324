#pragma once

#include <QHash>
#include <QMutex>

#include "app/store/definition_repository.h"
#include "models/catalog/definition.h"

namespace claviger
{
/// Definitions as they were parsed, by row: asked for all at once and often, and slow to parse. Whoever
/// writes some has parsed them on another thread before, so the main thread finds them here. One is good for
/// the content it was parsed from and no other, so nothing is ever forgotten: undo brings back what was
/// removed.
///
/// Any thread.
class DefinitionCache final
{
public:
    DefinitionCache() = default;
    /// What definitionOf() says of the row.
    Result<Definition> of(const DefinitionRow &row);

private:
    Q_DISABLE_COPY_MOVE(DefinitionCache)
    struct Parsed
    {
        QByteArray content;
        Definition definition;
    };

    QMutex m_mutex;
    QHash<Id, Parsed> m_parsed;
};
}
