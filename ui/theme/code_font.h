#pragma once

#include <QFont>

namespace claviger
{
/// The system's fixed font, as large as the text around it.
QFont codeFontIn(const QFont &around);
}
