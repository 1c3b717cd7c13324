#pragma once

#include <QByteArrayView>

namespace claviger
{
/// Whether these bytes are text as secrets and files have it: UTF-8 without NUL. Looks at them where they
/// are: a decoder would copy them.
inline bool isTextBytes(QByteArrayView bytes)
{
    return bytes.isValidUtf8() && !bytes.contains('\0');
}
}
