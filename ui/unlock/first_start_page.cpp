#include "ui/unlock/first_start_page.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "app/secrets/passphrase.h"
#include "app/text/sentences.h"
#include "ui/forms/caps_lock_note.h"
#include "ui/theme/theme.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/passphrase_edit.h"
#include "ui/unlock/strength_meter.h"

using namespace Qt::StringLiterals;

namespace claviger
{
FirstStartPage::FirstStartPage(FirstStartController &controller, bool first, QWidget *parent)
    : CentredPage(IconName::Key, parent),
      m_controller(controller)
{
    setHeading(first ? tr("Welcome to Claviger") : tr("New workspace"));
    setText(tr("A workspace keeps your credentials together: of one person, or of one organization."));
    buildName();
    buildStore();
    buildPassphrase();
    buildButtons(first);
    finishColumn();
    connect(&m_controller, &FirstStartController::changed, this, &FirstStartPage::refresh);
    connect(&m_controller, &FirstStartController::failed, this,
        [this](const Error &error) { showFailure(describe(error).joined()); });
    refresh();
}

void FirstStartPage::buildName()
{
    m_name = new QLineEdit(tr("Personal"), this);
    m_name->setMaxLength(80);
    addLabelled(tr("Workspace &name"), m_name);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &FirstStartPage::refresh);
}

void FirstStartPage::buildStore()
{
    column()->addSpacing(Spacing::medium);
    auto *heading = new QLabel(tr("Where secrets rest"), this);
    heading->setFont(Theme::headingFont(font()));
    m_reason = new QLabel(this);
    m_reason->setWordWrap(true);
    Theme::makeMuted(m_reason);
    m_keychain = new QRadioButton(tr("In the system's &keychain"), this);
    m_vault = new QRadioButton(tr("In a sealed &vault, opened with a passphrase"), this);
    m_unlock = new QPushButton(tr("&Unlock the keychain…"), this);
    m_retry = new QPushButton(tr("Look &again"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    column()->addWidget(heading);
    column()->addWidget(m_reason);
    column()->addWidget(m_keychain);
    column()->addWidget(m_vault);
    column()->addLayout(buttons);
    connect(m_keychain, &QRadioButton::clicked, this, [this] { m_controller.choose(StoreKind::Keychain); });
    connect(m_vault, &QRadioButton::clicked, this, [this] { m_controller.choose(StoreKind::SealedVault); });
    connect(m_unlock, &QPushButton::clicked, &m_controller, &FirstStartController::unlockKeychain);
    connect(m_retry, &QPushButton::clicked, &m_controller, &FirstStartController::look);
}

void FirstStartPage::buildPassphrase()
{
    m_passphraseBox = new QWidget(this);
    auto *layout = new QVBoxLayout(m_passphraseBox);
    layout->setContentsMargins(0, Spacing::small, 0, 0);
    layout->setSpacing(Spacing::small);
    const auto add = [&](const QString &text, PassphraseEdit *edit) {
        auto *label = new QLabel(text, m_passphraseBox);
        label->setBuddy(edit);
        edit->setAccessibleName(QString(text).remove(u'&'));
        layout->addWidget(label);
        layout->addWidget(edit);
        layout->addWidget(new CapsLockNote(edit, m_passphraseBox));
        connect(edit, &QLineEdit::textEdited, this, &FirstStartPage::judge);
        connect(edit, &QLineEdit::returnPressed, this, &FirstStartPage::create);
    };
    m_passphrase = new PassphraseEdit(m_passphraseBox);
    m_repeat = new PassphraseEdit(m_passphraseBox);
    m_strength = new StrengthMeter(m_passphraseBox);
    add(tr("&Passphrase"), m_passphrase);
    layout->addWidget(m_strength);
    add(tr("&Repeat it"), m_repeat);
    auto *note = new QLabel(tr("Nobody can recover a forgotten passphrase."), m_passphraseBox);
    note->setFont(Theme::smallFont(font()));
    Theme::makeMuted(note);
    layout->addWidget(note);
    column()->addWidget(m_passphraseBox);
}

void FirstStartPage::buildButtons(bool first)
{
    column()->addSpacing(Spacing::medium);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    if (!first) {
        auto *back = new QPushButton(tr("Cancel"), this);
        buttons->addWidget(back);
        connect(back, &QPushButton::clicked, this, &FirstStartPage::cancelled);
    }
    m_create = new QPushButton(tr("&Create workspace"), this);
    Theme::makePrimary(m_create);
    buttons->addWidget(m_create);
    column()->addLayout(buttons);
    connect(m_create, &QPushButton::clicked, this, &FirstStartPage::create);
    connect(m_name, &QLineEdit::returnPressed, this, &FirstStartPage::create);
}

void FirstStartPage::refresh()
{
    const bool busy = m_controller.isBusy();
    const bool vault = m_controller.store() == StoreKind::SealedVault;
    const bool locked = m_controller.keychain() == KeychainState::Locked;
    const bool choice = m_controller.mayChooseKeychain() || locked;
    m_reason->setText(m_controller.reason());
    m_keychain->setVisible(choice);
    m_vault->setVisible(choice);
    m_keychain->setChecked(!vault);
    m_vault->setChecked(vault);
    m_unlock->setVisible(locked && !vault);
    m_retry->setVisible(m_controller.keychain().value_or(KeychainState::Ready) != KeychainState::Ready);
    m_passphraseBox->setVisible(vault);
    m_create->setEnabled(
        !busy && !m_name->text().trimmed().isEmpty() && (vault || m_controller.mayChooseKeychain()));
    m_create->setText(busy && m_controller.keychain() ? tr("Creating…") : tr("&Create workspace"));
    for (QWidget *input : {static_cast<QWidget *>(m_retry), static_cast<QWidget *>(m_unlock)})
        input->setEnabled(!busy);
}

void FirstStartPage::judge()
{
    const SecretBuffer passphrase = m_passphrase->passphrase();
    const QStringList own{m_name->text(), u"claviger"_s};
    m_strength->setScore(passphraseStrength(passphrase.view(), own).score, passphrase.isEmpty());
    showFailure({});
}

void FirstStartPage::create()
{
    if (!m_create->isEnabled())
        return;
    showFailure({});
    if (m_controller.store() == StoreKind::SealedVault) {
        const SecretBuffer once = m_passphrase->passphrase();
        if (once.isEmpty()) {
            m_passphrase->setFocus();
            return showFailure(tr("Choose a passphrase for the vault."));
        }
        if (passphraseStrength(once.view(), {m_name->text(), u"claviger"_s}).score < weakestAllowedScore) {
            m_passphrase->setFocus();
            return showFailure(tr("This passphrase is too easy to guess. Add a word or two."));
        }
        if (!once.equals(m_repeat->passphrase().view())) {
            m_repeat->setFocus();
            return showFailure(tr("The two passphrases differ."));
        }
        m_repeat->take();
        return m_controller.create(m_name->text().trimmed(), m_passphrase->take());
    }
    m_controller.create(m_name->text().trimmed(), SecretBuffer());
}
}
