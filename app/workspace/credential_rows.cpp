#include "app/workspace/credential_rows.h"

#include "app/secrets/sealed_vault_store.h"
#include "app/workspace/change_arguments.h"
#include "app/workspace/defaults.h"
#include "app/workspace/draft_merge.h"
#include "models/credentials/field_changes.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
tl::unexpected<Error> conflict(const QString &what, const QString &name)
{
    return failure(ErrorCode::Conflict, {{u"what"_s, what}, {u"name"_s, name}});
}
}

Result<void> CredentialRowChange::apply(UseCase &use)
{
    if (auto same = requireStore(use, store); !same)
        return same;
    if (auto same = requireRevision(use, change->previous); !same)
        return same;
    if (auto chosen = chooseSlug(use); !chosen)
        return chosen;
    if (auto chosen = chooseVersion(use); !chosen)
        return chosen;
    const auto cleared = othersThatAreDefault(use);
    if (!cleared)
        return failed(cleared);

    const auto stamp = use.record(change->kind, arguments(*cleared));
    if (!stamp)
        return failed(stamp);
    if (auto written = writeRow(use, *stamp); !written)
        return written;
    if (auto written = writeDefaults(use, *cleared, *stamp); !written)
        return written;
    if (auto written = writeVault(use); !written)
        return written;
    if (auto written = writeIntents(use); !written)
        return written;
    return change->undoes.isNull() ? Result<void>() : use.changes.markUndone(change->undoes);
}

Result<void> CredentialRowChange::applyWithin(UseCase &use, const WriteStamp &stamp)
{
    if (auto chosen = chooseVersion(use); !chosen)
        return chosen;
    if (auto written = writeRow(use, stamp); !written)
        return written;
    if (auto written = writeVault(use); !written)
        return written;
    return writeIntents(use);
}

Result<void> CredentialRowChange::chooseSlug(UseCase &use)
{
    CredentialSummary &next = change->next.summary;
    const bool isChosenAnew = !change->previous || change->previous->summary.slug != next.slug
        || !isSameGroup(change->previous->summary, next);
    if (!isChosenAnew || !change->undoes.isNull())
        return {};
    const auto others = othersInGroup(use, next);
    if (!others)
        return failed(others);
    QStringList taken;
    for (const CredentialSummary &other : *others)
        taken.append(other.slug);
    if (change->slugFromLabel)
        next.slug = freeSlug(slugWish, taken);
    else if (taken.contains(next.slug))
        return conflict(u"slug"_s, next.slug);
    return {};
}

Result<void> CredentialRowChange::chooseVersion(UseCase &use)
{
    qint64 &version = change->next.secretVersion;
    if (change->secrets == SecretsFate::Unchanged)
        version = change->previous ? change->previous->secretVersion : 0;
    else if (change->secrets == SecretsFate::Removed)
        version = 0;
    else if (store == StoreKind::SealedVault) {
        const auto next = nextSecretVersion(use, change->next.summary.id, change->previous);
        if (!next)
            return failed(next);
        version = *next;
    }
    return {};
}

Result<QList<Id>> CredentialRowChange::othersThatAreDefault(UseCase &use) const
{
    QList<Id> defaults;
    if (!change->next.summary.isDefault)
        return defaults;
    const auto others = othersInGroup(use, change->next.summary);
    if (!others)
        return failed(others);
    for (const CredentialSummary &other : *others)
        if (other.isDefault)
            defaults.append(other.id);
    return defaults;
}

QVariantMap CredentialRowChange::arguments(const QList<Id> &cleared) const
{
    QVariantMap map = change->arguments;
    map.insert(u"id"_s, idText(change->next.summary.id));
    map.insert(u"app"_s, change->next.summary.appSlug);
    if (change->undoes.isNull()) // else the name stays that of the change it undoes
        map.insert(u"label"_s, change->next.summary.label);
    if (!cleared.isEmpty())
        map.insert(u"cleared"_s, idTexts(cleared));
    if (change->previous) {
        map.insert(u"revision"_s, change->previous->summary.revision);
        map.insert(u"before"_s, summaryMap(change->previous->summary));
        map.insert(u"fields"_s, changedPaths(change->previous->fields, change->next.fields));
    }
    return map;
}

Result<void> CredentialRowChange::writeRow(UseCase &use, const WriteStamp &stamp)
{
    Credential &next = change->next;
    next.summary.updatedAt = use.now();
    if (!change->previous) {
        next.summary.createdAt = use.now();
        next.summary.revision = 1;
        return use.credentials.insert(next, stamp);
    }

    const Credential &previous = *change->previous;
    CredentialVersion version;
    version.revision = previous.summary.revision;
    version.changedAt = use.now();
    version.changeSet = stamp.changeSet;
    version.label = previous.summary.label;
    version.fields = previous.fields;
    if (auto kept = use.history.add(previous.summary.id, version, change->sealedPrevious, stamp); !kept)
        return kept;
    if (change->truncateLog)
        if (auto hidden = hideInHistory(use); !hidden)
            return hidden;
    return use.credentials.update(next, previous.summary.revision, stamp);
}

/// What is secret from now on is so in earlier versions too: of their plain values only the tags stay, which
/// tell whether a version had the value of today.
Result<void> CredentialRowChange::hideInHistory(UseCase &use)
{
    if (!keys)
        return workspaceLocked();
    const Id id = change->next.summary.id;
    const auto versions = use.history.list(id);
    if (!versions)
        return failed(versions);
    for (const CredentialVersion &version : *versions) {
        auto fields = version.fields;
        for (CredentialField &field : fields) {
            const auto *now = change->next.field(field.path);
            if (field.secret || !now || !now->secret)
                continue;
            field.equalityTag = keys->key.equalityTag(secretText(field.value).view());
            field.value = QJsonValue::Undefined;
            field.secret = true;
        }
        if (auto written = use.history.setFields(id, version.revision, fields); !written)
            return written;
    }
    return {};
}

Result<void> CredentialRowChange::writeDefaults(
    UseCase &use, const QList<Id> &cleared, const WriteStamp &stamp)
{
    for (const Id &other : cleared)
        if (auto written = use.credentials.setDefault(other, false, stamp); !written)
            return written;
    return giveDefaultBack(use, change->regainDefault, stamp);
}

Result<void> CredentialRowChange::writeVault(UseCase &use)
{
    if (change->secrets == SecretsFate::Unchanged)
        return {};
    const Id id = change->next.summary.id;
    // In a keychain workspace too: a stopped move may have left a sealed copy of the old version here.
    if (change->previous && change->previous->secretVersion > 0)
        if (auto removed = use.vault.remove(SecretRef(workspace, id, change->previous->secretVersion));
            !removed)
            return removed;
    if (store != StoreKind::SealedVault || change->secrets != SecretsFate::Replaced)
        return {};
    if (!keys)
        return workspaceLocked();
    const SecretRef ref(workspace, id, change->next.secretVersion);
    return writeSealed(use.connection, keys->cipher, ref, change->payload.view(), random);
}

Result<void> CredentialRowChange::writeIntents(UseCase &use)
{
    if (finished)
        if (auto removed = use.intents.remove(finished->id); !removed)
            return removed;
    return announced ? use.intents.insert(*announced) : Result<void>();
}

Result<void> requireStore(UseCase &use, StoreKind store)
{
    const auto row = use.workspace.read();
    if (!row)
        return failed(row);
    return row->storeKind == store ? Result<void>() : conflict(u"store"_s, {});
}

Result<void> requireRevision(UseCase &use, const std::optional<Credential> &previous)
{
    if (!previous)
        return {};
    const auto now = use.credentials.read(previous->summary.id);
    if (!now)
        return failed(now);
    if (now->summary.deletedAt != 0)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, now->summary.label}});
    return now->summary.revision == previous->summary.revision
        ? Result<void>()
        : conflict(u"credential"_s, previous->summary.label);
}

Result<qint64> nextSecretVersion(
    UseCase &use, const Id &credential, const std::optional<Credential> &previous)
{
    // The row's revision only ever grows, so a version is not used again after its item has gone.
    qint64 highest = previous ? std::max(previous->summary.revision, previous->secretVersion) : 0;
    const auto intents = use.intents.list();
    if (!intents)
        return failed(intents);
    for (const Intent &intent : *intents)
        if (intent.ref.credential() == credential)
            highest = std::max(highest, intent.ref.version());
    return highest + 1;
}

bool isSameGroup(const CredentialSummary &a, const CredentialSummary &b)
{
    return a.appSlug == b.appSlug && a.scope == b.scope && a.environment == b.environment;
}

Result<QList<CredentialSummary>> othersInGroup(UseCase &use, const CredentialSummary &of)
{
    auto all = use.credentials.findByApp(of.appSlug, {});
    if (!all)
        return failed(all);
    all->removeIf([&](const CredentialSummary &other) {
        return other.id == of.id || other.deletedAt != 0 || !isSameGroup(other, of);
    });
    return *all;
}
}
