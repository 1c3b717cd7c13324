#include "app/workspace/old_secret.h"

#include "app/workspace/credential_secrets.h"
#include "app/workspace/secret_reading.h"

namespace claviger
{
OldSecretReading::OldSecretReading(
    std::shared_ptr<WorkspaceContext> context, std::optional<Credential> stored, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_stored(std::move(stored))
{
}

QCoro::Task<Result<OldSecret>> OldSecretReading::run(OldSecretUse use)
{
    auto self = shared_from_this();

    QList<Credential> rows;
    if (m_stored)
        rows.append(*m_stored);
    auto reading = std::make_shared<CredentialSecretsReading>(context(), rows, stop());
    auto reads = co_await reading->run();
    if (!reads)
        co_return failed(reads);

    OldSecret old;
    old.keys = ws().keys();
    if (!m_stored || m_stored->secretVersion == 0)
        co_return Result<OldSecret>(std::move(old));
    if (!old.keys)
        co_return workspaceLocked();
    auto &[credential, payload, fields] = reads->front();
    if (!fields && (use == OldSecretUse::Needed || !isLost(fields.error())))
        co_return failed(fields);
    // A lost payload leaves an empty one in the history: "nothing is known" must not look like "unchanged".
    const auto toSeal = fields ? std::move(payload) : encodePayload({});
    if (fields)
        old.fields = std::move(*fields);
    old.sealedForHistory = old.keys->key.sealHistory(
        m_stored->summary.id, m_stored->summary.revision, toSeal.view(), ws().services().random);
    co_return Result<OldSecret>(std::move(old));
}
}
