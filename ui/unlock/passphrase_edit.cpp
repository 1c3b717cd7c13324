#include "ui/unlock/passphrase_edit.h"

#include <utility>

#include <QAccessible>

#include "ui/base/accessible_secret_edit.h"
#include "ui/base/x_replies.h"

namespace claviger
{
namespace
{
QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *edit = qobject_cast<PassphraseEdit *>(object);
    return edit ? new AccessibleSecretEdit(*edit, [edit] { return !edit->text().isEmpty(); }) : nullptr;
}
}

PassphraseEdit::PassphraseEdit(QWidget *parent) : QLineEdit(parent)
{
    QAccessible::installFactory(faceOf);
    setEchoMode(Password);
    setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(this, &QLineEdit::textEdited, this, [this] { m_isTouched = true; });
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
    setText(QString());
    if (std::exchange(m_isTouched, false))
        overwriteXReplies(); // it may have been pasted
}
}
