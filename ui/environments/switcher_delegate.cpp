#include "ui/environments/switcher_delegate.h"

#include <QLineEdit>
#include <QPainter>

#include "ui/environments/switcher_model.h"
#include "ui/theme/calm_parts.h"
#include "ui/theme/contrast.h"
#include "ui/theme/icon.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int longestName = 80;

int side(const QStyleOptionViewItem &option)
{
    return Theme::scaled(Spacing::icon, option.fontMetrics);
}

/// Where the name stands, as if one read from left to right.
QRect nameRect(const QStyleOptionViewItem &option)
{
    const int marks = 2 * (side(option) + Spacing::half);
    return option.rect.adjusted(
        Spacing::medium + side(option) + Spacing::small, 0, -marks - Spacing::medium, 0);
}
}

SwitcherDelegate::SwitcherDelegate(const SwitcherModel &model, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model)
{
}

QSize SwitcherDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {Theme::scaled(120, option.fontMetrics), option.fontMetrics.height() + Spacing::medium};
}

void SwitcherDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const SwitcherRow &row = m_model.row(index.row());
    const auto placed
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int size = side(option);
    const int middle = option.rect.center().y() - size / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const QColor selection = Theme::color(ColorRole::Selection, option.palette);
    const QColor base = option.palette.color(QPalette::Base);
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        const bool hasFocus = isCurrent && option.widget && option.widget->hasFocus();
        const QColor accent = Theme::color(ColorRole::Accent, option.palette);
        painter->setPen(hasFocus ? QPen(accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(isCurrent ? selection : mixed(base, selection, 0.5));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(Spacing::half, 1, -Spacing::half, -1),
            Spacing::radius, Spacing::radius);
    }
    const QColor colour(row.color);
    if (colour.isValid())
        drawShape(*painter, row.shape,
            placed(QRect(option.rect.left() + Spacing::medium, middle, size, size)).adjusted(2, 2, -2, -2),
            readableOn(colour, base));
    painter->setPen(option.palette.color(QPalette::Text));
    drawTextLine(*painter, placed(nameRect(option)), option.direction, option.text);
    int right = option.rect.right() - Spacing::medium - size;
    const auto mark = [&](IconName icon, ColorRole role) {
        Icon::of(icon, role).paint(painter, placed(QRect(right, middle, size, size)));
        right -= size + Spacing::half;
    };
    if (row.isChosen)
        mark(IconName::Check, ColorRole::Accent);
    if (row.isProtected)
        mark(IconName::Lock, ColorRole::Muted);
    painter->restore();
}

QWidget *SwitcherDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    return nameEditor(parent);
}

QWidget *SwitcherDelegate::nameEditor(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestName);
    edit->setAccessibleName(tr("Name"));
    return edit;
}

void SwitcherDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QRect room = nameRect(option).adjusted(-Spacing::small, 0, 0, 0);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, room));
}
}
