#include "ui/unlock/passphrase_edit.h"

namespace claviger
{
PassphraseEdit::PassphraseEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(Password);
    setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

PassphraseEdit::~PassphraseEdit()
{
    setText(QString());
}

SecretBuffer PassphraseEdit::passphrase() const
{
    return SecretBuffer::fromText(text());
}

SecretBuffer PassphraseEdit::take()
{
    SecretBuffer taken = passphrase();
    setText(QString());
    return taken;
}
}
