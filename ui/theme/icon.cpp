#include "ui/theme/icon.h"

#include <array>
#include <variant>

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// What points onward or back, or stands for what stands at one side, does so as one reads.
bool isDirectional(IconName name)
{
    switch (name) {
    case IconName::Back:
    case IconName::List:
    case IconName::Sidebar:
    case IconName::Undo:
    case IconName::Unfold:
        return true;
    default:
        return false;
    }
}

/// None: the palette's text colour.
using Ink = std::variant<std::monostate, ColorRole, QColor>;

/// Renders one SVG in one colour. Rendered pixmaps are cached by name, colour, size and direction.
class RecolouredSvg final : public QIconEngine
{
public:
    RecolouredSvg(IconName name, const Ink &ink) : m_name(name), m_ink(ink) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor colour = colourFor(mode);
        const bool isMirrored = QGuiApplication::isRightToLeft() && isDirectional(m_name);
        const QString key = u"claviger-icon-%1-%2-%3x%4-%5"_s.arg(static_cast<int>(m_name))
                                .arg(colour.rgba(), 0, 16)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(isMirrored);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = render(size, colour);
        if (isMirrored)
            pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new RecolouredSvg(m_name, m_ink); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (const auto *colour = std::get_if<QColor>(&m_ink))
            return *colour;
        const auto *role = std::get_if<ColorRole>(&m_ink);
        return role ? Theme::color(*role, palette) : palette.color(QPalette::ButtonText);
    }

    QPixmap render(const QSize &size, const QColor &colour) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(Icon::resourcePath(m_name));
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        return pixmap;
    }

    IconName m_name;
    Ink m_ink;
};

/// In the order of IconName.
constexpr std::array fileNames{"eye"_L1, "eye-off"_L1, "copy"_L1, "plus"_L1, "trash"_L1, "undo"_L1, "lock"_L1,
    "unlock"_L1, "key"_L1, "star"_L1, "warning"_L1, "check"_L1, "cross"_L1, "search"_L1, "edit"_L1,
    "history"_L1, "menu"_L1, "file"_L1, "question"_L1, "apps"_L1, "sidebar"_L1, "sliders"_L1, "list"_L1,
    "back"_L1, "generate"_L1, "more"_L1, "fold"_L1, "unfold"_L1, "variable"_L1, "palette"_L1, "up"_L1,
    "down"_L1, "run"_L1};
static_assert(fileNames.size() == static_cast<size_t>(IconName::Run) + 1);

QLatin1StringView fileName(IconName name)
{
    return fileNames.at(static_cast<size_t>(name));
}
}

QIcon Icon::of(IconName name)
{
    return QIcon(new RecolouredSvg(name, {}));
}

QIcon Icon::of(IconName name, ColorRole role)
{
    return QIcon(new RecolouredSvg(name, role));
}

QIcon Icon::of(IconName name, const QColor &colour)
{
    return QIcon(new RecolouredSvg(name, colour));
}

QString Icon::resourcePath(IconName name)
{
    return ":/icons/"_L1 + fileName(name) + ".svg"_L1;
}
}
