#include "ui/environments/color_row.h"

#include <utility>

#include <QHBoxLayout>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

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

QIcon dot(const QString &color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawShape(painter, Shape::Circle, QRectF(0, 0, size, size), QColor(color));
    return QIcon(pixmap);
}
}

ColorRow::ColorRow(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const auto &[color, name] : namedColors()) {
        auto *button = new QToolButton(this);
        button->setIcon(dot(color, Theme::scaled(Spacing::icon, fontMetrics()), devicePixelRatioF()));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, picked = color] { emit chosen(picked); });
        row->addWidget(button);
    }
    row->addStretch();
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
        if (known == color)
            return name;
    }
    return {};
}
}
