#include "app/workspace/old_secret.h"

#include "app/workspace/secret_reading.h"

namespace claviger
{
namespace
{
bool isLost(const Error &error)
{
    return error.code == ErrorCode::SecretNotFound || error.code == ErrorCode::SecretTampered;
}

CredentialStatus statusAfter(const Result<SecretFields> &read)
{
    if (read)
        return CredentialStatus::Ready;
    return read.error().code == ErrorCode::SecretNotFound ? CredentialStatus::SecretMissing
                                                          : CredentialStatus::SecretTampered;
}
}

OldSecretReading::OldSecretReading(
    std::shared_ptr<WorkspaceContext> context, std::optional<Credential> stored, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_stored(std::move(stored))
{
}

QCoro::Task<Result<OldSecret>> OldSecretReading::run(OldSecretUse use)
{
    auto self = shared_from_this();

    SecretRefs refs;
    if (m_stored && m_stored->secretVersion > 0)
        refs.emplace_back(ws().row().id, m_stored->summary.id, m_stored->secretVersion);
    const bool hadSecret = !refs.empty();
    auto reading = std::make_shared<SecretReading>(context(), std::move(refs), stop());
    auto reads = co_await reading->run();
    if (!reads)
        co_return failed(reads);

    OldSecret old;
    old.keys = ws().keys();
    if (!m_stored || !hadSecret)
        co_return Result<OldSecret>(std::move(old));
    if (!old.keys)
        co_return failure(ErrorCode::SecretLocked);
    auto &payload = reads->front();
    auto fields = payload ? decodePayload(payload->view()) : Result<SecretFields>(failed(payload));
    if (!fields && (use == OldSecretUse::Needed || !isLost(fields.error()))) {
        noteReadingOutcome(ws(), *m_stored, fields);
        co_return failed(fields);
    }
    // A lost payload leaves an empty one in the history: "nothing is known" must not look like "unchanged".
    if (fields)
        old.fields = std::move(*fields);
    const auto toSeal = fields ? std::move(*payload) : encodePayload({});
    old.sealedForHistory = old.keys->key.sealHistory(
        m_stored->summary.id, m_stored->summary.revision, toSeal.view(), ws().services().random);
    co_return Result<OldSecret>(std::move(old));
}

void noteReadingOutcome(
    WorkspaceContext &context, const Credential &credential, const Result<SecretFields> &read)
{
    if (!read && !isLost(read.error()))
        return;
    const auto status = statusAfter(read);
    const auto before = credential.summary.status;
    const bool wasAboutSecrets
        = before == CredentialStatus::SecretMissing || before == CredentialStatus::SecretTampered;
    if (status == before || (read && !wasAboutSecrets))
        return;
    const Id id = credential.summary.id;
    context.noteInRow(
        [id, status](CredentialRepository &credentials) { return credentials.setStatus(id, status); });
}
}
