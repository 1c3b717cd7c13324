#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QJsonValue>
#include <QString>

namespace claviger
{
/// A secret value as the rules see it, without owning it. Secret values are UTF-8 text; those of lists, maps
/// and numbers are their JSON text.
struct SecretView
{
    enum class State {
        Absent,
        Kept, ///< saved earlier and not read: counts as given, is not checked
        Given,
    };
    State state = State::Absent;
    QByteArrayView text;
};

/// The values of a form by leaf path, for the length of one call of validate() or visibleLeaves().
struct FormValues
{
    QHash<QString, QJsonValue> plain; ///< absent: the person left it empty
    QHash<QString, SecretView> secrets;
};
}
