#pragma once

class QWidget;

namespace claviger
{
/// Lets the mouse wheel change the input's value only while it has the focus: a person who scrolls a form
/// past a combo box or a date means the form.
void guardWheel(QWidget *input);
}
