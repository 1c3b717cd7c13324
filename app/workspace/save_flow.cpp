#include "app/workspace/save_flow.h"

#include "app/workspace/old_secret.h"
#include "app/workspace/recovery.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
tl::unexpected<Error> invalid(const QString &what, const QString &value)
{
    return failure(ErrorCode::InvalidArgument, {{u"what"_s, what}, {u"value"_s, value}});
}

template <typename Nouns> bool has(const Result<Nouns> &nouns, const Id &id)
{
    return nouns && std::ranges::any_of(*nouns, [&](const auto &noun) { return noun.id == id; });
}
}

SaveFlow::SaveFlow(std::shared_ptr<WorkspaceContext> context, CredentialDraft draft, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_draft(std::move(draft))
{
}

QCoro::Task<Result<Id>> SaveFlow::run()
{
    auto self = shared_from_this();

    if (auto writable = ws().requireWritable(); !writable)
        co_return failed(writable);
    if (auto named = checkNames(); !named)
        co_return failed(named);
    if (auto loaded = loadStored(); !loaded)
        co_return failed(loaded);
    auto merged = mergeDraft(m_draft, m_stored ? &*m_stored : nullptr);
    if (!merged)
        co_return failed(merged);
    m_merged = std::move(*merged);
    co_await recoverIfNeeded(context());

    auto change = plannedChange();
    if (m_merged.secretsChange)
        if (auto planned = co_await planSecrets(&change); !planned)
            co_return failed(planned);
    auto write = std::make_shared<CredentialWrite>(context(), std::move(change), stop());
    co_return co_await write->run();
}

Result<void> SaveFlow::checkNames() const
{
    if (m_draft.label.trimmed().isEmpty())
        return invalid(u"label"_s, {});
    if (!m_draft.slug.isEmpty() && !isSlug(m_draft.slug))
        return invalid(u"slug"_s, m_draft.slug);
    if (!isSlug(m_draft.appSlug))
        return invalid(u"app"_s, m_draft.appSlug);
    const Scope &scope = m_draft.scope;
    if ((scope.kind == ScopeKind::Project) == scope.project.isNull())
        return invalid(u"scope"_s, {});
    if (!scope.project.isNull() && !has(ProjectRepository(ws().reader()).list(), scope.project))
        return failure(
            ErrorCode::NotFound, {{u"what"_s, u"project"_s}, {u"name"_s, scope.project.toBase32()}});
    if (!m_draft.environment.isNull()
        && !has(EnvironmentRepository(ws().reader()).list(), m_draft.environment))
        return failure(ErrorCode::NotFound,
            {{u"what"_s, u"environment"_s}, {u"name"_s, m_draft.environment.toBase32()}});
    return {};
}

Result<void> SaveFlow::loadStored()
{
    if (m_draft.id.isNull())
        return {};
    auto stored = CredentialRepository(ws().reader()).read(m_draft.id);
    if (!stored)
        return failed(stored);
    if (stored->summary.deletedAt != 0)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, m_draft.label}});
    if (stored->summary.revision != m_draft.expectedRevision)
        return failure(ErrorCode::Conflict, {{u"what"_s, u"credential"_s}, {u"name"_s, m_draft.label}});
    m_stored = std::move(*stored);
    return {};
}

CredentialChange SaveFlow::plannedChange()
{
    CredentialChange change;
    change.kind = m_stored ? ChangeKind::EditCredential : ChangeKind::AddCredential;
    change.previous = m_stored;
    change.truncateLog = m_merged.plainTurnedSecret;

    CredentialSummary &next = change.next.summary;
    if (m_stored)
        next = m_stored->summary;
    next.id = m_stored ? m_stored->summary.id : ws().newId();
    next.appSlug = m_draft.appSlug;
    next.appName = m_draft.appName.isEmpty() ? m_draft.appSlug : m_draft.appName;
    next.methodKey = m_draft.methodKey;
    next.label = m_draft.label.trimmed();
    if (!m_draft.slug.isEmpty())
        next.slug = m_draft.slug;
    else if (!m_stored) {
        next.slug = slugFrom(next.label, m_draft.appSlug);
        change.slugFromLabel = true;
    }
    next.scope = m_draft.scope;
    next.environment = m_draft.environment;
    next.isDefault = m_draft.isDefault;
    if (m_merged.secretsChange || next.status == CredentialStatus::Incomplete)
        next.status = CredentialStatus::Ready;

    change.next.fields = m_merged.plain;
    for (const QString &path : m_merged.secretPaths) {
        const auto *before = m_stored ? m_stored->field(path) : nullptr;
        change.next.fields.append(
            CredentialField{path, true, QJsonValue::Undefined, before ? before->equalityTag : QByteArray()});
    }
    return change;
}

QCoro::Task<Result<void>> SaveFlow::planSecrets(CredentialChange *change)
{
    auto self = shared_from_this();

    auto reading = std::make_shared<OldSecretReading>(context(), m_stored, stop());
    auto old = co_await reading->run(m_merged.kept.isEmpty() ? OldSecretUse::History : OldSecretUse::Needed);
    if (!old)
        co_return failed(old);
    change->sealedPrevious = old->sealedForHistory;

    SecretFields fields = std::move(m_merged.given);
    for (const QString &path : m_merged.kept) {
        const auto kept = old->fields.find(path);
        if (kept == old->fields.end())
            co_return failure(ErrorCode::SecretTampered, {{u"item"_s, path}});
        fields.emplace(path, std::move(kept->second));
    }
    if (fields.empty()) {
        change->secrets = SecretsFate::Removed;
        co_return Result<void>();
    }
    change->secrets = SecretsFate::Replaced;
    change->payload = encodePayload(fields);
    for (CredentialField &field : change->next.fields)
        if (field.secret)
            field.equalityTag = old->keys->key.equalityTag(fields.at(field.path).view());
    co_return Result<void>();
}
}
