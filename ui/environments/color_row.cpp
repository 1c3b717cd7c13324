#include "ui/environments/color_row.h"

#include <utility>

#include <QHBoxLayout>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

#include "ui/theme/icon.h"
#include "ui/theme/shape.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QList<std::pair<QString, QString>> namedColors()
{
    return {{u"#3b5bdb"_s, ColorRow::tr("Blue")}, {u"#1a7f4b"_s, ColorRow::tr("Green")},
        {u"#b45309"_s, ColorRow::tr("Amber")}, {u"#c2281e"_s, ColorRow::tr("Red")},
        {u"#7c3aed"_s, ColorRow::tr("Violet")}, {u"#0e7490"_s, ColorRow::tr("Teal")},
        {u"#be185d"_s, ColorRow::tr("Pink")}, {u"#6b7280"_s, ColorRow::tr("Grey")}};
}

QIcon dot(const QString &color, const QWidget &on)
{
    const int size = Theme::scaled(Spacing::icon, on.fontMetrics());
    const qreal ratio = on.devicePixelRatioF();
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawShape(painter, Shape::Circle, QRectF(0, 0, size, size), QColor(color));
    return QIcon(pixmap);
}
}

ColorRow::ColorRow(const QString &none, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const auto &[color, name] : namedColors())
        addButton(color, name)->setIcon(dot(color, *this));
    if (!none.isEmpty())
        addButton({}, none)->setIcon(Icon::of(IconName::Cross, ColorRole::Muted));
    m_other = addButton({}, tr("Another colour"));
    m_other->hide();
    for (QToolButton *button : m_buttons)
        row->addWidget(button);
    row->addStretch();
}

QToolButton *ColorRow::addButton(const QString &color, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    connect(button, &QToolButton::clicked, this, [this, index = m_buttons.size()] { choose(index); });
    m_buttons.append(button);
    m_colors.append(color);
    return button;
}

void ColorRow::setCurrent(const QString &color)
{
    m_current = color;
    const bool isOther = !color.isEmpty() && nameOf(color).isEmpty();
    m_other->setVisible(isOther);
    if (isOther) {
        m_colors.last() = color;
        m_other->setIcon(dot(color, *this));
    }
    mark();
}

void ColorRow::choose(qsizetype button)
{
    mark(); // what is marked is what has been done, not what was asked for
    if (m_colors.at(button) != m_current)
        emit chosen(m_colors.at(button));
}

void ColorRow::mark()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(
            !m_buttons.at(i)->isHidden() && m_colors.at(i).compare(m_current, Qt::CaseInsensitive) == 0);
}

QStringList ColorRow::colors()
{
    QStringList all;
    for (const auto &[color, name] : namedColors())
        all.append(color);
    return all;
}

QString ColorRow::nameOf(const QString &color)
{
    for (const auto &[known, name] : namedColors()) {
        if (known.compare(color, Qt::CaseInsensitive) == 0)
            return name;
    }
    return {};
}
}
