#pragma once

#include <QLineEdit>

#include "app/secrets/secret_buffer.h"

namespace claviger
{
/// A line edit for a passphrase: hidden, without suggestions, emptied as soon as its text has been taken.
class PassphraseEdit final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PassphraseEdit)

public:
    explicit PassphraseEdit(QWidget *parent = nullptr);
    ~PassphraseEdit() override;

    SecretBuffer passphrase() const;
    SecretBuffer take(); ///< and empties the edit

private:
    void empty();

    bool m_isTouched = false;
};
}
