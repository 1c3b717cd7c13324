#pragma once

#include <stop_token>
#include <vector>

#include <QCoro/QCoroTask>
#include <QString>

#include "app/secrets/secret_buffer.h"
#include "models/base/id.h"
#include "models/base/result.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace store_enums
{
Q_NAMESPACE

/// Which kind of store a workspace's secrets rest in. Stored by these numbers.
enum class StoreKind { Keychain = 0, SealedVault = 1 };
Q_ENUM_NS(StoreKind)
}

/// Names one item: one version of one credential's payload. Has constructors because g++ 12 miscompiles
/// aggregate temporaries passed by value into coroutines.
class SecretRef final
{
public:
    SecretRef() = default;
    SecretRef(const Id &workspace, const Id &credential, qint64 version)
        : m_workspace(workspace),
          m_credential(credential),
          m_version(version)
    {
    }
    /// The item that holds the workspace key itself (keychain workspaces).
    static SecretRef workspaceKey(const Id &workspace) { return SecretRef(workspace, Id(), 0); }

    const Id &workspace() const { return m_workspace; }
    const Id &credential() const { return m_credential; } ///< null for the workspace key
    qint64 version() const { return m_version; }
    /// `claviger/<workspace id>/<credential id>/<version>`; the workspace key: `claviger/<workspace
    /// id>/workspace-key/0`.
    QString itemKey() const;

    bool operator==(const SecretRef &) const = default;

private:
    Id m_workspace;
    Id m_credential;
    qint64 m_version = 0;
};

/// One item to write.
class SecretItem final
{
public:
    SecretItem(SecretRef ref_, SecretBuffer payload_) : ref(std::move(ref_)), payload(std::move(payload_)) { }

    SecretRef ref;
    SecretBuffer payload;
};

using SecretRefs = std::vector<SecretRef>;
using SecretItems = std::vector<SecretItem>;
/// One outcome for each ref asked, in the same order.
using SecretReads = std::vector<Result<SecretBuffer>>;

/// Whether the error says that what was asked for is gone, or is not what we wrote.
bool isLost(const Error &error);

/// Where secret payloads rest on this machine. Payloads are non-empty bytes that are valid UTF-8 without NUL.
///
/// The contract (tests/app/secrets/store_contract): (1) what was written reads back the same, any size, or
/// the write says why not; (2) "not found" is only said by a store that is ready; (3) locked, unavailable,
/// not found and tampered are told apart, in reading, writing and removing; (4) a write or a removal that
/// cannot be confirmed by reading back is SecretNotConfirmed, never success; (5) removing what is not there
/// succeeds; (6) a failed write leaves earlier versions as they were; (7) a stopped wait completes once with
/// Cancelled and leaves nothing half-done; (8) nothing is ever listed or searched for beyond the refs asked.
/// Main thread only. Collaborators outlive the tasks; a store is destroyed only when none is running.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    virtual StoreKind kind() const = 0;

    virtual QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token stop = {}) = 0;
    virtual QCoro::Task<Result<void>> writeMany(SecretItems items, std::stop_token stop = {}) = 0;
    virtual QCoro::Task<Result<void>> remove(SecretRef ref, std::stop_token stop = {}) = 0;

    QCoro::Task<Result<SecretBuffer>> read(SecretRef ref, std::stop_token stop = {});
    QCoro::Task<Result<void>> write(SecretRef ref, SecretBuffer payload, std::stop_token stop = {});

protected:
    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
};
}
