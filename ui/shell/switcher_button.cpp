#include "ui/shell/switcher_button.h"

#include <QPainter>
#include <QStyleOptionToolButton>

#include "ui/base/accessible_button.h"
#include "ui/theme/calm_parts.h"
#include "ui/theme/contrast.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int widestName = 170;
constexpr int chevron = 12;

QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *button = qobject_cast<SwitcherButton *>(object);
    if (!button)
        return nullptr;
    return new AccessibleButton(
        *button, QAccessible::ButtonMenu, [](QAccessible::State &state) { state.hasPopup = true; });
}
}

SwitcherButton::SwitcherButton(const QString &what, QWidget *parent) : QToolButton(parent), m_what(what)
{
    QAccessible::installFactory(faceOf);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
}

void SwitcherButton::showNoun(
    const QString &name, Shape shape, const QColor &color, bool outlined, bool locked)
{
    m_shape = shape;
    m_color = color;
    m_outlined = outlined;
    m_locked = locked;
    setName(name);
}

void SwitcherButton::showNoun(const QString &name, IconName icon, const QColor &color)
{
    m_icon = icon;
    m_color = color;
    setName(name);
}

void SwitcherButton::setName(const QString &name)
{
    m_name = name;
    const QString said
        = m_locked ? tr("%1: %2, protected").arg(m_what, name) : tr("%1: %2").arg(m_what, name);
    setAccessibleName(said);
    setToolTip(said);
    updateGeometry();
    update();
}

QFont SwitcherButton::nameFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

int SwitcherButton::contentsWidth() const
{
    const int mark = Theme::scaled(Spacing::icon, fontMetrics());
    const int marks = m_locked ? 2 * mark + Spacing::half : mark;
    return 2 * Spacing::medium + marks + 2 * Spacing::small + chevron;
}

QSize SwitcherButton::sizeHint() const
{
    const int name = QFontMetrics(nameFont()).horizontalAdvance(m_name) + 1;
    return {contentsWidth() + qMin(name, Theme::scaled(widestName, fontMetrics())),
        fontMetrics().height() + Spacing::medium + 2};
}

QSize SwitcherButton::minimumSizeHint() const
{
    return {contentsWidth() + Theme::scaled(24, fontMetrics()), sizeHint().height()};
}

void SwitcherButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isUnder = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor button = palette().color(QPalette::Button);
    const QColor border = Theme::color(ColorRole::Border, palette());
    const QColor own
        = m_color.isValid() ? readableOn(m_color, button) : Theme::color(ColorRole::Muted, palette());
    const bool framed = m_outlined && m_color.isValid();
    const qreal pen = framed && m_locked ? 2 : 1;
    painter.setPen(QPen(framed ? own : border, pen));
    painter.setBrush(isUnder ? mixed(button, palette().color(QPalette::WindowText), 0.06)
            : framed         ? mixed(button, own, m_locked ? 0.12 : 0.05)
                             : button);
    const QRectF panel = QRectF(rect()).adjusted(pen / 2 + 1, pen / 2 + 1, -pen / 2 - 1, -pen / 2 - 1);
    painter.drawRoundedRect(panel, Spacing::radius, Spacing::radius);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::color(ColorRole::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(panel, Spacing::radius, Spacing::radius);
    }

    const auto placed
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const int mark = Theme::scaled(Spacing::icon, fontMetrics());
    const int middle = rect().center().y() - mark / 2 + 1;
    QRect room = rect().adjusted(Spacing::medium, 0, -Spacing::medium - chevron - Spacing::small, 0);
    const auto take = [&] {
        const QRect part(room.left(), middle, mark, mark);
        room.setLeft(part.right() + Spacing::half);
        return placed(part);
    };
    if (m_icon && m_color.isValid())
        Icon::of(*m_icon, own).paint(&painter, take());
    else if (m_icon)
        Icon::of(*m_icon, ColorRole::Accent).paint(&painter, take());
    else
        drawShape(painter, m_shape, QRectF(take()).adjusted(2.5, 2.5, -2.5, -2.5), own);
    if (m_locked)
        Icon::of(IconName::Lock).paint(&painter, take());
    room.setLeft(room.left() + 2);
    painter.setFont(nameFont());
    painter.setPen(framed ? own : palette().color(QPalette::ButtonText));
    drawTextLine(painter, placed(room), layoutDirection(), m_name);
    const QRect arrow(rect().right() - Spacing::medium - chevron + 2, middle, chevron, mark);
    drawChevron(&painter, QRectF(placed(arrow)).center(), Theme::color(ColorRole::Muted, palette()));
}
}
