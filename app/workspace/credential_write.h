#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// What becomes of a credential's secrets in a write.
enum class SecretsFate {
    Unchanged, ///< the store is not touched
    Replaced, ///< by CredentialChange::payload
    Removed,
};

/// One credential's next state, with everything the write needs.
class CredentialChange final
{
public:
    CredentialChange() = default;

    ChangeKind kind = ChangeKind::AddCredential;
    QVariantMap arguments; ///< `id`, `label`, revisions and defaults are added by the write
    Credential next; ///< fields with their equality tags; its secretVersion is set by the write
    std::optional<Credential> previous; ///< nothing: a new credential
    bool slugFromLabel = false; ///< next.slug is a wish: the first free one like it is taken
    SecretsFate secrets = SecretsFate::Unchanged;
    SecretBuffer payload; ///< encoded, without a MAC
    QByteArray sealedPrevious; ///< for the history
    QList<Id> regainDefault; ///< others that get their default mark back (undo)
    Id undoes; ///< the change set this undoes
    bool truncateLog = false; ///< a plain value has become secret
};

/// Carries a CredentialChange out in the order that loses nothing: intent, item, one transaction, old item
/// dropped. In a sealed vault the transaction is all there is. Errors: Conflict, Cancelled, what the store
/// and the database say.
class CredentialWrite final : public Flow, public std::enable_shared_from_this<CredentialWrite>
{
public:
    CredentialWrite(std::shared_ptr<WorkspaceContext> context, CredentialChange change, std::stop_token stop);
    QCoro::Task<Result<Id>> run();

private:
    QCoro::Task<Result<void>> runInDatabase();
    QCoro::Task<Result<void>> runInKeychain();
    QCoro::Task<Result<void>> announceItem();
    QCoro::Task<Result<void>> writeItem();
    QCoro::Task<Result<void>> commit();
    QCoro::Task<void> takeBack();
    Result<void> prepareIntents();
    const Id &id() const { return m_change.next.summary.id; }

    CredentialChange m_change;
    StoreKind m_store;
    std::optional<Intent> m_write; ///< of the new item
    std::optional<Intent> m_drop; ///< of the old item
};
}
