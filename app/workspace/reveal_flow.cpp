#include "app/workspace/reveal_flow.h"

#include "app/workspace/credential_secrets.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// A last use is only shown to the minute.
constexpr qint64 lastUsedResolution = 60'000; // milliseconds

Result<void> requireSecretField(const Credential &credential, const QString &path)
{
    const auto *field = credential.field(path);
    if (field && field->secret)
        return {};
    return failure(ErrorCode::NotFound, {{u"what"_s, u"field"_s}, {u"name"_s, path}});
}
}

ActivityVerb activityVerb(ReadPurpose purpose)
{
    switch (purpose) {
    case ReadPurpose::Reveal:
        return ActivityVerb::Reveal;
    case ReadPurpose::Copy:
        return ActivityVerb::Copy;
    case ReadPurpose::Get:
        return ActivityVerb::Get;
    case ReadPurpose::Edit:
        break;
    }
    return ActivityVerb::Edit;
}

SecretFieldsReading::SecretFieldsReading(std::shared_ptr<WorkspaceContext> context, QList<Id> ids,
    QString path, ReadPurpose purpose, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_ids(std::move(ids)),
      m_path(std::move(path)),
      m_purpose(purpose)
{
}

QCoro::Task<Result<std::vector<SecretFields>>> SecretFieldsReading::run()
{
    auto self = shared_from_this();

    if (auto open = ws().requireOpen(); !open)
        co_return failed(open);
    auto reading = std::make_shared<CredentialSecretsReading>(context(), m_ids, stop());
    auto reads = co_await reading->run();
    if (!reads)
        co_return failed(reads);

    std::vector<SecretFields> all;
    all.reserve(reads->size());
    for (CredentialSecrets &one : *reads) {
        if (!one.fields)
            co_return failed(one.fields);
        all.push_back(std::move(*one.fields));
        m_credentials.append(std::move(one.credential));
    }
    for (const Credential &credential : std::as_const(m_credentials))
        note(credential);
    co_return Result<std::vector<SecretFields>>(std::move(all));
}

void SecretFieldsReading::note(const Credential &credential)
{
    QVariantMap arguments{{u"label"_s, credential.summary.label}, {u"app"_s, credential.summary.appSlug}};
    if (!m_path.isEmpty())
        arguments.insert(u"field"_s, m_path);
    ws().noteActivity(activityVerb(m_purpose), credential.summary.id, arguments);

    const qint64 now = ws().services().clock();
    const bool isUse = m_purpose == ReadPurpose::Get || m_purpose == ReadPurpose::Copy;
    if (!isUse || now - credential.summary.lastUsedAt < lastUsedResolution)
        return;
    const Id id = credential.summary.id;
    ws().noteInRow([id, now](CredentialRepository &credentials) { return credentials.setLastUsed(id, now); });
}

RevealFlow::RevealFlow(
    std::shared_ptr<WorkspaceContext> context, Id id, QString path, ReadPurpose purpose, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_id(id),
      m_path(std::move(path)),
      m_purpose(purpose)
{
}

QCoro::Task<Result<SecretBuffer>> RevealFlow::run()
{
    auto self = shared_from_this();

    if (auto open = ws().requireOpen(); !open)
        co_return failed(open);
    const auto credential = CredentialRepository(ws().reader()).read(m_id);
    if (!credential)
        co_return failed(credential);
    if (auto there = requireSecretField(*credential, m_path); !there)
        co_return failed(there);

    auto reading
        = std::make_shared<SecretFieldsReading>(context(), QList<Id>{m_id}, m_path, m_purpose, stop());
    auto read = co_await reading->run();
    if (!read)
        co_return failed(read);
    // Another program may have replaced it since, and the field with it.
    if (auto there = requireSecretField(reading->credentials().constFirst(), m_path); !there)
        co_return failed(there);
    const auto found = read->front().find(m_path);
    if (found == read->front().end())
        co_return failure(ErrorCode::SecretTampered, {{u"item"_s, m_path}});
    co_return std::move(found->second);
}
}
