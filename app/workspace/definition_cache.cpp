#include "app/workspace/definition_cache.h"

#include "app/workspace/definition_change.h"

namespace claviger
{
Result<Definition> DefinitionCache::of(const DefinitionRow &row)
{
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = m_parsed.constFind(row.id);
        if (known != m_parsed.constEnd() && known->content == row.content) {
            Definition definition = known->definition;
            definition.path = row.path;
            definition.hash = row.hash;
            return definition;
        }
    }
    auto definition = definitionOf(row);
    if (!definition)
        return definition;
    const QMutexLocker lock(&m_mutex);
    m_parsed.insert(row.id, {row.content, *definition});
    return definition;
}
}
