#include "ui/credentials/secret_reveal_controller.h"

#include "ui/base/async.h"
#include "ui/forms/clipboard_guard.h"

namespace claviger
{
SecretRevealController::SecretRevealController(
    Workspace &workspace, ClipboardGuard &clipboard, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_clipboard(clipboard)
{
}

void SecretRevealController::reveal(const Id &credential, const QString &path, QObject *context, Show show)
{
    showWhenDone(m_workspace.reveal(credential, path, ReadPurpose::Reveal), context, std::move(show));
}

void SecretRevealController::revealVersion(
    const Id &credential, qint64 revision, const QString &path, QObject *context, Show show)
{
    showWhenDone(
        m_workspace.revealVersion(credential, revision, path, ReadPurpose::Reveal), context, std::move(show));
}

void SecretRevealController::copy(const Id &credential, const QString &path, const QString &label)
{
    copyWhenDone(m_workspace.reveal(credential, path, ReadPurpose::Copy), label);
}

void SecretRevealController::copyVersion(
    const Id &credential, qint64 revision, const QString &path, const QString &label)
{
    copyWhenDone(m_workspace.revealVersion(credential, revision, path, ReadPurpose::Copy), label);
}

void SecretRevealController::showWhenDone(
    QCoro::Task<Result<SecretBuffer>> reading, QObject *context, Show show)
{
    QPointer<SecretRevealController> self(this);
    whenDone(std::move(reading), context, [self, show = std::move(show)](const Result<SecretBuffer> &value) {
        if (value)
            show(*value);
        else if (self)
            emit self->failed(value.error());
    });
}

void SecretRevealController::copyWhenDone(QCoro::Task<Result<SecretBuffer>> reading, const QString &label)
{
    whenDone(std::move(reading), this, [this, label](const Result<SecretBuffer> &value) {
        if (value)
            m_clipboard.copy(*value, label);
        else
            emit failed(value.error());
    });
}

void SecretRevealController::copyGiven(const SecretBuffer &value, const QString &label)
{
    m_clipboard.copy(value, label);
}
}
