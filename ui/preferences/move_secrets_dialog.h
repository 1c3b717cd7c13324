#pragma once

#include <stop_token>

#include "app/secrets/secret_store.h"
#include "ui/preferences/work_dialog.h"

class QProgressBar;

namespace claviger
{
class NewPassphraseBox;
class Workspace;

/// Carries a workspace's secrets to the other store. Can be stopped; started again it goes on where it was.
class MoveSecretsDialog final : public WorkDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveSecretsDialog)

public:
    MoveSecretsDialog(Workspace &workspace, StoreKind to, QWidget *parent = nullptr);
    ~MoveSecretsDialog() override;

protected:
    void begin() override;
    void stop() override;

private:
    void showProgress(int moved, int total);
    void finish(const Result<void> &moved);

    Workspace &m_workspace;
    StoreKind m_to;
    NewPassphraseBox *m_passphrase = nullptr; ///< towards a vault only
    QProgressBar *m_progress;
    std::stop_source m_stop;
    int m_moved = 0;
};
}
