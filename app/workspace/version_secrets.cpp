#include "app/workspace/version_secrets.h"

#include "app/workspace/credential_secrets.h"
#include "app/workspace/reveal_flow.h"
#include "app/workspace/secret_reading.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const CredentialField *secretField(const QList<CredentialField> &fields, const QString &path)
{
    const auto found = std::ranges::find(fields, path, &CredentialField::path);
    return found != fields.cend() && found->secret ? &*found : nullptr;
}
}

Result<SecretFields> sealedSecrets(
    Connection &connection, const WorkspaceKeys &keys, const Id &credential, const CredentialVersion &version)
{
    HistoryRepository history(connection);
    auto versions = history.list(credential);
    if (!versions)
        return failed(versions);
    std::ranges::sort(*versions, {}, &CredentialVersion::revision);
    for (const CredentialVersion &later : std::as_const(*versions)) {
        if (later.revision < version.revision)
            continue;
        const auto sealed = history.sealedPayload(credential, later.revision);
        if (!sealed)
            return failed(sealed);
        if (sealed->isEmpty())
            continue;
        const auto payload = keys.key.openHistory(credential, later.revision, *sealed);
        if (!payload)
            return failed(payload);
        auto fields = decodePayload(payload->view());
        if (fields && fields->empty()) // it was lost already when it was replaced
            break;
        return fields;
    }
    return failure(ErrorCode::SecretNotFound, {{u"item"_s, version.label}});
}

VersionReveal::VersionReveal(std::shared_ptr<WorkspaceContext> context, Id id, qint64 revision, QString path,
    ReadPurpose purpose, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_id(id),
      m_revision(revision),
      m_path(std::move(path)),
      m_purpose(purpose)
{
}

QCoro::Task<Result<SecretBuffer>> VersionReveal::run()
{
    auto self = shared_from_this();

    if (auto open = ws().requireOpen(); !open)
        co_return failed(open);
    if (auto loaded = load(); !loaded)
        co_return failed(loaded);
    auto fields = co_await fieldsThen();
    if (!fields)
        co_return failed(fields);
    if (!ws().keys())
        co_return workspaceLocked();
    const auto found = fields->find(m_path);
    if (found == fields->end() || ws().keys()->key.equalityTag(found->second.view()) != m_tag)
        co_return failure(ErrorCode::SecretNotFound, {{u"item"_s, m_path}});
    ws().noteActivity(activityVerb(m_purpose), m_id,
        {{u"label"_s, m_version.label}, {u"app"_s, m_stored.summary.appSlug}, {u"field"_s, m_path},
            {u"revision"_s, m_revision}});
    co_return std::move(found->second);
}

Result<void> VersionReveal::load()
{
    auto stored = CredentialRepository(ws().reader()).read(m_id);
    if (!stored)
        return failed(stored);
    m_stored = std::move(*stored);
    auto version = HistoryRepository(ws().reader()).read(m_id, m_revision);
    if (!version)
        return failed(version);
    m_version = std::move(*version);
    const auto *then = secretField(m_version.fields, m_path);
    if (!then)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"field"_s}, {u"name"_s, m_path}});
    m_tag = then->equalityTag;
    return {};
}

bool VersionReveal::isStillSo(const Credential &credential) const
{
    const auto *now = secretField(credential.fields, m_path);
    return now && now->equalityTag == m_tag && credential.secretVersion > 0;
}

QCoro::Task<Result<SecretFields>> VersionReveal::fieldsThen()
{
    auto self = shared_from_this();

    if (isStillSo(m_stored)) {
        auto present = std::make_shared<CredentialSecretsReading>(context(), QList<Id>{m_id}, stop());
        auto reads = co_await present->run();
        if (!reads)
            co_return failed(reads);
        if (isStillSo(reads->front().credential)) // or another program has put it into the history since
            co_return std::move(reads->front().fields);
    }
    auto key = std::make_shared<SecretReading>(context(), SecretRefs(), stop());
    if (auto read = co_await key->run(); !read)
        co_return failed(read);
    const auto keys = ws().keys();
    if (!keys)
        co_return workspaceLocked();
    co_return sealedSecrets(ws().reader(), *keys, m_id, m_version);
}
}
