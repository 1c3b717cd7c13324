#include "ui/forms/caps_lock_note.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include "ui/theme/icon_label.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
std::optional<bool> capsLockFrom(const QKeyEvent &event)
{
    const QString text = event.text();
    if (text.size() != 1 || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    const QChar letter = text.front();
    if (!letter.isUpper() && !letter.isLower()) // digits, and scripts that have no case
        return std::nullopt;
    return letter.isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
}

CapsLockNote::CapsLockNote(QWidget *input, QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(tr("Caps Lock is on"), this))
{
    auto *icon = new IconLabel(IconName::Warning, ColorRole::Warning, 14, this);
    RolePalette::follow(m_text, ColorRole::Warning);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addWidget(icon);
    layout->addWidget(m_text, 1);
    hide();
    input->installEventFilter(this);
}

bool CapsLockNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        learn(*static_cast<QKeyEvent *>(event));
    else if (event->type() == QEvent::FocusOut) {
        m_known = false; // it may change while nobody types here
        set(false);
    }
    return QWidget::eventFilter(watched, event);
}

void CapsLockNote::learn(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_CapsLock && m_known && !event.isAutoRepeat())
        return set(isHidden());
    if (const auto on = capsLockFrom(event)) {
        m_known = true;
        set(*on);
    }
}

void CapsLockNote::set(bool on)
{
    if (on == isShown())
        return;
    setVisible(on);
    if (!on)
        return;
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}
}
