#include "mirror.h"

#include <QPainter>
#include <QTest>

#include "ink.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
namespace
{
QImage painted(QWidget &widget, Qt::LayoutDirection direction)
{
    widget.setLayoutDirection(direction);
    if (widget.sizePolicy().horizontalPolicy() != QSizePolicy::Fixed)
        widget.resize(paintedWidth, widget.sizeHint().height());
    else
        widget.resize(widget.sizeHint());
    QImage image = blank(widget.size());
    QPainter painter(&image);
    widget.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}
}

QImage blank(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

void compareMirrored(const QImage &ltr, const QImage &rtl, qsizetype things, int apart)
{
    const InkRuns before = inkRuns(ltr, apart);
    const InkRuns expected = mirrored(before, ltr.width());
    const InkRuns found = inkRuns(rtl, apart);
    const QString said = u"from left to right %1; expected %2; found %3"_s.arg(
        describe(before), describe(expected), describe(found));
    QVERIFY2(before.size() == things, qPrintable(said));
    QVERIFY2(found.size() == expected.size(), qPrintable(said));
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QVERIFY2(qAbs(found[i].first - expected[i].first) <= bearing, qPrintable(said));
        QVERIFY2(qAbs(found[i].last - expected[i].last) <= bearing, qPrintable(said));
    }
}

void compareMirrored(QWidget &widget, qsizetype things, int apart)
{
    compareMirrored(painted(widget, Qt::LeftToRight), painted(widget, Qt::RightToLeft), things, apart);
}

View::View()
{
    QPalette white = palette();
    white.setColor(QPalette::Highlight, Qt::white);
    white.setColor(QPalette::HighlightedText, Qt::black);
    setPalette(white);
}

QStyleOptionViewItem View::option(Qt::LayoutDirection direction, QStyle::State state) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.direction = direction;
    option.state = QStyle::State_Enabled | QStyle::State_Active | state;
    return option;
}

QImage View::painted(const QAbstractItemDelegate &delegate, const QModelIndex &index,
    Qt::LayoutDirection direction, QStyle::State state) const
{
    QStyleOptionViewItem option = this->option(direction, state);
    option.rect = QRect(0, 0, paintedWidth, delegate.sizeHint(option, index).height());
    QImage image = blank(option.rect.size());
    QPainter painter(&image);
    delegate.paint(&painter, option, index);
    return image;
}

void View::compare(const QAbstractItemDelegate &delegate, const QModelIndex &index, qsizetype things,
    QStyle::State state) const
{
    compareMirrored(painted(delegate, index, Qt::LeftToRight, state),
        painted(delegate, index, Qt::RightToLeft, state), things);
}
}
