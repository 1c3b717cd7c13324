#pragma once

#include <functional>

#include <QJsonObject>
#include <QJsonValue>

namespace claviger
{
/// When a field is shown, by the values of its siblings: `show` must not fail, then `hide` must not hold.
///
/// Conditions are objects of sibling name → value or operators: `$eq $ne $gt $gte $lt $lte $in $nin $exists
/// $regex (+ $options) $mod $size`, grouped by `$and $or $nor`; names may be dotted paths. An unknown
/// operator, a malformed operand or a pattern that is refused leaves its condition open; an open rule shows
/// the field, so that a field is rather shown than lost. (Atomemo's `display.show` / `display.hide`.)
struct VisibilityRule
{
    QJsonObject show; ///< empty: always
    QJsonObject hide; ///< empty: never

    /// The value of a sibling by its name as the condition writes it (dots and all); Undefined if it has
    /// none. A secret sibling is seen as `true` when it has a value.
    using SiblingValue = std::function<QJsonValue(const QString &name)>;
    bool isVisible(const SiblingValue &sibling) const;

    bool isEmpty() const { return show.isEmpty() && hide.isEmpty(); }
    bool operator==(const VisibilityRule &) const = default;
};
}
