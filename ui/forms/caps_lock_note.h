#pragma once

#include <optional>

#include <QWidget>

class QKeyEvent;
class QLabel;

namespace claviger
{
/// Says that Caps Lock is on while a person types into a field whose text they cannot see. Hidden until it is
/// known.
///
/// Qt 6.4 has no call that tells the state of the lock, so it is inferred: a letter that comes out in upper
/// case without Shift, or in lower case with it, tells that it is on.
class CapsLockNote final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CapsLockNote)

public:
    /// `input` is what is typed into.
    CapsLockNote(QWidget *input, QWidget *parent);

    bool isShown() const { return !isHidden(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void learn(const QKeyEvent &event);
    void set(bool on);

    QLabel *m_text;
    bool m_known = false; ///< a letter has told the state since the input got the focus
};

/// Whether the lock is on, as this key press tells; nothing if it does not tell.
std::optional<bool> capsLockFrom(const QKeyEvent &event);
}
