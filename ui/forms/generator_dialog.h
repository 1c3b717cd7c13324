#pragma once

#include <QDialog>

#include "app/secrets/secret_generator.h"
#include "models/schema/field.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace claviger
{
class MaskedLineEdit;
class RevealButton;
class StrengthMeter;

/// Makes up the value of a secret field: a password or a token, with its strength. A person need not see it
/// to use it.
class GeneratorDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GeneratorDialog)

public:
    GeneratorDialog(const Field &field, RandomSource random, QWidget *parent = nullptr);
    ~GeneratorDialog() override;

signals:
    void chosen(const claviger::SecretBuffer &value);

protected:
    void done(int result) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildKinds();
    QWidget *buildPassword(const Field &field);
    QWidget *buildToken();
    QWidget *buildValue();
    QWidget *buildButtons();
    QCheckBox *addSet(const QString &text, QWidget *parent);
    PasswordRecipe password() const;
    TokenRecipe token() const;
    void generate();
    void reveal(bool revealed);
    void use();

    RandomSource m_random;
    SecretBuffer m_value;
    QRadioButton *m_wantsPassword;
    QRadioButton *m_wantsToken;
    QStackedWidget *m_options;
    QSpinBox *m_length;
    QCheckBox *m_smallLetters;
    QCheckBox *m_capitals;
    QCheckBox *m_digits;
    QCheckBox *m_signs;
    QCheckBox *m_withoutLookAlikes;
    QComboBox *m_form;
    QComboBox *m_bits;
    MaskedLineEdit *m_edit;
    RevealButton *m_eye;
    StrengthMeter *m_strength;
    QLabel *m_about;
    QPushButton *m_use;
};
}
