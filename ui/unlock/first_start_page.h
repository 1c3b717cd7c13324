#pragma once

#include "app/secrets/secret_buffer.h"
#include "models/credentials/workspace_nouns.h"
#include "ui/unlock/centred_page.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace claviger
{
class FirstStartController;
class NewPassphraseBox;
class StepDots;

/// The first thing a person sees on a fresh machine, in three short steps: a name, where secrets rest, what
/// to begin with.
class FirstStartPage final : public CentredPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStartPage)

public:
    enum class Step { Name, Store, Beginning };

    /// `first`: there is no workspace yet; otherwise the page offers to go back.
    FirstStartPage(FirstStartController &controller, bool first, QWidget *parent = nullptr);

    /// What was asked for elsewhere already: goes on to where secrets rest.
    void setName(const QString &name);
    Step step() const { return m_step; }

signals:
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Return goes on
    void showEvent(QShowEvent *event) override;

private:
    QWidget *addStep();
    void buildName();
    void buildStore();
    void buildBeginning();
    void buildButtons();
    void goTo(Step step);
    void refresh();
    void refreshStore();
    bool mayGoOn() const;
    void goOn();
    QString name() const;
    bool checkName(); ///< false: it is refused, and the page says why
    void goBack();
    bool keepPassphrase(); ///< false: it is refused, and the page says why
    void create();
    void focusStep();
    QList<Environment> chosenEnvironments() const;

    FirstStartController &m_controller;
    bool m_first;
    QStringList m_takenNames;
    Step m_step = Step::Name;
    QList<QWidget *> m_steps;
    StepDots *m_dots;
    QLineEdit *m_name;
    QLabel *m_reason;
    QRadioButton *m_keychain;
    QRadioButton *m_vault;
    QPushButton *m_unlock;
    QPushButton *m_retry;
    NewPassphraseBox *m_passphraseBox;
    SecretBuffer m_passphrase; ///< once its step is done
    QList<QCheckBox *> m_environments;
    QLineEdit *m_project;
    QPushButton *m_back;
    QPushButton *m_next;
};
}
