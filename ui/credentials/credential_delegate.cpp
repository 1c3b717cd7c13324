#include "ui/credentials/credential_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include "models/items/credential_group_model.h"
#include "models/items/credential_table_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"
#include "ui/theme/shape.h"
#include "ui/theme/text_line.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
using Column = CredentialTableModel::Column;
using Role = CredentialTableModel::Role;

constexpr int pillSide = 8; ///< of what is in a pill, on either side

int monogramSize(const QFontMetrics &metrics)
{
    return Theme::scaled(22, metrics);
}

Shape shapeOf(ScopeKind kind)
{
    switch (kind) {
    case ScopeKind::Organization:
        return Shape::Diamond;
    case ScopeKind::Project:
        return Shape::Square;
    case ScopeKind::User:
        break;
    }
    return Shape::Circle;
}

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(static_cast<int>(role));
}
}

struct CredentialDelegate::Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    QRect rect; ///< without the padding; as all below, as if one read from left to right
    QColor text;

    QRect placed(const QRect &where) const
    {
        return QStyle::visualRect(option.direction, option.rect, where);
    }
    void drawText(const QRect &where, const QColor &colour, const QFont &font) const
    {
        drawText(where, colour, font, option.text);
    }
    void drawText(const QRect &where, const QColor &colour, const QFont &font, const QString &words) const
    {
        painter.setFont(font);
        painter.setPen(colour);
        drawTextLine(painter, placed(where), option.direction, words);
    }
    /// In two lines, the second one smaller.
    void drawLines(const QRect &where, const QString &second) const
    {
        const QFont small = Theme::smallFont(option.font);
        const int upper = option.fontMetrics.height();
        const int lower = QFontMetrics(small).height();
        const int top = where.top() + (where.height() - upper - lower) / 2;
        drawText(QRect(where.left(), top, where.width(), upper), text, option.font);
        drawText(QRect(where.left(), top + upper, where.width(), lower),
            Theme::color(ColorRole::Muted, option.palette), small, second);
    }
    void drawIcon(IconName icon, ColorRole role, int x, int down = 0) const
    {
        const int size = Theme::scaled(14, option.fontMetrics);
        const QRect where(x, rect.center().y() - size / 2 + down, size, size);
        Icon::of(icon, role).paint(&painter, placed(where));
    }
    void drawMark(Shape shape, int x, int side, const QColor &colour) const
    {
        const QRect where(x, rect.center().y() - side / 2 + 1, side, side);
        drawShape(painter, shape, placed(where), colour);
    }
    void drawFocus() const
    {
        painter.fillRect(placed(QRect(option.rect.topLeft(), QSize(3, option.rect.height()))),
            Theme::color(ColorRole::Accent, option.palette));
    }
    void drawBottomLine() const
    {
        painter.setOpacity(0.6);
        painter.fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)),
            Theme::color(ColorRole::Border, option.palette));
    }
};

CredentialDelegate::CredentialDelegate(AppLookup apps, QObject *parent)
    : QStyledItemDelegate(parent),
      m_apps(std::move(apps))
{
}

QSize CredentialDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = option.fontMetrics.height() + QFontMetrics(Theme::smallFont(option.font)).height();
    return {120, qMax(lines + 12, monogramSize(option.fontMetrics) + 14)};
}

void CredentialDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const bool selected = option.state & QStyle::State_Selected;
    const QWidget *view = option.widget;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const Cell cell{
        *painter, option, index, option.rect.adjusted(Spacing::medium, 0, -Spacing::small, 0), text};
    switch (static_cast<Column>(index.column())) {
    case Column::App:
        if (selected && view && view->hasFocus())
            cell.drawFocus();
        paintApp(cell);
        break;
    case Column::Label:
        paintLabel(cell);
        break;
    case Column::Scope:
        paintScope(cell);
        break;
    case Column::Environment:
        paintEnvironment(cell);
        break;
    case Column::Status:
        paintStatus(cell);
        break;
    case Column::Used:
    case Column::Deleted:
        cell.drawText(cell.rect, Theme::color(ColorRole::Muted, option.palette), option.font);
        break;
    }
    cell.drawBottomLine();
    painter->restore();
}

void CredentialDelegate::paintApp(const Cell &cell) const
{
    const qreal ratio = cell.painter.device()->devicePixelRatioF();
    const int size = monogramSize(cell.option.fontMetrics);
    const QRect icon(cell.rect.left(), cell.rect.center().y() - size / 2, size, size);
    cell.painter.drawPixmap(cell.placed(icon).topLeft(), monogram(cell.index, size, ratio));
    QFont font = cell.option.font;
    font.setWeight(QFont::DemiBold);
    cell.drawText(cell.rect.adjusted(size + Spacing::medium - 2, 0, 0, 0), cell.text, font);
}

void CredentialDelegate::paintLabel(const Cell &cell) const
{
    const bool isDefault = value(cell.index, Role::IsDefault).toBool();
    const int star = Theme::scaled(14, cell.option.fontMetrics) + Spacing::small;
    const QRect room = cell.rect.adjusted(0, 0, isDefault ? -star : 0, 0);
    cell.drawLines(room, detail(cell.index));
    if (isDefault) {
        const int width = qMin(cell.option.fontMetrics.horizontalAdvance(cell.option.text), room.width());
        const int below = QFontMetrics(Theme::smallFont(cell.option.font)).height() / 2;
        cell.drawIcon(IconName::Star, ColorRole::Warning, cell.rect.left() + width + Spacing::small, -below);
    }
}

QString CredentialDelegate::detail(const QModelIndex &index) const
{
    Detail &known = m_known[value(index, Role::Id).value<Id>()];
    const qint64 revision = value(index, Role::Revision).toLongLong();
    if (known.revision != revision) {
        const QString text = m_details ? m_details(value(index, Role::Id).value<Id>()) : QString();
        known = {revision, text.isEmpty() ? value(index, Role::Slug).toString() : text};
    }
    return known.text;
}

void CredentialDelegate::paintScope(const Cell &cell) const
{
    const auto kind = static_cast<ScopeKind>(value(cell.index, Role::Scope).toInt());
    const int side = Theme::scaled(10, cell.option.fontMetrics);
    cell.drawMark(shapeOf(kind), cell.rect.left(), side, Theme::color(ColorRole::Muted, cell.option.palette));
    cell.drawText(cell.rect.adjusted(side + Spacing::small + 2, 0, 0, 0), cell.text, cell.option.font);
}

void CredentialDelegate::paintEnvironment(const Cell &cell) const
{
    const QFont font = Theme::smallFont(cell.option.font);
    const QFontMetrics metrics(font);
    const QColor dot(value(cell.index, Role::EnvironmentColor).toString());
    const QColor muted = Theme::color(ColorRole::Muted, cell.option.palette);
    QColor fill = dot.isValid() ? dot : muted;
    fill.setAlphaF(0.16F);
    const int mark = Theme::scaled(8, cell.option.fontMetrics);
    const int before = pillSide + mark + Spacing::half;
    const int words = metrics.horizontalAdvance(cell.option.text) + 1;
    const int width = qMin(before + words + pillSide + 1, cell.rect.width());
    const int height = metrics.height() + 6;
    const QRect pill(cell.rect.left(), cell.rect.center().y() - height / 2, width, height);
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(fill);
    cell.painter.drawRoundedRect(cell.placed(pill), height / 2.0, height / 2.0);
    cell.drawMark(Shape::Circle, pill.left() + pillSide - 1, mark, dot.isValid() ? dot : muted);
    cell.drawText(pill.adjusted(before, 0, -Spacing::half, 0), cell.text, font);
}

void CredentialDelegate::paintStatus(const Cell &cell) const
{
    const auto status = static_cast<CredentialStatus>(value(cell.index, Role::Status).toInt());
    const ColorRole role = status == CredentialStatus::Ready ? ColorRole::Success
        : status == CredentialStatus::Incomplete             ? ColorRole::Warning
                                                             : ColorRole::Danger;
    const IconName icon = status == CredentialStatus::Ready ? IconName::Check
        : status == CredentialStatus::Incomplete            ? IconName::Warning
                                                            : IconName::Cross;
    cell.drawIcon(icon, role, cell.rect.left());
    cell.drawText(cell.rect.adjusted(Theme::scaled(14, cell.option.fontMetrics) + Spacing::small, 0, 0, 0),
        cell.text, cell.option.font);
}

void CredentialDelegate::paintGroup(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto text
        = [&](CredentialGroupModel::Role role) { return index.data(static_cast<int>(role)).toString(); };
    painter.save();
    painter.fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    const int size = Theme::scaled(12, option.fontMetrics);
    const QRect room = option.rect.adjusted(Spacing::medium + size + Spacing::small, 0, -Spacing::medium, 0);
    const Cell cell{painter, option, index, room, option.palette.color(QPalette::Text)};
    paintGroupArrow(
        cell, {option.rect.left() + Spacing::medium, option.rect.center().y() - size / 2, size, size});

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const QString count = option.locale.toString(text(CredentialGroupModel::Role::GroupCount).toInt());
    const int countWidth = metrics.horizontalAdvance(count) + Spacing::medium;
    const QString name = metrics.elidedText(
        text(CredentialGroupModel::Role::GroupName), Qt::ElideRight, room.width() - countWidth);
    cell.drawText(room, cell.text, bold, name);
    const int behind = metrics.horizontalAdvance(name) + Spacing::medium;
    cell.drawText(
        room.adjusted(behind, 0, 0, 0), Theme::color(ColorRole::Muted, option.palette), option.font, count);
    if (option.state & QStyle::State_HasFocus)
        cell.drawFocus();
    cell.drawBottomLine();
    painter.restore();
}

void CredentialDelegate::paintGroupArrow(const Cell &cell, const QRect &where)
{
    QStyleOption arrow;
    arrow.rect = cell.placed(where);
    arrow.palette = cell.option.palette;
    arrow.state = QStyle::State_Enabled;
    const auto closed = cell.option.direction == Qt::RightToLeft ? QStyle::PE_IndicatorArrowLeft
                                                                 : QStyle::PE_IndicatorArrowRight;
    cell.option.widget->style()->drawPrimitive(
        cell.option.state & QStyle::State_Open ? QStyle::PE_IndicatorArrowDown : closed, &arrow,
        &cell.painter);
}

QPixmap CredentialDelegate::monogram(const QModelIndex &index, int size, qreal ratio) const
{
    const QString slug = value(index, Role::AppSlug).toString();
    QPixmap &pixmap = m_monograms[slug];
    if (pixmap.width() != qRound(size * ratio) || !qFuzzyCompare(pixmap.devicePixelRatio(), ratio)) {
        const App app = m_apps.find(slug).value_or(App());
        pixmap = Monogram(slug, value(index, Role::AppName).toString(), app.monogram, app.color)
                     .pixmap(size, ratio);
    }
    return pixmap;
}
}
