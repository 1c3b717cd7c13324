#pragma once

#include <QTimer>

#include "ui/forms/form_timings.h"
#include "ui/forms/secret_editor.h"

class QToolButton;

namespace claviger
{
class MaskedLineEdit;
class RevealButton;

/// A secret of one line: masked, revealed for a while, copied. Hides when the window loses the focus.
class SecretField final : public SecretEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretField)

public:
    SecretField(const Field &field, const FormTimings &timings, QWidget *parent = nullptr);

    void setValue(const QJsonValue &value) override;
    void makeReadOnly() override;
    QWidget *inputWidget() const override;
    void setLabel(const QString &withMnemonic, const QString &plain) override;

    Content content() const override;
    void setKept() override;
    void setGiven(const SecretBuffer &value) override;
    SecretBuffer secret() const override;
    void showSaved(const SecretBuffer &value) override;
    bool isRevealed() const override;
    void hideValue() override;
    void wipe() override;

protected:
    bool event(QEvent *event) override;

private:
    void buildLayout();
    void reveal();
    void show(bool revealed);
    void whenTyped();
    void removeSaved();
    void updateButtons();

    MaskedLineEdit *m_edit;
    RevealButton *m_eye;
    QToolButton *m_copy;
    QToolButton *m_generate; ///< null unless a person makes this secret up
    QTimer m_hideLater;
    bool m_saved = false; ///< a saved value exists and has not been removed
    bool m_awaitsSaved = false; ///< revealRequested() has no answer yet
    bool m_showsSaved = false; ///< the edit holds the saved value, untouched
};

/// The copy button beside a secret.
QToolButton *makeCopyButton(QWidget *parent);
}
