#include "ui/forms/editor_factory.h"

#include "ui/forms/choice_editors.h"
#include "ui/forms/entry_table_editor.h"
#include "ui/forms/secret_box.h"
#include "ui/forms/secret_field.h"
#include "ui/forms/text_editors.h"

namespace claviger
{
namespace
{
FieldEditor *makePlainEditor(const Field &field, QWidget *parent)
{
    switch (field.type) {
    case FieldType::MultiLine:
        return new MultiLineEditor(field, parent);
    case FieldType::Number:
    case FieldType::Integer:
        return new NumberEditor(field, parent);
    case FieldType::Boolean:
        return new BooleanEditor(field, parent);
    case FieldType::Choice:
        if (RadioEditor::suits(field))
            return new RadioEditor(field, parent);
        return new ComboEditor(field, parent);
    case FieldType::DateTime:
        return new DateTimeEditor(field, parent);
    case FieldType::File:
        return new FileEditor(field, parent);
    case FieldType::StringList:
    case FieldType::StringMap:
        return new EntryTableEditor(field, parent);
    case FieldType::String:
    case FieldType::Url:
    case FieldType::Host:
    case FieldType::Object:
    case FieldType::Unknown:
        break;
    }
    if (field.type == FieldType::String && !field.constraints.allowedValues.isEmpty())
        return new ComboEditor(field, parent);
    return new LineEditor(field, parent);
}

SecretEditor *makeSecretEditor(const Field &field, const FormTimings &timings, QWidget *parent)
{
    if (SecretBox::suits(field))
        return new SecretBox(makePlainEditor(field, parent), timings, parent);
    return new SecretField(field, timings, parent);
}
}

FieldEditor *makeEditor(const Field &field, const FormTimings &timings, QWidget *parent)
{
    if (field.secret) {
        auto *secret = makeSecretEditor(field, timings, parent);
        if (field.readOnly)
            secret->makeReadOnly();
        return secret;
    }
    if (field.readOnly || !field.constantValue.isUndefined())
        return new FixedEditor(field, parent);
    return makePlainEditor(field, parent);
}
}
