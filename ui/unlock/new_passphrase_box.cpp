#include "ui/unlock/new_passphrase_box.h"

#include <QBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/secrets/passphrase.h"
#include "ui/forms/caps_lock_note.h"
#include "ui/theme/theme.h"
#include "ui/unlock/passphrase_edit.h"
#include "ui/unlock/strength_meter.h"

using namespace Qt::StringLiterals;

namespace claviger
{
NewPassphraseBox::NewPassphraseBox(const QString &label, QWidget *parent)
    : QWidget(parent),
      m_passphrase(new PassphraseEdit(this)),
      m_repeat(new PassphraseEdit(this)),
      m_strength(new StrengthMeter(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    addInput(layout, label, m_passphrase);
    layout->addWidget(m_strength);
    addInput(layout, tr("&Repeat it"), m_repeat);
    auto *note = new QLabel(tr("Nobody can recover a forgotten passphrase."), this);
    note->setWordWrap(true);
    note->setFont(Theme::smallFont(font()));
    Theme::makeMuted(note);
    layout->addWidget(note);
}

void NewPassphraseBox::addInput(QVBoxLayout *layout, const QString &text, PassphraseEdit *edit)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setBuddy(edit);
    edit->setAccessibleName(QString(text).remove(u'&'));
    layout->addWidget(label);
    layout->addWidget(edit);
    layout->addWidget(new CapsLockNote(edit, this));
    connect(edit, &QLineEdit::textEdited, this, &NewPassphraseBox::judge);
    connect(edit, &QLineEdit::returnPressed, this, &NewPassphraseBox::submitted);
}

int NewPassphraseBox::score() const
{
    const QStringList own = m_ownWords + QStringList{u"claviger"_s};
    return passphraseStrength(m_passphrase->passphrase().view(), own).score;
}

void NewPassphraseBox::judge()
{
    m_strength->setScore(score(), m_passphrase->text().isEmpty());
    emit edited();
}

QString NewPassphraseBox::refusal()
{
    const SecretBuffer once = m_passphrase->passphrase();
    if (once.isEmpty()) {
        m_passphrase->setFocus();
        return tr("Choose a passphrase for the vault.");
    }
    if (score() < weakestAllowedScore) {
        m_passphrase->setFocus();
        return tr("This passphrase is too easy to guess. Add a word or two.");
    }
    if (!once.equals(m_repeat->passphrase().view())) {
        m_repeat->setFocus();
        return tr("The two passphrases differ.");
    }
    return {};
}

SecretBuffer NewPassphraseBox::take()
{
    m_repeat->take();
    SecretBuffer taken = m_passphrase->take();
    m_strength->setScore(0, true);
    return taken;
}

void NewPassphraseBox::setFocusHere()
{
    m_passphrase->setFocus();
}
}
