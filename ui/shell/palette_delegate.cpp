#include "ui/shell/palette_delegate.h"

#include <QLocale>
#include <QPainter>

#include "models/search/palette_model.h"
#include "ui/theme/calm_parts.h"
#include "ui/theme/contrast.h"
#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"
#include "ui/theme/shape.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
using Role = PaletteModel::Role;
using Kind = PaletteEntry::Kind;

QString value(const QModelIndex &index, Role role)
{
    return index.data(static_cast<int>(role)).toString();
}
}

PaletteDelegate::PaletteDelegate(AppLookup apps, QObject *parent)
    : QStyledItemDelegate(parent),
      m_apps(std::move(apps))
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + Spacing::medium + 2};
}

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto placed
        = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor selection = Theme::color(ColorRole::Selection, option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            isCurrent ? selection : mixed(option.palette.color(QPalette::Base), selection, 0.5));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), Spacing::radius, Spacing::radius);
    }
    const int mark = Theme::scaled(18, option.fontMetrics);
    QRect room = option.rect.adjusted(Spacing::small, 0, -Spacing::medium, 0);
    paintMark(*painter, placed(QRect(room.left(), room.center().y() - mark / 2, mark, mark)), index,
        option.palette);
    room.setLeft(room.left() + mark + Spacing::medium - 2);

    const QColor muted = Theme::color(ColorRole::Muted, option.palette);
    const QString keys = value(index, Role::Keys);
    painter->setFont(option.font);
    if (!keys.isEmpty()) {
        painter->setPen(muted);
        drawTextLine(*painter, placed(room), option.direction, keys, Qt::AlignTrailing);
        room.setRight(room.right() - option.fontMetrics.horizontalAdvance(keys) - Spacing::medium);
    }
    const QString title = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width());
    painter->setPen(option.palette.color(QPalette::Text));
    drawTextLine(*painter, placed(room), option.direction, title);
    room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(title) + Spacing::medium);
    const QFont small = Theme::smallFont(option.font);
    painter->setFont(small);
    painter->setPen(muted);
    if (room.width() > Spacing::huge)
        drawTextLine(*painter, placed(room), option.direction, value(index, Role::Detail));
    painter->restore();
}

void PaletteDelegate::paintMark(
    QPainter &painter, const QRect &where, const QModelIndex &index, const QPalette &palette) const
{
    const QColor color(value(index, Role::Color));
    const QColor own = color.isValid() ? readableOn(color, palette.color(QPalette::Base))
                                       : Theme::color(ColorRole::Muted, palette);
    const QRect inner = where.adjusted(1, 1, -1, -1);
    switch (static_cast<Kind>(index.data(static_cast<int>(Role::Kind)).toInt())) {
    case Kind::Action:
        Icon::of(IconName::Run, ColorRole::Muted).paint(&painter, inner);
        return;
    case Kind::Page:
        Icon::of(IconName::File, ColorRole::Muted).paint(&painter, inner);
        return;
    case Kind::Workspace:
        Icon::of(IconName::Key, ColorRole::Muted).paint(&painter, inner);
        return;
    case Kind::View:
        Icon::of(IconName::List, ColorRole::Muted).paint(&painter, inner);
        return;
    case Kind::Project:
        drawShape(painter, Shape::Square, QRectF(inner).adjusted(2, 2, -2, -2), own);
        return;
    case Kind::Environment:
        drawShape(painter, Shape::Circle, QRectF(inner).adjusted(2, 2, -2, -2), own);
        return;
    case Kind::Credential:
    case Kind::App:
        painter.drawPixmap(
            where.topLeft(), monogram(index, where.width(), painter.device()->devicePixelRatioF()));
        return;
    }
}

QPixmap PaletteDelegate::monogram(const QModelIndex &index, int size, qreal ratio) const
{
    const QString slug = value(index, Role::AppSlug);
    QPixmap &pixmap = m_monograms[slug];
    if (pixmap.width() != qRound(size * ratio) || !qFuzzyCompare(pixmap.devicePixelRatio(), ratio)) {
        const App app = m_apps.find(slug).value_or(App());
        const QString name = app.slug.isEmpty() ? slug : app.displayName(QLocale().name());
        pixmap = Monogram(slug, name, app.monogram, app.color).pixmap(size, ratio);
    }
    return pixmap;
}
}
