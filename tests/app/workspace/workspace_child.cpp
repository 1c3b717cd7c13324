// A program of its own that does one thing to a workspace, and may be killed or stopped between two steps of
// it.
//
//   workspace_child DATA RUN VERB [kill|pause STEP]
//
// When it has done its job it prints `steps` and what each step was, with bars between; `check` prints what a
// person would see.

#include <csignal>
#include <cstdio>

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include "app/platform/hardening.h"
#include "app/platform/process_lock.h"
#include "app/store/repositories.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

namespace
{
void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

/// Writes the items of a batch one by one, as the keychain does, and says so after each, the last time before
/// it reads all of them back.
class StepwiseStore final : public SecretStore
{
public:
    StepwiseStore(SecretStore &store, StepObserver observer) : m_store(store), m_observer(std::move(observer))
    {
    }

    StoreKind kind() const override { return m_store.kind(); }
    QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token stop) override
    {
        return m_store.readMany(std::move(refs), std::move(stop));
    }
    QCoro::Task<Result<void>> remove(SecretRef ref, std::stop_token stop) override
    {
        return m_store.remove(std::move(ref), std::move(stop));
    }
    QCoro::Task<Result<void>> writeMany(SecretItems items, std::stop_token stop) override
    {
        SecretRefs refs;
        for (const SecretItem &item : items) {
            refs.push_back(item.ref);
            auto written = co_await m_store.write(item.ref, item.payload.clone(), stop);
            if (!written)
                co_return written;
            m_observer("item of a batch");
        }
        const auto reads = co_await m_store.readMany(std::move(refs), stop);
        if (!reads)
            co_return failed(reads);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!reads->at(i) || !reads->at(i)->equals(items.at(i).payload.view()))
                co_return failure(ErrorCode::SecretNotConfirmed, {{u"item"_s, items.at(i).ref.itemKey()}});
        co_return Result<void>();
    }

private:
    SecretStore &m_store;
    StepObserver m_observer;
};

class Child
{
public:
    Child(const QStringList &arguments)
        : m_realKeychain(m_probe, u"claviger"_s),
          m_keychain(m_realKeychain, [this](const char *step) { stepDone(step); }),
          m_verb(arguments.value(2)),
          m_mode(arguments.value(3)),
          m_at(arguments.value(4).toInt())
    {
        m_services.dataDirectory = arguments.value(1);
        m_services.program = u"clav"_s;
        m_services.clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
        m_services.random = systemRandom;
        m_services.probe = &m_probe;
        m_services.keychain = &m_keychain;
        m_services.vaultCost = VaultCost{1, 8ULL << 20};
        m_services.observer = [this](const char *step) { stepDone(step); };
    }

    int run()
    {
        if (m_verb == "create"_L1 || m_verb.startsWith("prepare"_L1))
            return report(create());
        if (m_verb == "remove"_L1)
            return report(remove());
        if (!open())
            return 3;
        if (m_verb == "check"_L1)
            return check();
        const auto done = act();
        await(m_workspace->close());
        return report(done);
    }

private:
    void stepDone(const char *step)
    {
        m_steps.append(QString::fromUtf8(step));
        if (m_steps.size() != m_at)
            return;
        if (m_mode == "kill"_L1)
            std::raise(SIGKILL);
        say(u"paused"_s);
        std::raise(SIGSTOP);
    }

    int report(const Result<void> &done)
    {
        if (!done) {
            say(describe(done));
            return 2;
        }
        say(u"steps "_s + m_steps.join(u'|'));
        return 0;
    }

    bool open()
    {
        WorkspaceDirectory directory(m_services);
        const auto entries = directory.list();
        if (entries.size() != 1)
            return false;
        m_path = entries.constFirst().path;
        m_othersAlive = aliveWriters();
        auto opened = directory.open(entries.constFirst());
        if (!opened)
            return false;
        m_workspace = std::move(*opened);
        return await(m_workspace->unlock(Machine::passphrase())).has_value();
    }

    /// Three credentials: one with two versions, one plain to be moved, one in the trash. For a move of more
    /// than one batch there are fourteen further ones.
    Result<void> create()
    {
        const auto kind
            = m_verb.startsWith("prepare-vault"_L1) ? StoreKind::SealedVault : StoreKind::Keychain;
        auto passphrase = kind == StoreKind::SealedVault ? Machine::passphrase() : SecretBuffer();
        auto made = await(
            WorkspaceDirectory(m_services).create(NewWorkspace(u"Acme"_s, kind, std::move(passphrase))));
        if (!made)
            return failed(made);
        m_workspace = std::move(*made);
        if (m_verb == "create"_L1)
            return {};
        QStringList labels{u"Kept"_s, u"Other"_s, u"Trashed"_s};
        for (int further = 1; further <= (m_verb.endsWith("-many"_L1) ? 14 : 0); ++further)
            labels.append(u"Further %1"_s.arg(further));
        for (const QString &label : std::as_const(labels))
            if (auto saved = await(m_workspace->save(draft(label, u"value of "_s + label))); !saved)
                return failed(saved);
        Variable variable;
        variable.name = u"EXAMPLE_URL"_s;
        variable.value = u"https://v.example"_s;
        if (auto saved = await(m_workspace->saveVariable(variable)); !saved)
            return failed(saved);
        if (auto edited = edit(u"first edit"_s); !edited)
            return edited;
        auto done = await(m_workspace->moveToTrash({*idOf(u"trashed"_s)}));
        await(m_workspace->close());
        return done;
    }

    Result<void> remove()
    {
        WorkspaceDirectory directory(m_services);
        return await(directory.remove(directory.list().constFirst()));
    }

    Result<Id> idOf(const QString &slug) { return m_workspace->find(u"example/"_s + slug); }

    Result<void> edit(const QString &token)
    {
        auto changed = editOf(*m_workspace->credential(*idOf(u"kept"_s)));
        changed.keptSecrets.clear();
        changed.secrets.emplace(u"token"_s, SecretBuffer::fromText(token));
        const auto saved = await(m_workspace->save(std::move(changed)));
        return saved ? Result<void>() : Result<void>(failed(saved));
    }

    Result<void> act()
    {
        if (m_verb == "save-edit"_L1 || m_verb == "vault-save-edit"_L1)
            return edit(u"second edit"_s);
        if (m_verb == "delete"_L1)
            return await(m_workspace->moveToTrash({*idOf(u"kept"_s)}));
        if (m_verb == "purge"_L1 || m_verb == "vault-purge"_L1)
            return await(m_workspace->purge({m_workspace->trash()->constFirst().id}));
        if (m_verb == "restore-version"_L1)
            return await(m_workspace->restoreVersion(*idOf(u"kept"_s), 1));
        if (m_verb == "turn-secret"_L1 || m_verb == "vault-turn-secret"_L1)
            return turnSecret();
        if (m_verb == "undo"_L1)
            return undo();
        if (m_verb == "undo-edit"_L1)
            return undoEdit();
        if (m_verb == "to-vault"_L1)
            return await(m_workspace->moveSecrets(StoreKind::SealedVault, Machine::passphrase()));
        if (m_verb == "to-keychain"_L1)
            return await(m_workspace->moveSecrets(StoreKind::Keychain, {}));
        const auto saved
            = await(m_workspace->save(draft(m_verb, u"value of "_s + m_verb))); // save-new, writer-7
        return saved ? Result<void>() : Result<void>(failed(saved));
    }

    /// An app is imported that calls secret what all three credentials have in the clear, and a variable
    /// whose value is secret.
    Result<void> turnSecret()
    {
        ConnectionMethod method;
        method.key = u"api_key"_s;
        method.schema = schemaOfDrafts();
        method.schema.fields.first().secret = true;
        Definition definition;
        definition.origin = DefinitionOrigin::Pikku;
        definition.key = definition.name = definition.app.slug = u"example"_s;
        definition.app.name = LocalizedText(u"Example"_s);
        definition.app.methods = {method};
        Definition variable = definition;
        variable.key = u"variable/example-url"_s;
        variable.app.slug = u"example-url"_s;
        variable.externalId = u"EXAMPLE_URL"_s;
        variable.app.methods.first().schema.fields
            = {definition.app.methods.constFirst().schema.fields.first()};
        variable.wholeValue = true;
        const auto taken = await(m_workspace->importDefinitions({definition, variable}));
        return taken ? Result<void>() : Result<void>(failed(taken));
    }

    Result<void> undo()
    {
        const auto undone = await(m_workspace->undo());
        return undone ? Result<void>() : Result<void>(failed(undone));
    }

    /// The delete, then the edit.
    Result<void> undoEdit()
    {
        const auto first = undo();
        return first ? undo() : first;
    }

    QList<Intent> intents()
    {
        auto file = Connection::open(m_path, Connection::Mode::ReadOnly, u"FULL"_s);
        return file ? IntentRepository(**file).list().value_or(QList<Intent>()) : QList<Intent>();
    }

    QSet<QString> aliveWriters()
    {
        QSet<QString> alive;
        for (const Intent &intent : intents()) {
            if (!ProcessLock::isDead(QFileInfo(m_path).path(), intent.writer))
                alive.insert(intent.writer);
        }
        return alive;
    }

    /// Recovery runs by itself once a workspace is open: what is left in the end belongs to who lived before.
    bool waitForRecovery()
    {
        return QTest::qWaitFor(
            [this] {
                const auto left = intents();
                return std::ranges::all_of(left, [this](const Intent &intent) {
                    return intent.kind == Intent::Kind::Move || m_othersAlive.contains(intent.writer);
                });
            },
            20'000);
    }

    /// The address of a credential, and how it rests.
    QString address(const Id &id)
    {
        const auto credential = m_workspace->credential(id);
        const CredentialField *field = credential ? credential->field(u"url"_s) : nullptr;
        if (!field)
            return u"gone"_s;
        return field->secret ? u"kept:"_s + reveal(*m_workspace, id, u"url"_s)
                             : u"plain:"_s + field->value.toString();
    }

    int check()
    {
        if (!waitForRecovery())
            say(u"recovery did not end"_s);
        say(u"store %1"_s.arg(int(m_workspace->storeKind())));
        for (const CredentialSummary &row : m_workspace->credentials().value_or(QList<CredentialSummary>()))
            say(u"live %1 %2 %3 %4"_s.arg(row.slug, reveal(*m_workspace, row.id), address(row.id),
                QString::number(m_workspace->history(row.id)->size())));
        for (const CredentialSummary &row : m_workspace->trash().value_or(QList<CredentialSummary>()))
            say(u"trash %1 %2 %3"_s.arg(row.slug, reveal(*m_workspace, row.id), address(row.id)));
        for (const Variable &variable : m_workspace->variables().value_or(QList<Variable>()))
            say(u"variable %1 %2"_s.arg(variable.name, variable.value.toString()));
        await(m_workspace->close());
        return 0;
    }

    DBusKeychainProbe m_probe;
    KeychainSecretStore m_realKeychain;
    StepwiseStore m_keychain;
    WorkspaceServices m_services;
    QString m_verb;
    QString m_mode;
    int m_at;
    QStringList m_steps;
    QString m_path;
    QSet<QString> m_othersAlive; // those that wrote intents and lived when this one opened the workspace
    std::unique_ptr<Workspace> m_workspace;
};
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return Child(application.arguments()).run();
}
