#pragma once

#include <QList>

#include "app/workspace/workspace_directory.h"
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
    /// `lostChanges`: something that was not saved went with the lock, which is said. `others`: what may be
    /// opened in its place.
    UnlockPage(Workspace &workspace, bool lostChanges, const QList<WorkspaceEntry> &others,
        QWidget *parent = nullptr);

signals:
    void otherWanted(const claviger::WorkspaceEntry &entry);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addPassphrase();
    void addButtons(const QList<WorkspaceEntry> &others);
    QPushButton *otherButton(const QList<WorkspaceEntry> &others);
    void unlock();
    void setBusy(bool busy);

    Workspace &m_workspace;
    PassphraseEdit *m_passphrase = nullptr; ///< of a vault only
    QPushButton *m_unlock = nullptr;
};
}
