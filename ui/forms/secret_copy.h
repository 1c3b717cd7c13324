#pragma once

#include <QEvent>
#include <QString>

#include "app/secrets/secret_buffer.h"

class QWidget;

namespace claviger
{
/// Words of a shown secret are to be copied. An editor of secrets puts nothing on the clipboard itself: it
/// sends this to its ancestors until one accepts it, which guards the clipboard.
class SecretCopyEvent final : public QEvent
{
public:
    static Type kind();

    SecretCopyEvent(SecretBuffer words, QString label, bool isWhole);

    const SecretBuffer &words() const { return m_words; }
    const QString &label() const { return m_label; } ///< what the secret is called on screen
    bool isWhole() const { return m_isWhole; } ///< all that the editor holds

private:
    SecretBuffer m_words;
    QString m_label;
    bool m_isWhole;
};

/// Sends what is selected in `editor` on its way; nothing if nothing is.
void copySecret(const QWidget &editor, const QString &selected, bool isWhole);
}
