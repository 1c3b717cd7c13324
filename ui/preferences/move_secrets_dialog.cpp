#include "ui/preferences/move_secrets_dialog.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "app/workspace/workspace.h"
#include "ui/base/async.h"
#include "ui/unlock/new_passphrase_box.h"

namespace claviger
{
namespace
{
QString titleFor(StoreKind to)
{
    return to == StoreKind::SealedVault ? MoveSecretsDialog::tr("Move the secrets to a sealed vault")
                                        : MoveSecretsDialog::tr("Move the secrets to the keychain");
}

QString textFor(StoreKind to)
{
    return to == StoreKind::SealedVault
        ? MoveSecretsDialog::tr(
              "Each value is sealed, read back and compared; only when all are in the vault "
              "do they leave the keychain. From then on the workspace asks for this "
              "passphrase.")
        : MoveSecretsDialog::tr(
              "Each value is written to the keychain, read back and compared; only when all "
              "are there is the vault emptied. From then on the workspace opens with your "
              "login, without a passphrase.");
}
}

MoveSecretsDialog::MoveSecretsDialog(Workspace &workspace, StoreKind to, QWidget *parent)
    : WorkDialog(titleFor(to), textFor(to), tr("&Move"), parent),
      m_workspace(workspace),
      m_to(to),
      m_progress(new QProgressBar(this))
{
    if (to == StoreKind::SealedVault) {
        m_passphrase = new NewPassphraseBox(tr("&Passphrase of the vault"), this);
        m_passphrase->setOwnWords({workspace.name()});
        column()->addWidget(m_passphrase);
        m_passphrase->setFocusHere();
        connect(m_passphrase, &NewPassphraseBox::edited, this, [this] { showFailure({}); });
    }
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    column()->addWidget(m_progress);
    finishColumn();
    connect(&workspace, &Workspace::moveProgress, this, &MoveSecretsDialog::showProgress);
}

MoveSecretsDialog::~MoveSecretsDialog()
{
    m_stop.request_stop(); // locked or closed meanwhile: what has been carried over stays for the next time
}

void MoveSecretsDialog::begin()
{
    SecretBuffer passphrase;
    if (m_passphrase) {
        if (const QString refusal = m_passphrase->refusal(); !refusal.isEmpty())
            return showFailure(refusal);
        passphrase = m_passphrase->take();
        m_passphrase->hide();
    }
    setWorking(true);
    m_stop = std::stop_source();
    m_moved = 0;
    m_progress->setRange(0, 0); // how many there are is not known yet
    m_progress->show();
    whenDone(m_workspace.moveSecrets(m_to, std::move(passphrase), m_stop.get_token()), this,
        [this](const Result<void> &moved) { finish(moved); });
}

void MoveSecretsDialog::stop()
{
    m_stop.request_stop();
}

void MoveSecretsDialog::showProgress(int moved, int total)
{
    if (!isWorking())
        return;
    m_moved = moved;
    m_progress->setRange(0, total);
    m_progress->setValue(moved);
    m_progress->setFormat(tr("%1 of %2").arg(locale().toString(moved), locale().toString(total)));
}

void MoveSecretsDialog::finish(const Result<void> &moved)
{
    setWorking(false);
    m_progress->hide();
    if (moved)
        return showDone(m_to == StoreKind::SealedVault
                ? tr("Done: %Ln secret(s) rest in the sealed vault.", nullptr, m_moved)
                : tr("Done: %Ln secret(s) rest in the keychain.", nullptr, m_moved));
    if (m_passphrase) {
        m_passphrase->show();
        m_passphrase->setFocusHere();
    }
    showFailure(moved.error().code == ErrorCode::Cancelled
            ? tr("Stopped. The secrets rest where they did; started again, the move goes on from here.")
            : describe(moved.error()).joined());
}
}
