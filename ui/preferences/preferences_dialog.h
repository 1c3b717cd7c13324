#pragma once

#include <QDialog>

#include "ui/preferences/preferences.h"

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace claviger
{
/// The desktop's preferences. Each change counts at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesDialog)

public:
    explicit PreferencesDialog(const Preferences &preferences, QWidget *parent = nullptr);

    const Preferences &preferences() const { return m_preferences; }

signals:
    void changed(const claviger::Preferences &preferences);

private:
    void buildAppearance(QVBoxLayout *layout);
    void buildSecurity(QVBoxLayout *layout);
    QSpinBox *addNumber(
        QVBoxLayout *layout, const QString &label, int Preferences::*member, int least, int most);
    void addLabel(QVBoxLayout *layout, const QString &text, QWidget *input);

    Preferences m_preferences;
};
}
