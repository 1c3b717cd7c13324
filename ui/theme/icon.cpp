#include "ui/theme/icon.h"

#include <optional>

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Renders one SVG in one colour. Rendered pixmaps are cached by name, colour and size.
class RecolouredSvg final : public QIconEngine
{
public:
    RecolouredSvg(IconName name, std::optional<ColorRole> role) : m_name(name), m_role(role) { }

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
        const QString key = u"claviger-icon-%1-%2-%3x%4"_s.arg(static_cast<int>(m_name))
                                .arg(colour.rgba(), 0, 16)
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = render(size, colour);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new RecolouredSvg(m_name, m_role); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return m_role ? Theme::color(*m_role, palette) : palette.color(QPalette::ButtonText);
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
    std::optional<ColorRole> m_role;
};

QLatin1StringView fileName(IconName name)
{
    switch (name) {
    case IconName::Eye:
        return "eye"_L1;
    case IconName::EyeOff:
        return "eye-off"_L1;
    case IconName::Copy:
        return "copy"_L1;
    case IconName::Plus:
        return "plus"_L1;
    case IconName::Trash:
        return "trash"_L1;
    case IconName::Undo:
        return "undo"_L1;
    case IconName::Lock:
        return "lock"_L1;
    case IconName::Unlock:
        return "unlock"_L1;
    case IconName::Key:
        return "key"_L1;
    case IconName::Star:
        return "star"_L1;
    case IconName::Warning:
        return "warning"_L1;
    case IconName::Check:
        return "check"_L1;
    case IconName::Cross:
        return "cross"_L1;
    case IconName::Search:
        return "search"_L1;
    case IconName::Edit:
        return "edit"_L1;
    case IconName::History:
        return "history"_L1;
    case IconName::Menu:
        return "menu"_L1;
    case IconName::File:
        return "file"_L1;
    case IconName::Question:
        return "question"_L1;
    case IconName::Apps:
        return "apps"_L1;
    case IconName::Sidebar:
        return "sidebar"_L1;
    case IconName::Sliders:
        return "sliders"_L1;
    case IconName::List:
        return "list"_L1;
    case IconName::Back:
        return "back"_L1;
    case IconName::Generate:
        return "generate"_L1;
    case IconName::More:
        return "more"_L1;
    case IconName::Fold:
        return "fold"_L1;
    case IconName::Unfold:
        return "unfold"_L1;
    case IconName::Variable:
        return "variable"_L1;
    case IconName::Palette:
        return "palette"_L1;
    case IconName::Up:
        return "up"_L1;
    case IconName::Down:
        return "down"_L1;
    case IconName::Run:
        return "run"_L1;
    }
    return "key"_L1;
}
}

QIcon Icon::of(IconName name)
{
    return QIcon(new RecolouredSvg(name, std::nullopt));
}

QIcon Icon::of(IconName name, ColorRole role)
{
    return QIcon(new RecolouredSvg(name, role));
}

QString Icon::resourcePath(IconName name)
{
    return ":/icons/"_L1 + fileName(name) + ".svg"_L1;
}
}
