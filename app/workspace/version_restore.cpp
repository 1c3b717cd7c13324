#include "app/workspace/version_restore.h"

#include "app/workspace/change_arguments.h"
#include "app/workspace/recovery.h"
#include "app/workspace/undo.h"
#include "app/workspace/version_secrets.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
bool hasSecret(const QList<CredentialField> &fields)
{
    return std::ranges::any_of(fields, &CredentialField::secret);
}

QHash<QString, QByteArray> tagsOf(const QList<CredentialField> &fields)
{
    QHash<QString, QByteArray> tags;
    for (const CredentialField &field : fields)
        if (field.secret)
            tags.insert(field.path, field.equalityTag);
    return tags;
}
}

VersionRestore::VersionRestore(std::shared_ptr<WorkspaceContext> context, Id id, qint64 revision)
    : Flow(std::move(context), {}),
      m_id(id),
      m_revision(revision)
{
}

VersionRestore::VersionRestore(
    std::shared_ptr<WorkspaceContext> context, const ChangeSet &change, qint64 revision)
    : Flow(std::move(context), {}),
      m_id(idFrom(change.arguments.value(u"id"_s))),
      m_revision(revision),
      m_undone(change)
{
}

QCoro::Task<Result<void>> VersionRestore::run()
{
    auto self = shared_from_this();

    if (auto writable = ws().requireWritable(); !writable)
        co_return writable;
    auto stored = CredentialRepository(ws().reader()).read(m_id);
    if (!stored)
        co_return failed(stored);
    m_stored = std::move(*stored);
    auto version = HistoryRepository(ws().reader()).read(m_id, m_revision);
    if (!version)
        co_return failed(version);
    m_version = std::move(*version);
    co_await recoverIfNeeded(context());

    auto change = plannedChange();
    if (!secretsStay())
        if (auto planned = co_await planSecrets(&change); !planned)
            co_return planned;
    auto write = std::make_shared<CredentialWrite>(context(), std::move(change), stop());
    const auto written = co_await write->run();
    co_return written ? Result<void>() : Result<void>(failed(written));
}

CredentialChange VersionRestore::plannedChange() const
{
    CredentialChange change;
    change.previous = m_stored;
    change.next = m_stored;
    change.next.fields = m_version.fields;
    if (!m_undone) {
        change.kind = ChangeKind::RestoreVersion;
        change.next.summary.label = m_version.label;
        change.arguments = {{u"restored"_s, m_revision}};
        return change;
    }
    change.kind = ChangeKind::Undo;
    change.arguments = undoArguments(*m_undone);
    change.undoes = m_undone->id;
    change.regainDefault = idsFrom(m_undone->arguments.value(u"cleared"_s));
    applySummaryMap(m_undone->arguments.value(u"before"_s).toMap(), change.next.summary);
    return change;
}

/// Equal tags mean equal values, unless the store has been found not to hold them.
bool VersionRestore::secretsStay() const
{
    const auto status = m_stored.summary.status;
    return status != CredentialStatus::SecretMissing && status != CredentialStatus::SecretTampered
        && tagsOf(m_version.fields) == tagsOf(m_stored.fields);
}

QCoro::Task<Result<void>> VersionRestore::planSecrets(CredentialChange *change)
{
    auto self = shared_from_this();

    auto reading = std::make_shared<OldSecretReading>(context(), m_stored, stop());
    const auto old = co_await reading->run(OldSecretUse::History);
    if (!old)
        co_return failed(old);
    change->sealedPrevious = old->sealedForHistory;
    change->next.summary.status = CredentialStatus::Ready;
    if (!hasSecret(m_version.fields)) {
        change->secrets = SecretsFate::Removed;
        co_return Result<void>();
    }

    auto fields = sealedSecrets(ws().reader(), *old->keys, m_id, m_version);
    if (!fields)
        co_return failed(fields);
    // A field may have turned secret after that version: then the payload has a later value, or none.
    const auto isLost = [&](const CredentialField &field) {
        const auto found = fields->find(field.path);
        return field.secret
            && (found == fields->end()
                || old->keys->key.equalityTag(found->second.view()) != field.equalityTag);
    };
    if (change->next.fields.removeIf(isLost) > 0)
        change->next.summary.status = CredentialStatus::Incomplete;
    std::erase_if(*fields, [&](const auto &field) { return !change->next.field(field.first); });
    change->secrets = SecretsFate::Replaced;
    change->payload = encodePayload(*fields);
    co_return Result<void>();
}
}
