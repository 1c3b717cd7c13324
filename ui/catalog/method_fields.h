#pragma once

#include "models/catalog/app.h"

class QWidget;

namespace claviger
{
/// What a method asks for: a panel with a row for each field, its type, whether it is secret or required, and
/// its help. Null if it asks for nothing.
QWidget *makeMethodFields(const ConnectionMethod &method, QWidget *parent);
}
