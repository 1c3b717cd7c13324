#pragma once

#include "app/catalog/import/property_order.h"
#include "app/catalog/import/schema_view.h"
#include "models/schema/visibility.h"

namespace claviger
{
/// One property of an object, put together from all places that speak of it.
struct SchemaProperty
{
    QString name;
    QList<SchemaPart> together; ///< all hold
    QList<SchemaPart> alternatives; ///< one holds
    bool isRequired = false;
    VisibilityRule visibility; ///< in a discriminated union: where the alternative that has it is chosen
};

/// Collects the properties of an object: its own, those of `allOf` and references, those of its alternatives
/// (`anyOf`, `oneOf`) and of what holds on conditions.
class SchemaProperties final
{
public:
    SchemaProperties(const PropertyOrder &order, SchemaResolver &resolver, NoteBook &notes)
        : m_order(order),
          m_resolver(resolver),
          m_notes(notes)
    {
    }

    QList<SchemaProperty> of(const SchemaView &view);
    SchemaView viewOf(const SchemaProperty &property);

    /// Whether the schema is an object's: by `type`, by its keywords, or as all its alternatives are.
    bool isObject(const SchemaView &view);
    /// The words of `type`; without it, what the other keywords tell. Empty: anything.
    QStringList typesOf(const SchemaView &view);
    QList<SchemaView> alternativesOf(const SchemaView &view);

private:
    void addParts(QList<SchemaProperty> &properties, const SchemaView &view, bool areRequired);
    void addAlternatives(QList<SchemaProperty> &properties, const QList<SchemaView> &alternatives);
    QStringList namesIn(const SchemaPart &part) const;

    const PropertyOrder &m_order;
    SchemaResolver &m_resolver;
    NoteBook &m_notes;
    int m_depth = 0; ///< of alternatives within alternatives
};
}
