#include "ui/base/eliding_button.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace claviger
{
namespace
{
constexpr int fewestLetters = 4;
}

ElidingButton::ElidingButton(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
}

QSize ElidingButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int words = fontMetrics().horizontalAdvance(text());
    return {whole.width() - words + qMin(words, fontMetrics().averageCharWidth() * fewestLetters),
        whole.height()};
}

void ElidingButton::paintEvent(QPaintEvent * /*event*/)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    if (const int lacking = sizeHint().width() - width(); lacking > 0) {
        const int room = fontMetrics().horizontalAdvance(text()) - lacking;
        option.text = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    }
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}
}
