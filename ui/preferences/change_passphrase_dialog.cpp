#include "ui/preferences/change_passphrase_dialog.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "app/workspace/workspace.h"
#include "ui/base/async.h"
#include "ui/forms/caps_lock_note.h"
#include "ui/theme/theme.h"
#include "ui/unlock/new_passphrase_box.h"
#include "ui/unlock/passphrase_edit.h"

namespace claviger
{
ChangePassphraseDialog::ChangePassphraseDialog(Workspace &workspace, QWidget *parent)
    : WorkDialog(tr("Change the passphrase"),
          tr("Of the sealed vault of “%1”. The values stay as they are. Copies of the workspace's file made "
             "before still open with the old passphrase.")
              .arg(workspace.name()),
          tr("&Change"), parent),
      m_workspace(workspace),
      m_current(new PassphraseEdit(this)),
      m_wanted(new NewPassphraseBox(tr("&New passphrase"), this))
{
    auto *label = new QLabel(tr("&Passphrase until now"), this);
    label->setBuddy(m_current);
    m_current->setAccessibleName(label->text().remove(u'&'));
    m_wanted->setOwnWords({workspace.name()});
    column()->addWidget(label);
    column()->addWidget(m_current);
    column()->addWidget(new CapsLockNote(m_current, this));
    column()->addSpacing(Spacing::small);
    column()->addWidget(m_wanted);
    finishColumn();
    m_current->setFocus();
    connect(m_current, &QLineEdit::textEdited, this, [this] { showFailure({}); });
    connect(m_wanted, &NewPassphraseBox::edited, this, [this] { showFailure({}); });
}

ChangePassphraseDialog::~ChangePassphraseDialog()
{
    m_stop.request_stop();
}

void ChangePassphraseDialog::begin()
{
    if (m_current->text().isEmpty()) {
        m_current->setFocus();
        return showFailure(tr("Enter the passphrase that the vault has now."));
    }
    if (const QString refusal = m_wanted->refusal(); !refusal.isEmpty())
        return showFailure(refusal);
    setWorking(true);
    setInputsEnabled(false);
    m_stop = std::stop_source();
    SecretBuffer current = m_current->take();
    whenDone(m_workspace.changePassphrase(std::move(current), m_wanted->take(), m_stop.get_token()), this,
        [this](const Result<void> &changed) { finish(changed); });
}

void ChangePassphraseDialog::stop()
{
    m_stop.request_stop();
}

void ChangePassphraseDialog::finish(const Result<void> &changed)
{
    setWorking(false);
    if (changed)
        return showDone(tr("Done: the vault opens with the new passphrase."));
    setInputsEnabled(true);
    m_current->setFocus();
    if (changed.error().code != ErrorCode::Cancelled)
        showFailure(describe(changed.error()).joined());
}

void ChangePassphraseDialog::setInputsEnabled(bool enabled)
{
    m_current->setEnabled(enabled);
    m_wanted->setEnabled(enabled);
}
}
