#include "app/workspace/reveal_flow.h"

#include "app/workspace/old_secret.h"
#include "app/workspace/secret_reading.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// A last use is only shown to the minute.
constexpr qint64 lastUsedResolution = 60'000; // milliseconds
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
    if (auto loaded = loadRows(); !loaded)
        co_return failed(loaded);
    SecretRefs refs;
    for (const Credential &credential : std::as_const(m_credentials))
        if (credential.secretVersion > 0)
            refs.emplace_back(ws().row().id, credential.summary.id, credential.secretVersion);

    SecretReads reads;
    if (!refs.empty()) {
        auto reading = std::make_shared<SecretReading>(context(), std::move(refs), stop());
        auto read = co_await reading->run();
        if (!read)
            co_return failed(read);
        reads = std::move(*read);
    }

    std::vector<SecretFields> all;
    all.reserve(m_credentials.size());
    auto next = reads.begin();
    for (const Credential &credential : std::as_const(m_credentials)) {
        if (credential.secretVersion == 0) {
            all.emplace_back();
            continue;
        }
        auto fields = fieldsOf(credential, std::move(*next++));
        if (!fields)
            co_return failed(fields);
        all.push_back(std::move(*fields));
    }
    for (const Credential &credential : std::as_const(m_credentials))
        note(credential);
    co_return Result<std::vector<SecretFields>>(std::move(all));
}

Result<void> SecretFieldsReading::loadRows()
{
    CredentialRepository credentials(ws().reader());
    for (const Id &id : std::as_const(m_ids)) {
        auto credential = credentials.read(id);
        if (!credential)
            return failed(credential);
        m_credentials.append(std::move(*credential));
    }
    return {};
}

Result<SecretFields> SecretFieldsReading::fieldsOf(const Credential &credential, Result<SecretBuffer> payload)
{
    auto fields = payload ? decodePayload(payload->view()) : Result<SecretFields>(failed(payload));
    noteReadingOutcome(ws(), credential, fields);
    return fields;
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
    const auto *field = credential->field(m_path);
    if (!field || !field->secret)
        co_return failure(ErrorCode::NotFound, {{u"what"_s, u"field"_s}, {u"name"_s, m_path}});

    auto reading
        = std::make_shared<SecretFieldsReading>(context(), QList<Id>{m_id}, m_path, m_purpose, stop());
    auto read = co_await reading->run();
    if (!read)
        co_return failed(read);
    const auto found = read->front().find(m_path);
    if (found == read->front().end())
        co_return failure(ErrorCode::SecretTampered, {{u"item"_s, m_path}});
    co_return std::move(found->second);
}
}
