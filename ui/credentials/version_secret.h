#pragma once

#include <QTimer>
#include <QWidget>

#include "app/secrets/secret_buffer.h"
#include "ui/forms/form_timings.h"

namespace claviger
{
class GuardedTextEdit;
class MaskedLineEdit;
class RevealButton;

/// A secret that can be looked at but not edited: dots, and the value below them for a while when it is
/// revealed. Hides when the window loses the focus.
class VersionSecret final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionSecret)

public:
    VersionSecret(const QString &label, const FormTimings &timings, QWidget *parent = nullptr);

    void showValue(const SecretBuffer &value); ///< answers revealWanted()
    bool isRevealed() const;
    void hideValue();

signals:
    void revealWanted();
    void copyWanted();

protected:
    bool event(QEvent *event) override;

private:
    void askForValue();
    int heightFor(const QString &text) const;

    MaskedLineEdit *m_dots;
    RevealButton *m_eye;
    GuardedTextEdit *m_value;
    QTimer m_hideLater;
    bool m_isAwaited = false; ///< revealWanted() has no answer yet
};
}
