#include "ui/unlock/unlock_page.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include "app/text/sentences.h"
#include "app/workspace/workspace.h"
#include "ui/base/async.h"
#include "ui/forms/caps_lock_note.h"
#include "ui/theme/theme.h"
#include "ui/unlock/passphrase_edit.h"

using namespace Qt::StringLiterals;

namespace claviger
{
UnlockPage::UnlockPage(
    Workspace &workspace, bool lostChanges, const QList<WorkspaceEntry> &others, QWidget *parent)
    : CentredPage(IconName::Lock, parent),
      m_workspace(workspace)
{
    const bool vault = workspace.storeKind() == StoreKind::SealedVault;
    setHeading(tr("“%1” is locked").arg(workspace.name()));
    setText(vault
            ? tr("Its secrets are sealed; only the passphrase opens them. While locked, neither names nor "
                 "values are in the window or in memory.")
            : tr("Names and values are out of the window and out of memory. This keeps out a glance, not a "
                 "person who sits at your session: the system's keychain guards the values themselves."));
    if (lostChanges)
        addLoss();
    if (vault)
        addPassphrase();
    addButtons(others);
    finishColumn();
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
}

void UnlockPage::addPassphrase()
{
    m_passphrase = new PassphraseEdit(this);
    addLabelled(tr("&Passphrase"), m_passphrase);
    column()->addWidget(new CapsLockNote(m_passphrase, this));
    column()->addSpacing(Spacing::small);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { showFailure({}); });
}

void UnlockPage::addButtons(const QList<WorkspaceEntry> &others)
{
    auto *buttons = new QHBoxLayout;
    if (!others.isEmpty())
        buttons->addWidget(otherButton(others));
    m_unlock = new QPushButton(tr("&Unlock"), this);
    Theme::makePrimary(m_unlock);
    buttons->addStretch();
    buttons->addWidget(m_unlock);
    column()->addLayout(buttons);
}

QPushButton *UnlockPage::otherButton(const QList<WorkspaceEntry> &others)
{
    auto *button = new QPushButton(tr("&Another workspace"), this);
    auto *menu = new QMenu(button);
    for (const WorkspaceEntry &entry : others) {
        QAction *action = menu->addAction(QString(entry.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, entry] { emit otherWanted(entry); });
    }
    button->setMenu(menu);
    return button;
}

void UnlockPage::showEvent(QShowEvent *event)
{
    CentredPage::showEvent(event);
    if (m_passphrase)
        m_passphrase->setFocus();
    else
        m_unlock->setFocus();
}

void UnlockPage::unlock()
{
    if (!m_unlock->isEnabled())
        return;
    showFailure({});
    setBusy(true);
    whenDone(m_workspace.unlock(m_passphrase ? m_passphrase->take() : SecretBuffer()), this,
        [this](const Result<void> &opened) {
            setBusy(false);
            if (opened || opened.error().code == ErrorCode::Cancelled)
                return; // the workspace says itself that it is open
            showFailure(describe(opened.error()).joined());
            if (m_passphrase)
                m_passphrase->setFocus();
        });
}

void UnlockPage::setBusy(bool busy)
{
    m_unlock->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Unlocking…") : tr("&Unlock"));
    if (m_passphrase)
        m_passphrase->setEnabled(!busy);
}
}
