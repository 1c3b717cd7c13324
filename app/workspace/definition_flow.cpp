#include "app/workspace/definition_flow.h"

#include <algorithm>

#include "app/workspace/draft_merge.h"
#include "app/workspace/item_removal.h"
#include "app/workspace/recovery.h"
#include "app/workspace/secret_reading.h"
#include "app/workspace/turning_secret.h"

using namespace Qt::StringLiterals;

namespace claviger
{
DefinitionFlow::DefinitionFlow(std::shared_ptr<WorkspaceContext> context, Plan plan, std::stop_token stop)
    : Flow(std::move(context), std::move(stop)),
      m_plan(std::move(plan)),
      m_store(ws().storeKind())
{
}

QCoro::Task<Result<DefinitionOutcome>> DefinitionFlow::run()
{
    auto self = shared_from_this();

    if (auto writable = ws().requireWritable(); !writable)
        co_return failed(writable);
    if (auto planned = co_await plan(); !planned)
        co_return failed(planned);
    if (m_change.rows.isEmpty())
        co_return DefinitionOutcome();
    if (isStopped())
        co_return failure(ErrorCode::Cancelled);

    ws().step("change ready");
    auto work = movesValues() ? moveValues() : commit();
    const auto written = co_await work;
    if (!written)
        co_return failed(written);
    ws().step("change committed");
    co_return outcome();
}

QCoro::Task<Result<void>> DefinitionFlow::plan()
{
    auto self = shared_from_this();
    auto job = [self](UseCase &use) -> Result<void> {
        auto change = self->m_plan(use);
        if (!change)
            return failed(change);
        auto turning = turningSecret(use, change->rows, self->ws().parsed());
        if (!turning)
            return failed(turning);
        auto variables = turningVariables(use, change->rows);
        if (!variables)
            return failed(variables);
        self->m_change = std::move(*change);
        self->m_turning = std::move(*turning);
        self->m_variables = std::move(*variables);
        return {};
    };
    co_return co_await ws().transact<void>(std::move(job));
}

QCoro::Task<Result<void>> DefinitionFlow::moveValues()
{
    auto self = shared_from_this();

    co_await recoverIfNeeded(context());
    // Before the rows: a kill in between costs an old copy, not the secrecy of the values in it.
    if (auto removed = co_await ws().removeMigrationCopies(); !removed)
        co_return removed;
    if (auto read = co_await readSecrets(); !read)
        co_return read;
    if (m_store == StoreKind::Keychain) {
        if (auto written = co_await writeItems(); !written)
            co_return written;
    }
    if (auto committed = co_await commit(); !committed) {
        co_await removeItems(&Move::write);
        co_return committed;
    }
    co_await removeItems(&Move::drop);
    co_await ws().truncateWal();
    co_return Result<void>();
}

QCoro::Task<Result<void>> DefinitionFlow::readSecrets()
{
    auto self = shared_from_this();

    auto reading = std::make_shared<CredentialSecretsReading>(context(), m_turning, stop());
    auto reads = co_await reading->run();
    if (!reads)
        co_return failed(reads);
    for (CredentialSecrets &secrets : *reads)
        if (auto added = addMove(std::move(secrets)); !added)
            co_return added;
    co_return addNewCredentials();
}

Result<void> DefinitionFlow::addNewCredentials()
{
    const auto keys = ws().keys();
    if (!keys)
        return workspaceLocked();
    for (const TurningVariable &turning : std::as_const(m_variables)) {
        for (const Variable &variable : turning.values) {
            auto move = std::make_unique<Move>();
            move->change = credentialOf(turning.definition, variable, *keys, ws().newId());
            if (!isPayloadText(move->change.payload.view()))
                return failure(
                    ErrorCode::InvalidArgument, {{u"what"_s, u"field"_s}, {u"value"_s, variable.name}});
            m_moves.push_back(std::move(move));
        }
    }
    return {};
}

/// Changes where the values rest, not what they are: the version that the history keeps has them too.
Result<void> DefinitionFlow::addMove(CredentialSecrets secrets)
{
    const auto keys = ws().keys();
    if (!keys)
        return workspaceLocked();
    auto &[credential, payload, fields] = secrets;
    const bool isGone = !fields && isLost(fields.error());
    if (!fields && !isGone)
        return failed(fields);

    auto move = std::make_unique<Move>();
    CredentialChange &change = move->change;
    change.previous = credential;
    change.next = credential;
    change.secrets = SecretsFate::Replaced;
    change.truncateLog = true;
    SecretFields all = fields ? std::move(*fields) : SecretFields();
    const auto secretPaths = secretPathsFor(m_change.rows, credential.summary, ws().parsed());
    for (CredentialField &field : change.next.fields) {
        if (field.secret || !turnsSecret(secretPaths, field.path))
            continue;
        auto value = secretText(field.value);
        if (!isPayloadText(value.view()))
            return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"field"_s}, {u"value"_s, field.path}});
        field = CredentialField{field.path, true, QJsonValue::Undefined, keys->key.equalityTag(value.view())};
        all.insert_or_assign(field.path, std::move(value));
    }
    if (isGone) {
        const auto isWithoutValue
            = [&](const CredentialField &field) { return field.secret && !all.contains(field.path); };
        if (change.next.fields.removeIf(isWithoutValue) > 0)
            change.next.summary.status = CredentialStatus::Incomplete;
    }
    change.payload = encodePayload(all);
    change.sealedPrevious = keys->key.sealHistory(
        credential.summary.id, credential.summary.revision, change.payload.view(), ws().services().random);
    m_moves.push_back(std::move(move));
    return {};
}

QCoro::Task<Result<void>> DefinitionFlow::writeItems()
{
    auto self = shared_from_this();

    if (auto prepared = prepareIntents(); !prepared)
        co_return prepared;
    if (auto announced = co_await announceItems(); !announced)
        co_return announced;
    ws().step("intent committed");
    const auto keys = ws().keys();
    auto written = Result<void>(workspaceLocked());
    if (keys) {
        SecretItems items;
        for (const auto &move : m_moves) {
            const auto &write = move->write;
            if (!write)
                continue;
            const SecretRef &ref = write->ref;
            items.emplace_back(ref,
                keys->key.authenticate(
                    ref.workspace(), ref.credential(), ref.version(), move->change.payload.view()));
        }
        const KeychainWait waiting(context());
        written = waiting.heard(co_await ws().services().keychain->writeMany(std::move(items), stop()));
    }
    if (written && isStopped())
        written = failure(ErrorCode::Cancelled);
    if (!written)
        co_await removeItems(&Move::write);
    else
        ws().step("item written");
    co_return written;
}

Result<void> DefinitionFlow::prepareIntents()
{
    const auto writer = ws().writer();
    if (!writer)
        return failed(writer);
    const Id workspace = ws().row().id;
    for (const auto &move : m_moves) {
        const auto &previous = move->change.previous;
        const Id id = move->change.next.summary.id;
        if (move->change.secrets != SecretsFate::Replaced)
            continue; // an empty value
        move->write = intentOf(ws(), Intent::Kind::Write, SecretRef(workspace, id, 0), *writer);
        if (previous && previous->secretVersion > 0)
            move->drop = intentOf(
                ws(), Intent::Kind::Remove, SecretRef(workspace, id, previous->secretVersion), *writer);
    }
    return {};
}

QCoro::Task<Result<void>> DefinitionFlow::announceItems()
{
    auto self = shared_from_this();
    auto job = [self](UseCase &use) -> Result<void> {
        if (auto same = requireStore(use, StoreKind::Keychain); !same)
            return same;
        for (const auto &move : self->m_moves) {
            if (!move->write)
                continue;
            Intent intent = *move->write;
            const auto version = nextSecretVersion(use, intent.ref.credential(), move->change.previous);
            if (!version)
                return failed(version);
            intent.ref = SecretRef(intent.ref.workspace(), intent.ref.credential(), *version);
            if (auto inserted = use.intents.insert(intent); !inserted)
                return inserted;
            move->write->ref = intent.ref;
            move->change.next.secretVersion = *version;
        }
        return {};
    };
    co_return co_await ws().transact<void>(std::move(job));
}

/// What cannot be removed now is left to a later recovery.
QCoro::Task<void> DefinitionFlow::removeItems(std::optional<Intent> Move::*which)
{
    auto self = shared_from_this();
    QList<Intent> intents;
    for (const auto &move : m_moves)
        if (const auto &intent = (*move).*which)
            intents.append(*intent);
    if (intents.isEmpty() || m_store != StoreKind::Keychain)
        co_return;
    auto removal = std::make_shared<ItemRemoval>(context(), intents);
    co_await removal->run();
}

QCoro::Task<Result<void>> DefinitionFlow::commit()
{
    auto self = shared_from_this();
    for (const auto &move : m_moves) {
        CredentialRowChange &row = move->row;
        row.change = &move->change; // this flow outlives the transaction it awaits
        row.store = m_store;
        row.workspace = ws().row().id;
        row.finished = move->write;
        row.announced = move->drop;
        row.keys = ws().keys();
        row.random = ws().services().random;
    }
    if (!m_moves.empty())
        m_change.arguments.insert(u"moved"_s, qlonglong(m_moves.size()));
    auto job = [self](UseCase &use) { return self->write(use); };
    co_return co_await ws().transact<void>(std::move(job));
}

Result<void> DefinitionFlow::write(UseCase &use)
{
    if (!m_moves.empty())
        if (auto same = requireStore(use, m_store); !same)
            return same;
    const auto turning = turningSecret(use, m_change.rows, ws().parsed());
    if (!turning)
        return failed(turning);
    const auto isSame = [](const Credential &a, const Credential &b) {
        return a.summary.id == b.summary.id && a.summary.revision == b.summary.revision;
    };
    if (!std::ranges::equal(*turning, m_turning, isSame))
        return failure(ErrorCode::Conflict, {{u"what"_s, u"credential"_s}});
    const auto variables = turningVariables(use, m_change.rows);
    if (!variables)
        return failed(variables);
    if (!haveSameValues(*variables, m_variables))
        return failure(ErrorCode::Conflict, {{u"what"_s, u"variable"_s}});

    const auto stamp = use.record(m_change.kind, m_change.arguments);
    if (!stamp)
        return failed(stamp);
    if (auto written = writeRows(use, m_change, *stamp); !written)
        return written;
    for (const auto &move : m_moves) {
        if (!move->change.previous)
            if (auto settled = settleSlug(use, move->change.next.summary); !settled)
                return settled;
        if (auto written = move->row.applyWithin(use, *stamp); !written)
            return written;
    }
    if (auto erased = eraseVariables(use, m_variables, *stamp); !erased)
        return erased;
    return m_change.undoes.isNull() ? Result<void>() : use.changes.markUndone(m_change.undoes);
}

DefinitionOutcome DefinitionFlow::outcome() const
{
    DefinitionOutcome outcome;
    outcome.added = int(std::ranges::count(m_change.rows, 0, &DefinitionRow::revision));
    outcome.changed = int(m_change.rows.size()) - outcome.added;
    outcome.movedCredentials = int(m_moves.size());
    return outcome;
}
}
