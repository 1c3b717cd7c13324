#include "ui/theme/code_font.h"

#include <QFontDatabase>

namespace claviger
{
QFont codeFontIn(const QFont &around)
{
    QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (around.pointSizeF() > 0)
        code.setPointSizeF(around.pointSizeF());
    else
        code.setPixelSize(around.pixelSize());
    return code;
}
}
