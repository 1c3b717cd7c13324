#pragma once

#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>
#include <QVBoxLayout>

#include "models/schema/field.h"
#include "ui/forms/secret_copy.h"

namespace claviger::test
{
inline Field secretField(FieldType type = FieldType::String)
{
    Field field;
    field.name = QStringLiteral("token");
    field.type = type;
    field.secret = true;
    return field;
}

/// Stands where the window does: what is to be copied comes here.
class Guard final : public QWidget
{
public:
    explicit Guard(QWidget *editor)
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(editor);
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    }
    QStringList copied; ///< `label: words`

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != SecretCopyEvent::kind())
            return QWidget::event(event);
        const auto *copy = static_cast<SecretCopyEvent *>(event);
        copied.append(copy->label() + QStringLiteral(": ") + copy->words().toText());
        event->accept();
        return true;
    }
};
}
