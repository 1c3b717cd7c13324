#pragma once

#include "ui/forms/field_editor.h"
#include "ui/forms/form_timings.h"

namespace claviger
{
/// The editor that suits a leaf field. Never null: a type nobody knows is edited as text.
FieldEditor *makeEditor(const Field &field, const FormTimings &timings, QWidget *parent);
}
