#include "ui/theme/code_font.h"

#include "ui/theme/theme.h"

namespace claviger
{
QFont codeFontIn(const QFont &around)
{
    QFont code = Theme::codeFont();
    if (around.pointSizeF() > 0)
        code.setPointSizeF(around.pointSizeF());
    else
        code.setPixelSize(around.pixelSize());
    return code;
}
}
