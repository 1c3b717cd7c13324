#include "ui/shell/search_button.h"

#include <QAction>
#include <QPainter>
#include <QStyle>

#include "ui/theme/icon.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

namespace claviger
{
SearchButton::SearchButton(QAction *action, QWidget *parent)
    : QAbstractButton(parent),
      m_words(tr("Search or run a command…")),
      m_keys(action->shortcut().toString(QKeySequence::NativeText))
{
    setAccessibleName(tr("Search or run a command"));
    setToolTip(tr("Find an action, credential, app, project or environment (%1)").arg(m_keys));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(Theme::scaled(380, fontMetrics()));
    setCursor(Qt::IBeamCursor);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

QSize SearchButton::sizeHint() const
{
    return {Theme::scaled(330, fontMetrics()), fontMetrics().height() + Spacing::medium + 2};
}

QSize SearchButton::minimumSizeHint() const
{
    return {Theme::scaled(40, fontMetrics()), sizeHint().height()};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(hasFocus() ? QPen(Theme::color(ColorRole::Accent, palette()), 2)
                              : QPen(Theme::color(ColorRole::Border, palette()), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), Spacing::radius, Spacing::radius);
    const auto placed
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const int mark = Theme::scaled(14, fontMetrics());
    QRect room = rect().adjusted(Spacing::medium, 0, -Spacing::medium, 0);
    Icon::of(IconName::Search, ColorRole::Muted)
        .paint(&painter, placed(QRect(room.left(), rect().center().y() - mark / 2, mark, mark)));
    room.setLeft(room.left() + mark + Spacing::small);
    painter.setPen(Theme::color(ColorRole::Muted, palette()));
    const int keys = fontMetrics().horizontalAdvance(m_keys);
    if (room.width() > keys + Theme::scaled(60, fontMetrics())) {
        drawTextLine(painter, placed(room), layoutDirection(), m_keys, Qt::AlignTrailing);
        room.setRight(room.right() - keys - Spacing::small);
    }
    if (room.width() >= fontMetrics().horizontalAdvance(m_words))
        drawTextLine(painter, placed(room), layoutDirection(), m_words);
}
}
