#include "models/base/error.h"

#include <QMetaEnum>

namespace claviger
{
QString errorName(ErrorCode code)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(static_cast<int>(code)));
}
}
