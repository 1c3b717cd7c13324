#include "ui/forms/reveal_button.h"

#include "ui/theme/icon.h"

namespace claviger
{
RevealButton::RevealButton(std::chrono::milliseconds hold, QWidget *parent)
    : QToolButton(parent),
      m_hold(hold)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    describe();
    connect(this, &QToolButton::pressed, this, &RevealButton::whenPressed);
    connect(this, &QToolButton::released, this, &RevealButton::whenReleased);
}

void RevealButton::setFieldLabel(const QString &label)
{
    m_label = label;
    describe();
}

void RevealButton::setRevealed(bool revealed)
{
    m_revealed = revealed;
    describe();
}

void RevealButton::describe()
{
    setIcon(Icon::of(m_revealed ? IconName::EyeOff : IconName::Eye));
    setAccessibleName(m_revealed ? tr("Hide %1").arg(m_label) : tr("Reveal %1").arg(m_label));
    setToolTip(m_revealed ? tr("Hide") : tr("Reveal (hold, or click to keep it shown for a while)"));
}

void RevealButton::whenPressed()
{
    m_thisPressReveals = !m_revealed;
    m_pressedFor.start();
    if (m_thisPressReveals)
        emit revealWanted();
}

void RevealButton::whenReleased()
{
    const bool held = m_pressedFor.isValid() && m_pressedFor.hasExpired(m_hold.count());
    if (!m_thisPressReveals || held)
        emit hideWanted();
}
}
