#pragma once

#include <functional>

#include <QObject>

#include "app/workspace/workspace.h"

namespace claviger
{
class ClipboardGuard;

/// Brings a saved secret to where a person asked for it: shown in a field, or on the clipboard.
class SecretRevealController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretRevealController)

public:
    using Show = std::function<void(const SecretBuffer &value)>;

    SecretRevealController(Workspace &workspace, ClipboardGuard &clipboard, QObject *parent = nullptr);

    /// `context` is what `show` touches: it is not called once that is gone.
    void reveal(const Id &credential, const QString &path, QObject *context, Show show);
    void copy(const Id &credential, const QString &path, const QString &label);
    /// The same of an earlier version.
    void revealVersion(
        const Id &credential, qint64 revision, const QString &path, QObject *context, Show show);
    void copyVersion(const Id &credential, qint64 revision, const QString &path, const QString &label);
    /// A value that is only in the form yet.
    void copyGiven(const SecretBuffer &value, const QString &label);

signals:
    void failed(const claviger::Error &error);

private:
    void showWhenDone(QCoro::Task<Result<SecretBuffer>> reading, QObject *context, Show show);
    void copyWhenDone(QCoro::Task<Result<SecretBuffer>> reading, const QString &label);

    Workspace &m_workspace;
    ClipboardGuard &m_clipboard;
};
}
