#include "ui/forms/generator_dialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/forms/form_timings.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/code_font.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/unlock/strength_meter.h"

namespace claviger
{
namespace
{
QLabel *labelFor(QWidget *input, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(input);
    input->setAccessibleName(QString(text).remove(u'&'));
    return label;
}

bool looksLikePassword(const Field &field)
{
    return field.name.contains(u"pass", Qt::CaseInsensitive)
        || field.name.contains(u"pwd", Qt::CaseInsensitive);
}
}

GeneratorDialog::GeneratorDialog(const Field &field, RandomSource random, QWidget *parent)
    : QDialog(parent),
      m_random(std::move(random)),
      m_options(new QStackedWidget(this))
{
    setWindowTitle(tr("Generate a value"));
    auto *heading = new QLabel(tr("A new value for “%1”").arg(field.displayLabel(QLocale().name())), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(Theme::headingFont(font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(heading);
    layout->addWidget(buildKinds());
    m_options->addWidget(buildPassword(field));
    m_options->addWidget(buildToken());
    layout->addWidget(m_options);
    layout->addWidget(buildValue());
    layout->addStretch();
    layout->addWidget(buildButtons());
    Theme::resizeDialog(this, {440, 380});
    (looksLikePassword(field) ? m_wantsPassword : m_wantsToken)->setChecked(true);
    m_options->setCurrentIndex(m_wantsPassword->isChecked() ? 0 : 1);
    generate();
    m_use->setFocus();
}

GeneratorDialog::~GeneratorDialog()
{
    m_edit->wipeText();
}

QWidget *GeneratorDialog::buildKinds()
{
    auto *kinds = new QWidget(this);
    m_wantsPassword = new QRadioButton(tr("&Password"), kinds);
    m_wantsToken = new QRadioButton(tr("&Token"), kinds);
    auto *layout = new QHBoxLayout(kinds);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::large);
    layout->addWidget(m_wantsPassword);
    layout->addWidget(m_wantsToken);
    layout->addStretch();
    connect(m_wantsPassword, &QRadioButton::toggled, this, [this](bool password) {
        m_options->setCurrentIndex(password ? 0 : 1);
        generate();
    });
    return kinds;
}

QCheckBox *GeneratorDialog::addSet(const QString &text, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setChecked(true);
    connect(box, &QCheckBox::clicked, this, &GeneratorDialog::generate);
    return box;
}

QWidget *GeneratorDialog::buildPassword(const Field &field)
{
    auto *page = new QWidget(this);
    const PasswordRecipe usual;
    const int longest = qBound(PasswordRecipe::shortest,
        field.constraints.maximumLength.value_or(PasswordRecipe::longest), PasswordRecipe::longest);
    m_length = new QSpinBox(page);
    m_length->setRange(PasswordRecipe::shortest, longest);
    m_length->setValue(qBound(field.constraints.minimumLength.value_or(0), usual.length, longest));
    guardWheel(m_length);
    m_smallLetters = addSet(tr("&Small letters"), page);
    m_capitals = addSet(tr("&Capitals"), page);
    m_digits = addSet(tr("&Digits"), page);
    m_signs = addSet(tr("Si&gns (!#%&&…)"), page);
    m_withoutLookAlikes = addSet(tr("Leave out &look-alikes (0 O, 1 l I)"), page);
    auto *layout = new QGridLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Spacing::medium);
    layout->setVerticalSpacing(Spacing::small);
    layout->addWidget(labelFor(m_length, tr("L&ength"), page), 0, 0);
    layout->addWidget(m_length, 0, 1, Qt::AlignLeading);
    layout->addWidget(m_smallLetters, 1, 0);
    layout->addWidget(m_capitals, 1, 1);
    layout->addWidget(m_digits, 2, 0);
    layout->addWidget(m_signs, 2, 1);
    layout->addWidget(m_withoutLookAlikes, 3, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(4, 1);
    connect(m_length, &QSpinBox::valueChanged, this, &GeneratorDialog::generate);
    return page;
}

QWidget *GeneratorDialog::buildToken()
{
    auto *page = new QWidget(this);
    m_form = new QComboBox(page);
    m_form->addItem(tr("Base64url (A–Z a–z 0–9 - _)"), static_cast<int>(TokenRecipe::Form::Base64Url));
    m_form->addItem(tr("Hexadecimal (0–9 a–f)"), static_cast<int>(TokenRecipe::Form::Hex));
    m_bits = new QComboBox(page);
    for (const int bits : {128, 192, 256, 384, 512})
        m_bits->addItem(tr("%Ln bit(s)", nullptr, bits), bits);
    m_bits->setCurrentIndex(m_bits->findData(TokenRecipe().bits));
    auto *layout = new QGridLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Spacing::medium);
    layout->setVerticalSpacing(Spacing::small);
    layout->addWidget(labelFor(m_form, tr("&Written as"), page), 0, 0);
    layout->addWidget(m_form, 0, 1);
    layout->addWidget(labelFor(m_bits, tr("L&ength"), page), 1, 0);
    layout->addWidget(m_bits, 1, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2, 1);
    for (QComboBox *combo : {m_form, m_bits}) {
        guardWheel(combo);
        connect(combo, &QComboBox::activated, this, &GeneratorDialog::generate);
    }
    return page;
}

QWidget *GeneratorDialog::buildValue()
{
    auto *value = new QWidget(this);
    m_edit = new MaskedLineEdit(value);
    m_edit->setReadOnly(true);
    m_edit->setFont(codeFontIn(font())); // in which 0 and O differ
    m_eye = new RevealButton(FormTimings().hold, value);
    m_eye->setFieldLabel(tr("the value"));
    auto *another = new QPushButton(Icon::of(IconName::Generate), tr("&Another"), value);
    another->setAutoDefault(false);
    m_strength = new StrengthMeter(value);
    m_about = new QLabel(value);
    m_about->setWordWrap(true);
    m_about->setFont(Theme::smallFont(font()));
    Theme::makeMuted(m_about);
    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing::half);
    line->addWidget(m_edit, 1);
    line->addWidget(m_eye);
    line->addWidget(another);
    auto *layout = new QVBoxLayout(value);
    layout->setContentsMargins(0, Spacing::small, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(labelFor(m_edit, tr("&Value"), value));
    layout->addLayout(line);
    layout->addWidget(m_strength);
    layout->addWidget(m_about);
    connect(another, &QPushButton::clicked, this, &GeneratorDialog::generate);
    connect(m_eye, &RevealButton::revealWanted, this, [this] { reveal(true); });
    connect(m_eye, &RevealButton::hideWanted, this, [this] { reveal(false); });
    return value;
}

QWidget *GeneratorDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = box->addButton(tr("&Use it"), QDialogButtonBox::AcceptRole);
    box->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    Theme::makePrimary(m_use);
    connect(box, &QDialogButtonBox::accepted, this, &GeneratorDialog::use);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

PasswordRecipe GeneratorDialog::password() const
{
    PasswordRecipe recipe;
    recipe.length = m_length->value();
    recipe.smallLetters = m_smallLetters->isChecked();
    recipe.capitals = m_capitals->isChecked();
    recipe.digits = m_digits->isChecked();
    recipe.signs = m_signs->isChecked();
    recipe.withoutLookAlikes = m_withoutLookAlikes->isChecked();
    return recipe;
}

TokenRecipe GeneratorDialog::token() const
{
    return {static_cast<TokenRecipe::Form>(m_form->currentData().toInt()), m_bits->currentData().toInt()};
}

void GeneratorDialog::generate()
{
    const bool wantsPassword = m_wantsPassword->isChecked();
    m_value = wantsPassword ? makePassword(password(), m_random) : makeToken(token(), m_random);
    m_edit->setText(m_value.toText());
    m_edit->setCursorPosition(0);
    const bool any = !m_value.isNull();
    const double bits = wantsPassword ? passwordBits(password()) : tokenBits(token());
    m_strength->setScore(strengthScore(bits), !any);
    m_strength->setVisible(any);
    m_about->setText(any ? tr("%Ln bit(s) of randomness", nullptr, static_cast<int>(bits))
                         : tr("Choose at least one kind of character."));
    m_use->setEnabled(any);
    m_eye->setEnabled(any);
}

void GeneratorDialog::reveal(bool revealed)
{
    m_edit->setMasked(!revealed);
    m_eye->setRevealed(revealed);
}

void GeneratorDialog::use()
{
    emit chosen(m_value);
    accept();
}

void GeneratorDialog::done(int result)
{
    reveal(false);
    m_edit->wipeText();
    m_value = {};
    QDialog::done(result);
}

void GeneratorDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        reveal(false); // as every revealed secret
    QDialog::changeEvent(event);
}
}
