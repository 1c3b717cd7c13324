#include "ui/theme/theme.h"

#include <array>
#include <utility>

#include <QApplication>
#include <QFont>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>

#include "ui/theme/calm_style.h"
#include "ui/theme/leading_labels.h"
#include "ui/theme/plain_labels.h"
#include "ui/theme/role_palette.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr char primaryProperty[] = "clavigerPrimary";
constexpr char lessMotionProperty[] = "clavigerLessMotion";

struct LightAndDark
{
    QRgb light;
    QRgb dark;
};

constexpr LightAndDark coloursOf(ColorRole role)
{
    switch (role) {
    case ColorRole::Muted:
        return {0xff5f6672, 0xffa2a7b1};
    case ColorRole::Border:
        return {0xffd9dce2, 0xff3b3e45};
    case ColorRole::Surface:
        return {0xffffffff, 0xff232529};
    case ColorRole::Accent:
        return {0xff2560dc, 0xff7aa3ff};
    case ColorRole::OnAccent:
        return {0xffffffff, 0xff0d1526};
    case ColorRole::Success:
        return {0xff1a7440, 0xff4cc38a};
    case ColorRole::Warning:
        return {0xff8f5200, 0xfff0a84a};
    case ColorRole::Danger:
        return {0xffb3261e, 0xffff8a82};
    case ColorRole::InfoTint:
        return {0xffeaf1fe, 0xff22304d};
    case ColorRole::DangerTint:
        return {0xfffcecea, 0xff472625};
    case ColorRole::Selection:
        return {0xffdfe9fd, 0xff263963};
    }
    return {0xff000000, 0xffffffff};
}

QFont scaledFont(QFont font, qreal factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor Theme::color(ColorRole role, const QPalette &palette)
{
    const LightAndDark colours = coloursOf(role);
    return QColor::fromRgba(isDark(palette) ? colours.dark : colours.light);
}

QPalette Theme::palette(ColorScheme scheme)
{
    const bool dark = scheme == ColorScheme::Dark;
    const auto pick = [dark](QRgb light, QRgb night) { return QColor::fromRgba(dark ? night : light); };
    const auto role
        = [dark](ColorRole r) { return QColor::fromRgba(dark ? coloursOf(r).dark : coloursOf(r).light); };
    const QColor text = pick(0xff1d2127, 0xffe8eaed);
    const QColor window = pick(0xfff4f5f7, 0xff1a1b1e);

    QPalette p(text, pick(0xfffbfbfc, 0xff2d2f34), pick(0xffffffff, 0xff44474e), pick(0xffa9aeb8, 0xff101113),
        role(ColorRole::Border), text, pick(0xffffffff, 0xffffffff), role(ColorRole::Surface), window);
    p.setColor(QPalette::Highlight, role(ColorRole::Accent));
    p.setColor(QPalette::HighlightedText, role(ColorRole::OnAccent));
    p.setColor(QPalette::Link, role(ColorRole::Accent));
    p.setColor(QPalette::LinkVisited, role(ColorRole::Accent));
    p.setColor(QPalette::AlternateBase, pick(0xfff8f9fb, 0xff282a2f));
    p.setColor(QPalette::PlaceholderText, role(ColorRole::Muted));
    p.setColor(QPalette::ToolTipBase, pick(0xff2a2d33, 0xff3a3d44));
    p.setColor(QPalette::ToolTipText, pick(0xffffffff, 0xffffffff));
    const QColor disabled = pick(0xff8d939d, 0xff757a84);
    for (const auto r : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, r, disabled);
    return p;
}

void Theme::installStyle(QApplication &application)
{
    application.installEventFilter(new LeadingLabels(&application));
    application.installEventFilter(new PlainLabels(&application));
    const QString name = application.style()->name().toLower();
    if (name == "fusion"_L1 || name == "windows"_L1)
        QApplication::setStyle(new CalmStyle);
}

void Theme::apply(QApplication &application, ColorScheme scheme)
{
    if (scheme == ColorScheme::Unknown)
        QApplication::setPalette(QPalette()); // the system's again, whatever was chosen before
    const bool ownStyle = qobject_cast<CalmStyle *>(application.style()) != nullptr;
    const bool dark = isDark(application.palette());
    const bool follows = scheme == ColorScheme::Unknown || dark == (scheme == ColorScheme::Dark);
    if (!ownStyle && follows)
        return; // the platform theme has done it, in its own colours
    const ColorScheme wanted
        = scheme == ColorScheme::Unknown ? (dark ? ColorScheme::Dark : ColorScheme::Light) : scheme;
    QApplication::setPalette(palette(wanted));
}

void Theme::setLessMotion(bool less)
{
    static const std::array<std::pair<Qt::UIEffect, bool>, 6> usual = [] {
        std::array<std::pair<Qt::UIEffect, bool>, 6> effects{};
        std::size_t i = 0;
        for (const Qt::UIEffect effect : {Qt::UI_General, Qt::UI_AnimateMenu, Qt::UI_FadeMenu,
                 Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip})
            effects.at(i++) = {effect, QApplication::isEffectEnabled(effect)};
        return effects;
    }();
    for (const auto &[effect, enabled] : usual)
        QApplication::setEffectEnabled(effect, enabled && !less);
    qApp->setProperty(lessMotionProperty, less);
}

bool Theme::hasLessMotion()
{
    return qApp->property(lessMotionProperty).toBool();
}

int Theme::scaled(int pixels, const QFontMetrics &metrics)
{
    constexpr int usualHeight = 16;
    return qMax(pixels, pixels * metrics.height() / usualHeight);
}

int Theme::formWidth(const QWidget *widget)
{
    return scaled(420, widget->fontMetrics());
}

void Theme::resizeDialog(QWidget *dialog, const QSize &usual)
{
    const QFontMetrics metrics = dialog->fontMetrics();
    const QSize wanted(scaled(usual.width(), metrics), scaled(usual.height(), metrics));
    dialog->resize(wanted.boundedTo(dialog->screen()->availableSize() * 0.95));
}

QFont Theme::headingFont(const QFont &base)
{
    return scaledFont(base, 1.25, QFont::DemiBold);
}

QFont Theme::titleFont(const QFont &base)
{
    return scaledFont(base, 1.6, QFont::DemiBold);
}

QFont Theme::smallFont(const QFont &base)
{
    return scaledFont(base, 0.92, QFont::Normal);
}

void Theme::makePrimary(QPushButton *button)
{
    button->setProperty(primaryProperty, true);
    button->setDefault(true);
}

bool Theme::isPrimary(const QObject *button)
{
    return button && button->property(primaryProperty).toBool();
}

void Theme::makeMuted(QLabel *label)
{
    RolePalette::follow(label, ColorRole::Muted);
}
}
