#include "app/workspace/credential_secrets.h"

#include <numeric>

#include "app/workspace/secret_reading.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Each further one takes a program that has just written the credential once more.
constexpr int attempts = 5;

tl::unexpected<Error> hasMovedOn(const Credential &credential)
{
    return failure(
        ErrorCode::Conflict, {{u"what"_s, u"credential"_s}, {u"name"_s, credential.summary.label}});
}

void take(CredentialSecrets &one, Result<SecretBuffer> payload)
{
    one.fields = payload ? decodePayload(payload->view()) : Result<SecretFields>(failed(payload));
    if (one.fields)
        one.payload = std::move(*payload);
}

CredentialStatus statusAfter(const Result<SecretFields> &read)
{
    if (read)
        return CredentialStatus::Ready;
    return read.error().code == ErrorCode::SecretNotFound ? CredentialStatus::SecretMissing
                                                          : CredentialStatus::SecretTampered;
}
}

CredentialSecretsReading::CredentialSecretsReading(
    std::shared_ptr<WorkspaceContext> context, const QList<Id> &ids, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_ids(ids),
      m_isForWrite(false)
{
}

CredentialSecretsReading::CredentialSecretsReading(
    std::shared_ptr<WorkspaceContext> context, const QList<Credential> &rows, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_isForWrite(true),
      m_all(rows.begin(), rows.end())
{
}

QCoro::Task<Result<std::vector<CredentialSecrets>>> CredentialSecretsReading::run()
{
    auto self = shared_from_this();

    if (auto loaded = loadRows(); !loaded)
        co_return failed(loaded);
    m_open.resize(m_all.size());
    std::iota(m_open.begin(), m_open.end(), 0);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (auto read = co_await readOpen(); !read)
            co_return failed(read);
        if (auto settled = settle(); !settled)
            co_return failed(settled);
        if (!m_open.empty())
            continue;
        for (const CredentialSecrets &one : m_all)
            noteOutcome(one);
        co_return std::move(m_all);
    }
    co_return hasMovedOn(m_all.at(m_open.front()).credential);
}

Result<void> CredentialSecretsReading::loadRows()
{
    CredentialRepository credentials(ws().reader());
    for (const Id &id : std::as_const(m_ids)) {
        auto credential = credentials.read(id);
        if (!credential)
            return failed(credential);
        m_all.emplace_back(std::move(*credential));
    }
    return {};
}

QCoro::Task<Result<void>> CredentialSecretsReading::readOpen()
{
    auto self = shared_from_this();

    std::erase_if(m_open, [this](std::size_t at) { return m_all.at(at).credential.secretVersion == 0; });
    if (m_open.empty() && !m_isForWrite)
        co_return Result<void>();
    SecretRefs refs;
    for (const std::size_t at : m_open) {
        const Credential &credential = m_all.at(at).credential;
        refs.emplace_back(ws().row().id, credential.summary.id, credential.secretVersion);
    }
    auto reading = std::make_shared<SecretReading>(context(), std::move(refs), stop());
    auto reads = co_await reading->run();
    if (!reads)
        co_return failed(reads);
    for (std::size_t i = 0; i < m_open.size(); ++i)
        take(m_all.at(m_open.at(i)), std::move(reads->at(i)));
    co_return Result<void>();
}

/// What has been read is no longer open, unless its loss is that of a version the row no longer names.
Result<void> CredentialSecretsReading::settle()
{
    CredentialRepository credentials(ws().reader());
    std::vector<std::size_t> open;
    for (const std::size_t at : m_open) {
        CredentialSecrets &one = m_all.at(at);
        if (one.fields || !isLost(one.fields.error()))
            continue;
        auto now = credentials.read(one.credential.summary.id);
        if (!now)
            return failed(now);
        if (now->secretVersion == one.credential.secretVersion)
            continue;
        if (m_isForWrite)
            return hasMovedOn(one.credential);
        one = CredentialSecrets(std::move(*now));
        open.push_back(at);
    }
    m_open = std::move(open);
    return {};
}

void CredentialSecretsReading::noteOutcome(const CredentialSecrets &one)
{
    const bool isKnown = one.fields || isLost(one.fields.error());
    if (one.credential.secretVersion == 0 || !isKnown)
        return;
    const auto status = statusAfter(one.fields);
    const auto before = one.credential.summary.status;
    const bool wasAboutSecrets
        = before == CredentialStatus::SecretMissing || before == CredentialStatus::SecretTampered;
    if (status == before || (one.fields && !wasAboutSecrets))
        return;
    const Id id = one.credential.summary.id;
    const qint64 version = one.credential.secretVersion;
    ws().noteInRow([id, version, status](CredentialRepository &credentials) {
        return credentials.setStatus(id, version, status);
    });
}
}
