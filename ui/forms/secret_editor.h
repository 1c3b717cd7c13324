#pragma once

#include "app/secrets/secret_buffer.h"
#include "ui/forms/field_editor.h"

namespace claviger
{
/// Edits a secret. A saved value is not in it until a person reveals it; typing replaces it.
class SecretEditor : public FieldEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretEditor)

public:
    enum class Content {
        Empty,
        Kept, ///< the saved value stays as it is, shown or not
        Given, ///< a new value
    };

    virtual Content content() const = 0;
    /// A value is saved: shows dots for it.
    virtual void setKept() = 0;
    /// Takes a new value, as if a person had typed it.
    virtual void setGiven(const SecretBuffer &value) = 0;
    /// The new value; only of Given.
    virtual SecretBuffer secret() const = 0;
    /// Answers revealRequested().
    virtual void showSaved(const SecretBuffer &value) = 0;
    virtual bool isRevealed() const = 0;
    virtual void hideValue() = 0;
    /// Drops what it holds from memory; it counts as empty after that.
    virtual void wipe() = 0;

    /// Secrets are not plain values.
    QJsonValue value() const final { return QJsonValue::Undefined; }

signals:
    void revealRequested();
    void copyRequested();
    void generateRequested();

protected:
    using FieldEditor::FieldEditor;
};
}
