#pragma once

#include <functional>

class QWidget;

namespace claviger
{
/// A dialog in which something may be typed that is not saved. Whoever ends what dialogs belong to finds
/// them by this, whatever they are about.
class UnsavedWork
{
public:
    UnsavedWork() = default;
    UnsavedWork(const UnsavedWork &) = delete;
    UnsavedWork &operator=(const UnsavedWork &) = delete;
    virtual ~UnsavedWork() = default;

    virtual bool isDirty() const = 0;
    /// Calls `then` at once, or once a person agrees to lose what they have typed.
    virtual void leave(const std::function<void()> &then) = 0;
    /// Closes it, whatever is typed.
    virtual void discard() = 0;
};

/// One of the dialogs on screen that belong to `within` would lose something.
bool hasUnsavedWork(const QWidget &within);

/// Asks about each of them and closes it; then calls `then`. Not at all if a person stays with one.
void leaveUnsavedWork(const QWidget &within, const std::function<void()> &then);
}
