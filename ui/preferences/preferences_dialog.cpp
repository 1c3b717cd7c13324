#include "ui/preferences/preferences_dialog.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/forms/wheel_guard.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::headingFont(parent->font()));
    return label;
}
}

PreferencesDialog::PreferencesDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent),
      m_preferences(preferences)
{
    setWindowTitle(tr("Preferences"));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::small);
    buildAppearance(layout);
    layout->addSpacing(Spacing::medium);
    buildSecurity(layout);
    layout->addStretch();
    layout->addSpacing(Spacing::medium);
    layout->addWidget(box);
    setMinimumWidth(Theme::formWidth(this));
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PreferencesDialog::addLabel(QVBoxLayout *layout, const QString &text, QWidget *input)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setBuddy(input);
    input->setAccessibleName(QString(text).remove(u'&'));
    guardWheel(input);
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::medium);
    row->addWidget(label, 1);
    row->addWidget(input);
    layout->addLayout(row);
}

void PreferencesDialog::buildAppearance(QVBoxLayout *layout)
{
    layout->addWidget(heading(tr("Appearance"), this));
    auto *scheme = new QComboBox(this);
    scheme->addItem(tr("As the system"), QVariant::fromValue(static_cast<int>(ColorScheme::Unknown)));
    scheme->addItem(tr("Light"), QVariant::fromValue(static_cast<int>(ColorScheme::Light)));
    scheme->addItem(tr("Dark"), QVariant::fromValue(static_cast<int>(ColorScheme::Dark)));
    scheme->setCurrentIndex(scheme->findData(static_cast<int>(m_preferences.appearance)));
    addLabel(layout, tr("&Light or dark"), scheme);
    scheme->setFocus();
    connect(scheme, &QComboBox::activated, this, [this, scheme] {
        m_preferences.appearance = static_cast<ColorScheme>(scheme->currentData().toInt());
        emit changed(m_preferences);
    });
}

void PreferencesDialog::buildSecurity(QVBoxLayout *layout)
{
    layout->addWidget(heading(tr("Security"), this));
    const int least = Preferences::shortestSeconds;
    const int most = Preferences::longestSeconds;
    QSpinBox *reveal
        = addNumber(layout, tr("&Hide a revealed value after"), &Preferences::revealSeconds, least, most);
    QSpinBox *clipboard
        = addNumber(layout, tr("&Clear a copied secret after"), &Preferences::clipboardSeconds, least, most);
    for (QSpinBox *seconds : {reveal, clipboard})
        seconds->setSuffix(tr(" s"));
    QSpinBox *lock = addNumber(layout, tr("L&ock when Claviger has not been used for"),
        &Preferences::lockMinutes, 0, Preferences::longestLockMinutes);
    lock->setSuffix(tr(" min"));
    lock->setSpecialValueText(tr("Never"));
    auto *note = new QLabel(tr("Locking discards what has not been saved, and says so."), this);
    note->setWordWrap(true);
    note->setFont(Theme::smallFont(font()));
    Theme::makeMuted(note);
    layout->addWidget(note);
}

QSpinBox *PreferencesDialog::addNumber(
    QVBoxLayout *layout, const QString &label, int Preferences::*member, int least, int most)
{
    auto *number = new QSpinBox(this);
    number->setRange(least, most);
    number->setValue(m_preferences.*member);
    addLabel(layout, label, number);
    connect(number, &QSpinBox::valueChanged, this, [this, member](int value) {
        m_preferences.*member = value;
        emit changed(m_preferences);
    });
    return number;
}
}
