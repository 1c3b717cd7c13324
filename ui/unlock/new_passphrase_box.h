#pragma once

#include <QStringList>
#include <QWidget>

#include "app/secrets/secret_buffer.h"

class QVBoxLayout;

namespace claviger
{
class PassphraseEdit;
class StrengthMeter;

/// A new passphrase, typed twice, with how hard it is to guess.
class NewPassphraseBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewPassphraseBox)

public:
    /// `label`: of the first input, with a mnemonic; its name for screen readers too.
    explicit NewPassphraseBox(const QString &label, QWidget *parent = nullptr);

    /// What a guesser would try first: the workspace's name.
    void setOwnWords(const QStringList &words) { m_ownWords = words; }
    /// Why this cannot be taken, and the input in question gets the focus; empty if it can.
    QString refusal();
    SecretBuffer take(); ///< and empties both
    void setFocusHere();

signals:
    void edited();
    void submitted(); ///< Return in either input

private:
    void addInput(QVBoxLayout *layout, const QString &text, PassphraseEdit *edit);
    void judge();
    int score() const;

    QStringList m_ownWords;
    PassphraseEdit *m_passphrase;
    PassphraseEdit *m_repeat;
    StrengthMeter *m_strength;
};
}
