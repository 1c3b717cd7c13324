#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace claviger
{
/// The order in which members stand in a JSON text, which a parsed object does not keep: a form shows its
/// fields as the source has them. Only of the root and of objects called `properties` or `fields`.
class PropertyOrder final
{
public:
    PropertyOrder() = default;
    /// `text` has been read by readJson() without an error.
    explicit PropertyOrder(const QByteArray &text);

    /// The names in the object at this JSON pointer, in order; empty if it is none of those.
    QStringList at(const QString &pointer) const { return m_names.value(pointer); }

private:
    QHash<QString, QStringList> m_names;
};
}
