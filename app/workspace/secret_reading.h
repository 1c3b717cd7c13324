#pragma once

#include <QTimer>

#include "app/workspace/flow.h"

namespace claviger
{
/// Says so while a keychain has not answered for 2 s: then its prompt is most likely on screen.
class KeychainWait final
{
public:
    explicit KeychainWait(std::shared_ptr<WorkspaceContext> context);
    ~KeychainWait();

    /// Passes on what the keychain has answered, and says whether it was in reach.
    template <typename T> Result<T> heard(Result<T> answer) const;

private:
    Q_DISABLE_COPY_MOVE(KeychainWait)
    std::shared_ptr<WorkspaceContext> m_context;
    QTimer m_timer;
    bool m_said = false;
};

/// Whether the answer says that the keychain is locked or does not work.
bool isOutOfReach(const Result<void> &answer);
bool isOutOfReach(const Result<SecretReads> &answer); ///< for any of what was asked

template <typename T> Result<T> KeychainWait::heard(Result<T> answer) const
{
    m_context->noteKeychainUse(!isOutOfReach(answer));
    return answer;
}

/// Reads payloads and verifies each. In a keychain workspace the workspace key comes in the same batch when
/// this program does not hold it yet, so the first read costs one batch too; asked for nothing, it only
/// fetches the key. If another program has moved the secrets to the other store since this one looked, what
/// is not found is looked for there.
///
/// The whole fails with SecretLocked, SecretUnavailable, Cancelled, or with what is wrong with the key itself
/// (SecretNotFound, SecretTampered, `of` workspaceKey); each payload may fail with SecretNotFound or
/// SecretTampered.
class SecretReading final : public Flow, public std::enable_shared_from_this<SecretReading>
{
public:
    SecretReading(std::shared_ptr<WorkspaceContext> context, SecretRefs refs, std::stop_token stop);
    QCoro::Task<Result<SecretReads>> run();

private:
    QCoro::Task<Result<SecretReads>> readStore(StoreKind kind);
    QCoro::Task<Result<SecretReads>> readKeychain();
    Result<SecretReads> readVault();
    Result<void> adoptKey(const Result<SecretBuffer> &item);
    Result<SecretBuffer> verified(const SecretRef &ref, Result<SecretBuffer> item) const;

    SecretRefs m_refs;
};
}
