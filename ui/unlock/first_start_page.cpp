#include "ui/unlock/first_start_page.h"

#include <utility>

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/theme/theme.h"
#include "ui/unlock/environment_checks.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/new_passphrase_box.h"
#include "ui/unlock/step_dots.h"
#include "ui/unlock/workspace_names.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
void addWithLabel(QVBoxLayout *layout, const QString &text, QWidget *input)
{
    auto *label = new QLabel(text, input->parentWidget());
    label->setWordWrap(true);
    label->setBuddy(input);
    input->setAccessibleName(QString(text).remove(u'&'));
    layout->addWidget(label);
    layout->addWidget(input);
}
}

FirstStartPage::FirstStartPage(FirstStartController &controller, bool first, QWidget *parent)
    : CentredPage(IconName::Key, parent),
      m_controller(controller),
      m_first(first),
      m_takenNames(controller.takenNames())
{
    buildName();
    buildStore();
    buildBeginning();
    buildButtons();
    finishColumn();
    connect(&m_controller, &FirstStartController::changed, this, &FirstStartPage::refresh);
    connect(&m_controller, &FirstStartController::failed, this, [this](const Error &error) {
        // The passphrase is gone with the attempt.
        if (m_controller.store() == StoreKind::SealedVault)
            goTo(Step::Store);
        showFailure(describe(error).joined());
    });
    goTo(Step::Name);
}

void FirstStartPage::setName(const QString &name)
{
    m_name->setText(name);
    goTo(Step::Store);
}

QWidget *FirstStartPage::addStep()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    column()->addWidget(step);
    m_steps.append(step);
    return step;
}

void FirstStartPage::buildName()
{
    QWidget *step = addStep();
    m_name = new QLineEdit(freeName(tr("Personal"), m_takenNames), step);
    m_name->setMaxLength(80);
    addWithLabel(static_cast<QVBoxLayout *>(step->layout()), tr("Workspace &name"), m_name);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        showFailure({});
        refresh();
    });
}

void FirstStartPage::buildStore()
{
    QWidget *step = addStep();
    m_reason = new QLabel(step);
    m_reason->setWordWrap(true);
    m_keychain = new QRadioButton(tr("In the system's &keychain"), step);
    m_vault = new QRadioButton(tr("In a sealed &vault, opened with a passphrase"), step);
    m_unlock = new QPushButton(tr("&Unlock the keychain…"), step);
    m_retry = new QPushButton(tr("Look &again"), step);
    m_passphraseBox = new NewPassphraseBox(tr("&Passphrase"), step);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    auto *layout = static_cast<QVBoxLayout *>(step->layout());
    for (QWidget *each : {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_keychain),
             static_cast<QWidget *>(m_vault)})
        layout->addWidget(each);
    layout->addLayout(buttons);
    layout->addWidget(m_passphraseBox);
    connect(m_keychain, &QRadioButton::clicked, this, [this] { m_controller.choose(StoreKind::Keychain); });
    connect(m_vault, &QRadioButton::clicked, this, [this] { m_controller.choose(StoreKind::SealedVault); });
    connect(m_unlock, &QPushButton::clicked, &m_controller, &FirstStartController::unlockKeychain);
    connect(m_retry, &QPushButton::clicked, &m_controller, &FirstStartController::look);
    connect(m_passphraseBox, &NewPassphraseBox::edited, this, [this] { showFailure({}); });
}

void FirstStartPage::buildBeginning()
{
    QWidget *step = addStep();
    auto *layout = static_cast<QVBoxLayout *>(step->layout());
    layout->addWidget(new QLabel(tr("Environments"), step));
    for (const Environment &environment : offeredEnvironments()) {
        QCheckBox *box = checkFor(environment, step);
        layout->addWidget(box);
        m_environments.append(box);
    }
    layout->addSpacing(Spacing::small);
    m_project = new QLineEdit(step);
    m_project->setMaxLength(80);
    m_project->setPlaceholderText(tr("None yet"));
    addWithLabel(layout, tr("First &project"), m_project);
}

void FirstStartPage::buildButtons()
{
    column()->addSpacing(Spacing::medium);
    m_dots = new StepDots(static_cast<int>(m_steps.size()), this);
    m_back = new QPushButton(this);
    m_next = new QPushButton(this);
    Theme::makePrimary(m_next);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_dots, 0, Qt::AlignVCenter);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    column()->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, &FirstStartPage::goBack);
    connect(m_next, &QPushButton::clicked, this, &FirstStartPage::goOn);
}

void FirstStartPage::goTo(Step step)
{
    m_step = step;
    m_dots->setCurrent(static_cast<int>(step));
    showFailure({});
    switch (step) {
    case Step::Name:
        setHeading(m_first ? tr("Welcome to Claviger") : tr("New workspace"));
        setText(tr("A workspace keeps your credentials together: of one person, or of one organization."));
        break;
    case Step::Store:
        setHeading(tr("Where secrets rest"));
        setText(tr("Values that are secret never lie in a plain file. They rest in one of two places; "
                   "Preferences can move them later."));
        break;
    case Step::Beginning:
        setHeading(tr("To begin with"));
        setText(tr("Environments keep test and live values apart; a project uses some of them. All of this "
                   "can be changed at any time."));
        break;
    }
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        m_steps.at(i)->setVisible(i == static_cast<qsizetype>(step));
    refresh();
    focusStep();
}

void FirstStartPage::focusStep()
{
    switch (m_step) {
    case Step::Name:
        return m_name->setFocus();
    case Step::Store:
        if (m_controller.store() == StoreKind::SealedVault)
            return m_passphraseBox->setFocusHere();
        return m_keychain->setFocus();
    case Step::Beginning:
        if (m_environments.isEmpty())
            return m_project->setFocus();
        return m_environments.constFirst()->setFocus();
    }
}

void FirstStartPage::refresh()
{
    refreshStore();
    const bool last = m_step == Step::Beginning;
    const bool busy = m_controller.isBusy();
    m_back->setText(m_step == Step::Name ? tr("Cancel") : tr("&Back"));
    m_back->setVisible(!m_first || m_step != Step::Name);
    m_back->setEnabled(!busy || !last);
    m_next->setText(!last ? tr("&Continue") : busy ? tr("Creating…") : tr("&Create workspace"));
    m_next->setEnabled(mayGoOn());
    // What the keychain's answer offers takes the keyboard, which had nowhere to be until then.
    QWidget *shown = m_steps.at(static_cast<qsizetype>(m_step));
    if (isVisible() && m_step == Step::Store && !shown->isAncestorOf(focusWidget()))
        focusStep();
}

void FirstStartPage::refreshStore()
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
    m_passphraseBox->setOwnWords({m_name->text()});
    for (QPushButton *button : {m_retry, m_unlock})
        button->setEnabled(!busy);
}

bool FirstStartPage::mayGoOn() const
{
    const bool vault = m_controller.store() == StoreKind::SealedVault;
    switch (m_step) {
    case Step::Name:
        return !name().isEmpty();
    case Step::Store:
        return !m_controller.isBusy() && (vault || m_controller.mayChooseKeychain());
    case Step::Beginning:
        return !m_controller.isBusy();
    }
    return false;
}

QString FirstStartPage::name() const
{
    return m_name->text().trimmed();
}

bool FirstStartPage::checkName()
{
    const bool isTaken = m_takenNames.contains(name());
    showFailure(isTaken ? nameIsTaken(name()) : QString());
    return !isTaken;
}

void FirstStartPage::goOn()
{
    if (!mayGoOn())
        return;
    switch (m_step) {
    case Step::Name:
        if (checkName())
            goTo(Step::Store);
        return;
    case Step::Store:
        if (keepPassphrase())
            goTo(Step::Beginning);
        return;
    case Step::Beginning:
        return create();
    }
}

void FirstStartPage::goBack()
{
    if (m_step == Step::Name)
        emit cancelled();
    else
        goTo(m_step == Step::Beginning ? Step::Store : Step::Name);
}

bool FirstStartPage::keepPassphrase()
{
    m_passphrase = SecretBuffer();
    if (m_controller.store() != StoreKind::SealedVault)
        return true;
    const QString refusal = m_passphraseBox->refusal();
    showFailure(refusal);
    if (!refusal.isEmpty())
        return false;
    m_passphrase = m_passphraseBox->take();
    return true;
}

QList<Environment> FirstStartPage::chosenEnvironments() const
{
    QList<Environment> chosen;
    const QList<Environment> offered = offeredEnvironments();
    for (qsizetype i = 0; i < m_environments.size(); ++i) {
        if (m_environments.at(i)->isChecked())
            chosen.append(offered.at(i));
    }
    return chosen;
}

void FirstStartPage::create()
{
    showFailure({});
    NewWorkspace wanted(name(), m_controller.store(), std::exchange(m_passphrase, SecretBuffer()));
    wanted.environments = chosenEnvironments();
    wanted.project = m_project->text();
    m_controller.create(std::move(wanted));
}

void FirstStartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return CentredPage::keyPressEvent(event);
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else
        goOn();
}

void FirstStartPage::showEvent(QShowEvent *event)
{
    CentredPage::showEvent(event);
    focusStep();
}
}
