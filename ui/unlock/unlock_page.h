#pragma once

#include "ui/unlock/centred_page.h"

class QLabel;
class QPushButton;

namespace claviger
{
class PassphraseEdit;
class Workspace;

/// Covers everything while the workspace is locked, and opens it again.
class UnlockPage final : public CentredPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnlockPage)

public:
    /// `lostChanges`: something that was not saved went with the lock, which is said.
    UnlockPage(Workspace &workspace, bool lostChanges, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void unlock();
    void setBusy(bool busy);

    Workspace &m_workspace;
    PassphraseEdit *m_passphrase = nullptr; ///< of a vault only
    QPushButton *m_unlock;
};
}
