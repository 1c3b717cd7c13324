#include "ui/theme/calm_style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/theme/calm_indicators.h"
#include "ui/theme/calm_inputs.h"
#include "ui/theme/calm_parts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int usualMenuItem = 22; ///< its height with text of the usual size

/// A tool button of words alone that opens a menu: Qt leaves no room for its arrow.
bool isMenuOfWords(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->features.testFlag(QStyleOptionToolButton::HasMenu) && button->icon.isNull();
}

/// So far in the direction in which one reads.
int onward(const QStyleOption *option, int pixels)
{
    return option->direction == Qt::RightToLeft ? -pixels : pixels;
}
}

CalmStyle::CalmStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter);
    case PE_PanelLineEdit:
        // A line edit within a spin box or combo box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawInput(option, painter);
        return;
    case PE_Frame:
        if (widget && widget->inherits("QAbstractScrollArea")) {
            if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
                frame && frame->lineWidth > 0)
                drawPanel(painter, option->rect, option->palette.color(QPalette::Base),
                    Theme::color(option->state & State_HasFocus ? ColorRole::Accent : ColorRole::Border,
                        option->palette),
                    option->state & State_HasFocus ? 2 : 1);
            return;
        }
        break;
    case PE_PanelItemViewRow:
        return; // the items fill it
    case PE_PanelItemViewItem:
        return drawItemPanel(option, painter);
    case PE_IndicatorArrowDown:
        if (widget && widget->inherits("QAbstractButton"))
            return drawChevron(painter,
                QPointF(QRectF(option->rect).center().x() - onward(option, 4),
                    QRectF(widget->rect()).center().y() + 0.5),
                option->palette.color(QPalette::ButtonText));
        break;
    case PE_FrameFocusRect:
        // A flat button has no panel whose border could show it.
        if (widget && widget->inherits("QToolButton"))
            return drawPanel(painter, widget->rect(), Qt::transparent,
                Theme::color(ColorRole::Accent, option->palette), 2);
        // Buttons and inputs show the focus in their border, lists in the row.
        if (widget && (widget->inherits("QAbstractButton") || widget->inherits("QComboBox"))
            && !widget->inherits("QCheckBox") && !widget->inherits("QRadioButton"))
            return;
        if (!widget || widget->inherits("QAbstractItemView")) // a tree view does not name itself
            return drawItemFocus(option, painter);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(option, painter);
    case PE_IndicatorRadioButton:
        return drawRadioButton(option, painter);
    case PE_FrameTabWidget:
        return; // the pages stand on the window
    case PE_FrameGroupBox:
        drawPanel(painter, option->rect, Qt::transparent, Theme::color(ColorRole::Border, option->palette));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton own(*button);
            if (Theme::isPrimary(widget) && option->state & State_Enabled)
                own.palette.setColor(
                    QPalette::ButtonText, Theme::color(ColorRole::OnAccent, option->palette));
            if (own.direction == Qt::RightToLeft && !own.icon.isNull() && !own.text.isEmpty())
                return drawMirroredLabel(proxy(), own, painter, widget);
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
    }
    if (element == CE_ToolButtonLabel && isMenuOfWords(option)) {
        QStyleOptionToolButton aside(*qstyleoption_cast<const QStyleOptionToolButton *>(option));
        aside.rect.translate(-onward(option, Spacing::small), 0);
        return QProxyStyle::drawControl(element, &aside, painter, widget);
    }
    if (element == CE_PushButtonBevel && option->state & State_HasFocus) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features & QStyleOptionButton::Flat) // it has no panel that could show it
            drawPanel(
                painter, option->rect, Qt::transparent, Theme::color(ColorRole::Accent, option->palette), 2);
    }
    if (element == CE_HeaderSection) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            Theme::color(ColorRole::Border, option->palette));
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader above(*header); // the text of its cells
            const int more = Spacing::medium - pixelMetric(PM_HeaderMargin, option, widget);
            const bool leftToRight = option->direction == Qt::LeftToRight;
            above.rect.adjust(leftToRight ? more : 0, 0, leftToRight ? 0 : -more, 0);
            return QProxyStyle::drawControl(element, &above, painter, widget);
        }
    }
    if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(tab, painter);
    }
    if (element == CE_ItemViewItem && option->state & State_Selected) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem tinted(*item); // the strong colour is for selected text
            tinted.palette.setColor(QPalette::Highlight, Theme::color(ColorRole::Selection, option->palette));
            tinted.palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
            return QProxyStyle::drawControl(element, &tinted, painter, widget);
        }
    }
    if (element == CE_ToolBar) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(proxy(), combo, painter, widget);
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpinBox(proxy(), spin, painter, widget);
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(proxy(), bar, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            rect.adjust(Spacing::small, 0, -Spacing::small, 0);
    }
    return rect;
}

QRect CalmStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(bar, part);
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(option->direction == Qt::LeftToRight ? Spacing::half : 0, 0,
            option->direction == Qt::LeftToRight ? 0 : -Spacing::half, 0);
    return rect;
}

QSize CalmStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result += QSize(Spacing::medium, 0);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::HasMenu))
            result += QSize(Theme::scaled(Spacing::medium, option->fontMetrics), 0);
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + 14));
        break;
    case CT_ToolButton:
        if (isMenuOfWords(option))
            result += QSize(Spacing::large + Spacing::half, Spacing::half);
        break;
    case CT_MenuItem: // Fusion draws a column for marks that grows with the text and reserves one that does
                      // not
        result += QSize(2 * qMax(0, result.height() - usualMenuItem), 0);
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + 14));
        break;
    case CT_ItemViewItem:
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + Spacing::medium));
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + 12));
        break;
    default:
        break;
    }
    return result;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return Spacing::medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Spacing::small;
    case PM_DefaultFrameWidth: // what is inside must not reach into the round corners
        if (widget && widget->inherits("QAbstractScrollArea"))
            return 2;
        break;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return Theme::scaled(Spacing::icon, QFontMetrics(widget ? widget->font() : QApplication::font()));
    case PM_MenuVMargin:
        return Spacing::half;
    case PM_FocusFrameHMargin: // the text of items stands below that of their header
        return Spacing::medium - 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qMax(16, option ? option->fontMetrics.height() - 1 : 16);
    case PM_ScrollBarExtent:
        return Spacing::medium;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon CalmStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Ours are at hand: the style's own would be looked for in every icon theme on the disk first.
    switch (icon) {
    case SP_ToolBarHorizontalExtensionButton:
        return Icon::of(IconName::More);
    case SP_LineEditClearButton:
        return Icon::of(IconName::Cross, ColorRole::Muted);
    case SP_MessageBoxQuestion:
    case SP_MessageBoxInformation:
        return Icon::of(IconName::Question, ColorRole::Accent);
    case SP_MessageBoxWarning:
        return Icon::of(IconName::Warning, ColorRole::Warning);
    case SP_MessageBoxCritical:
        return Icon::of(IconName::Warning, ColorRole::Danger);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QPixmap CalmStyle::generatedIconPixmap(
    QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const
{
    // The selection is a light tint behind the icon, not over it.
    return mode == QIcon::Selected ? pixmap : QProxyStyle::generatedIconPixmap(mode, pixmap, option);
}

int CalmStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_EtchDisabledText || hint == SH_ComboBox_Popup
        || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_Widget_Animation_Duration && Theme::hasLessMotion())
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}
}
