#pragma once

#include <stop_token>

#include "models/base/result.h"
#include "ui/preferences/work_dialog.h"

namespace claviger
{
class NewPassphraseBox;
class PassphraseEdit;
class Workspace;

/// Another passphrase for a sealed vault, given the one it has.
class ChangePassphraseDialog final : public WorkDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangePassphraseDialog)

public:
    explicit ChangePassphraseDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~ChangePassphraseDialog() override;

protected:
    void begin() override;
    void stop() override;

private:
    void finish(const Result<void> &changed);
    void setInputsEnabled(bool enabled);

    Workspace &m_workspace;
    PassphraseEdit *m_current;
    NewPassphraseBox *m_wanted;
    std::stop_source m_stop;
};
}
