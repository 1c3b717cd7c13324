#pragma once

#include <functional>

#include <QList>
#include <QString>
#include <QStringList>

#include "models/schema/field.h"

namespace claviger
{
/// The shape of a credential's values: its fields in order.
///
/// A leaf field is known by its path: the names from the root joined with '/', where '~' in a name is written
/// `~0` and '/' `~1` (RFC 6901 section 3, without the leading slash). A top-level field's path is usually
/// just its name.
struct Schema
{
    QList<Field> fields;

    /// Every leaf (everything but Object), depth first, in order.
    void forEachLeaf(const std::function<void(const QString &path, const Field &field)> &visit) const;
    /// The leaf with this path, or nullptr.
    const Field *leaf(const QString &path) const;
    /// How many fields, nested ones counted too.
    int fieldCount() const;

    static QString childPath(const QString &parentPath, const QString &name);
    /// The names a path is made of.
    static QStringList namesOf(const QString &path);

    bool operator==(const Schema &) const = default;
};
}
