#include "ui/forms/secret_copy.h"

#include <utility>

#include <QCoreApplication>
#include <QWidget>

namespace claviger
{
QEvent::Type SecretCopyEvent::kind()
{
    static const int registered = registerEventType();
    return static_cast<Type>(registered);
}

SecretCopyEvent::SecretCopyEvent(SecretBuffer words, QString label, bool isWhole)
    : QEvent(kind()),
      m_words(std::move(words)),
      m_label(std::move(label)),
      m_isWhole(isWhole)
{
    ignore();
}

void copySecret(const QWidget &editor, const QString &selected, bool isWhole)
{
    if (selected.isEmpty())
        return;
    SecretCopyEvent event(SecretBuffer::fromText(selected), editor.accessibleName(), isWhole);
    for (QObject *at = editor.parent(); at && !event.isAccepted(); at = at->parent())
        QCoreApplication::sendEvent(at, &event);
}
}
