#include "ui/preferences/store_box.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/workspace/workspace.h"
#include "ui/preferences/change_passphrase_dialog.h"
#include "ui/preferences/move_secrets_dialog.h"
#include "ui/shell/session.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/theme.h"

namespace claviger
{
StoreBox::StoreBox(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_icon(new IconLabel(IconName::Key, ColorRole::Accent, 20, this)),
      m_name(new QLabel(this)),
      m_text(new QLabel(this)),
      m_move(new QPushButton(this)),
      m_passphrase(new QPushButton(tr("Change the &passphrase…"), this))
{
    for (QLabel *label : {m_name, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    Theme::makeMuted(m_text);
    auto *words = new QVBoxLayout;
    words->setSpacing(Spacing::small);
    for (QWidget *each : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_text)})
        words->addWidget(each);
    for (QPushButton *button : {m_move, m_passphrase}) {
        button->setAutoDefault(false);
        words->addWidget(button, 0, Qt::AlignLeft);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    connect(m_move, &QPushButton::clicked, this, &StoreBox::showMove);
    connect(m_passphrase, &QPushButton::clicked, this, &StoreBox::showPassphraseChange);
    connect(&m_session, &Session::opened, this, &StoreBox::follow);
    connect(&m_session, &Session::closing, this, [this] {
        for (QWidget *each : {static_cast<QWidget *>(m_move), static_cast<QWidget *>(m_passphrase)})
            each->setEnabled(false);
    });
    follow();
}

void StoreBox::follow()
{
    if (const Workspace *workspace = m_session.workspace()) {
        connect(workspace, &Workspace::stateChanged, this, &StoreBox::refresh, Qt::UniqueConnection);
        connect(workspace, &Workspace::readOnlyChanged, this, &StoreBox::refresh, Qt::UniqueConnection);
        connect(workspace, &Workspace::changesMade, this, &StoreBox::refresh, Qt::UniqueConnection);
        connect(workspace, &Workspace::nameChanged, this, &StoreBox::refresh, Qt::UniqueConnection);
    }
    refresh();
}

void StoreBox::refresh()
{
    const Workspace *workspace = m_session.workspace();
    const bool vault = workspace && workspace->storeKind() == StoreKind::SealedVault;
    const bool usable = workspace && workspace->state() == Workspace::State::Open && !workspace->isReadOnly();
    m_icon->setVisible(workspace != nullptr);
    m_icon->setIcon(vault ? IconName::Lock : IconName::Key, ColorRole::Accent);
    m_move->setVisible(workspace != nullptr);
    m_passphrase->setVisible(vault);
    m_move->setEnabled(usable);
    m_passphrase->setEnabled(usable);
    m_text->setVisible(workspace != nullptr);
    if (!workspace) {
        m_name->setText(tr("No workspace is open."));
        return;
    }
    m_name->setText(vault ? tr("“%1”: in a sealed vault").arg(workspace->name())
                          : tr("“%1”: in the system's keychain").arg(workspace->name()));
    m_text->setText(vault
            ? tr("The vault lies in the workspace's own file and opens with its passphrase alone, on a "
                 "machine without a keychain too.")
            : tr("The values rest where the system keeps passwords and are there as soon as you have logged "
                 "in. The system's own tools show them too."));
    m_move->setText(vault ? tr("&Move them to the keychain…") : tr("&Move them to a sealed vault…"));
}

void StoreBox::showMove()
{
    Workspace &workspace = *m_session.workspace();
    const StoreKind to
        = workspace.storeKind() == StoreKind::Keychain ? StoreKind::SealedVault : StoreKind::Keychain;
    auto *dialog = new MoveSecretsDialog(workspace, to, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void StoreBox::showPassphraseChange()
{
    auto *dialog = new ChangePassphraseDialog(*m_session.workspace(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}
}
