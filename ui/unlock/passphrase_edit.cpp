#include "ui/unlock/passphrase_edit.h"

#include "ui/base/x_replies.h"

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
    empty();
}

SecretBuffer PassphraseEdit::passphrase() const
{
    return SecretBuffer::fromText(text());
}

SecretBuffer PassphraseEdit::take()
{
    SecretBuffer taken = passphrase();
    empty();
    return taken;
}

void PassphraseEdit::empty()
{
    if (text().isEmpty())
        return;
    setText(QString());
    overwriteXReplies(); // it may have been pasted
}
}
