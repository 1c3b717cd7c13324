#pragma once

#include "app/secrets/secret_payload.h"
#include "app/workspace/flow.h"

namespace claviger
{
/// Carries every secret of a workspace to the other store: batch by batch, each written, read back and
/// compared. The workspace stays with the old store until one transaction at the end; a move that was stopped
/// or killed goes on where it was when it is started again. Writes by others go on meanwhile and are carried
/// over in another round.
class StoreMove final : public Flow, public std::enable_shared_from_this<StoreMove>
{
public:
    StoreMove(std::shared_ptr<WorkspaceContext> context, StoreKind to, SecretBuffer passphrase,
        std::stop_token stop);
    QCoro::Task<Result<void>> run();

private:
    QCoro::Task<Result<void>> prepare();
    QCoro::Task<Result<void>> prepareKeychain();
    QCoro::Task<Result<void>> carryAll();
    QCoro::Task<Result<void>> carry(QList<SecretRef> refs);
    QCoro::Task<Result<void>> carryToVault(QList<SecretRef> refs);
    QCoro::Task<Result<void>> carryToKeychain(QList<SecretRef> refs);
    QCoro::Task<Result<void>> intend(QList<SecretRef> refs);
    QCoro::Task<Result<void>> finish();
    Result<bool> finishToVault(UseCase &use, const QString &writer);
    Result<bool> finishToKeychain(UseCase &use, const QString &writer);
    Result<void> requireIntended(const QList<Intent> &intents, const QList<SecretRef> &refs) const;
    Result<void> switchStore(UseCase &use, qsizetype count);
    Result<QList<SecretRef>> pending();
    bool isCarried(const SecretRef &ref) const;
    void leaveForNextTime();

    StoreKind m_to;
    SecretBuffer m_passphrase;
    std::unique_ptr<ProcessLock> m_onlyMove;
    std::shared_ptr<const WorkspaceKeys> m_keys;
    VaultHeader m_header;
    QString m_writer;
    QHash<QString, bool> m_carried; ///< by item key; false: it was missing already
    QList<Intent> m_intents; ///< of items this move has written
    QList<Intent> m_drops; ///< of items that are in the way once the store has changed
    bool m_isFinished = false;
};
}
