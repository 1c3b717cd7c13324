#pragma once

#include "ui/unlock/centred_page.h"

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace claviger
{
class FirstStartController;
class PassphraseEdit;
class StrengthMeter;

/// The first thing a person sees on a fresh machine: names a workspace and learns where its secrets will
/// rest.
class FirstStartPage final : public CentredPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStartPage)

public:
    /// `first`: there is no workspace yet; otherwise the page offers to go back.
    FirstStartPage(FirstStartController &controller, bool first, QWidget *parent = nullptr);

signals:
    void cancelled();

private:
    void buildName();
    void buildStore();
    void buildPassphrase();
    void buildButtons(bool first);
    void refresh();
    void judge();
    void create();

    FirstStartController &m_controller;
    QLineEdit *m_name;
    QLabel *m_reason;
    QRadioButton *m_keychain;
    QRadioButton *m_vault;
    QPushButton *m_unlock;
    QPushButton *m_retry;
    QWidget *m_passphraseBox;
    PassphraseEdit *m_passphrase;
    PassphraseEdit *m_repeat;
    StrengthMeter *m_strength;
    QPushButton *m_create;
};
}
