#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

namespace
{
CredentialDraft withToken(const Credential &credential, const QString &token)
{
    auto edit = editOf(credential);
    edit.keptSecrets.removeAll(u"token"_s);
    edit.secrets.insert_or_assign(u"token"_s, SecretBuffer::fromText(token));
    return edit;
}

/// Of the app that the drafts are of, with its address secret too.
Definition withSecretUrl()
{
    ConnectionMethod method;
    method.key = u"api_key"_s;
    method.schema = schemaOfDrafts();
    method.schema.fields[0].secret = true;
    Definition definition;
    definition.origin = DefinitionOrigin::Pikku;
    definition.key = u"credential/example"_s;
    definition.name = u"example"_s;
    definition.app.slug = u"example"_s;
    definition.app.name = LocalizedText(u"Example"_s);
    definition.app.methods = {method};
    return definition;
}
}

/// Reads of a program that has looked at the row, while another commits the next version and drops the item
/// of the one that was looked at, before the keychain answers.
class tst_OvertakenReads final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(StoreKind::Keychain);
        QVERIFY(m_workspace);
        auto both = draft(u"Production"_s, u"first"_s);
        both.secrets.emplace(u"spare"_s, SecretBuffer::fromText(u"kept"));
        m_id = await(m_workspace->save(std::move(both))).value_or(Id());
        m_other = m_machine->open();
        QVERIFY(m_other);
        QCOMPARE(reveal(*m_other, m_id), u"first"_s); // it has the key from now on
    }
    void cleanup()
    {
        for (auto *workspace : {&m_workspace, &m_other, &m_third}) {
            if (*workspace)
                await((*workspace)->close());
            workspace->reset();
        }
        m_machine.reset();
        clearKeychain();
    }

    void a_read_has_the_new_value();
    void several_at_once_have_the_new_values();
    void one_that_moves_on_each_time_is_a_conflict();
    void a_field_that_goes_meanwhile_is_not_found();
    void a_credential_that_is_erased_meanwhile_is_not_found();
    void a_version_that_was_the_present_one_comes_from_the_history();
    void a_save_that_keeps_secrets_is_a_conflict();
    void a_save_that_keeps_none_is_a_conflict();
    void a_field_that_turns_secret_is_a_conflict();
    void secrets_that_move_into_a_vault_are_read_there();
    void a_vault_whose_key_this_program_has_never_held_is_locked_not_lost();
    void secrets_that_moved_into_the_keychain_are_read_there();

private:
    void othersFirst(std::function<QCoro::Task<void>()> work)
    {
        m_machine->keychain().beforeNextRead = std::move(work);
    }
    QCoro::Task<void> replaceToken(QString token)
    {
        m_saved = (co_await m_other->save(withToken(*m_other->credential(m_id), token))).has_value();
    }
    QCoro::Task<void> dropSpare();
    QCoro::Task<void> erase();
    QCoro::Task<void> replaceAgainAndAgain()
    {
        co_await replaceToken(u"another"_s);
        othersFirst([this] { return replaceAgainAndAgain(); });
    }
    QCoro::Task<void> moveSecrets(StoreKind to)
    {
        m_saved = (co_await m_other->moveSecrets(to, Machine::passphrase())).has_value();
    }
    /// What the row says once everything this program has noted in passing is written.
    CredentialStatus status(const Id &id)
    {
        await(m_workspace->written());
        return m_other->credential(id).value_or(Credential()).summary.status;
    }
    /// As a command of clav: nobody tells it what others do.
    std::unique_ptr<Workspace> openUnwatched()
    {
        auto services = m_machine->services();
        services.watches = false;
        WorkspaceDirectory directory(services);
        auto opened = directory.open(directory.list().constFirst());
        return opened ? std::move(*opened) : nullptr;
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Workspace> m_other; ///< another program
    std::unique_ptr<Workspace> m_third;
    Id m_id;
    bool m_saved = false; ///< the other program has done its part
};

void tst_OvertakenReads::a_read_has_the_new_value()
{
    othersFirst([this] { return replaceToken(u"second"_s); });
    QCOMPARE(reveal(*m_workspace, m_id), u"second"_s);
    QVERIFY(m_saved);
    QCOMPARE(status(m_id), CredentialStatus::Ready);
}

void tst_OvertakenReads::several_at_once_have_the_new_values()
{
    const auto a = await(m_workspace->save(draft(u"A"_s, u"a"_s)));
    const auto b = await(m_workspace->save(draft(u"B"_s, u"b"_s)));
    othersFirst([this] { return replaceToken(u"second"_s); });
    const auto fields = await(m_workspace->readSecrets({*a, m_id, *b}, ReadPurpose::Get));
    VERIFY_OK(fields);
    QVERIFY(m_saved);
    QCOMPARE(fields->at(0).at(u"token"_s).toText(), u"a"_s);
    QCOMPARE(fields->at(1).at(u"token"_s).toText(), u"second"_s);
    QCOMPARE(fields->at(1).at(u"spare"_s).toText(), u"kept"_s);
    QCOMPARE(fields->at(2).at(u"token"_s).toText(), u"b"_s);
    for (const Id &id : {*a, m_id, *b})
        QCOMPARE(status(id), CredentialStatus::Ready);
}

void tst_OvertakenReads::one_that_moves_on_each_time_is_a_conflict()
{
    const int before = m_machine->keychain().writes;
    othersFirst([this] { return replaceAgainAndAgain(); });
    QCOMPARE(reveal(*m_workspace, m_id), u"Conflict"_s);
    m_machine->keychain().beforeNextRead = nullptr;
    QVERIFY(m_machine->keychain().writes > before + 2); // it did not give up at once
    QCOMPARE(status(m_id), CredentialStatus::Ready);
}

QCoro::Task<void> tst_OvertakenReads::dropSpare()
{
    auto edit = editOf(*m_other->credential(m_id));
    edit.keptSecrets.removeAll(u"spare"_s);
    m_saved = (co_await m_other->save(std::move(edit))).has_value();
}

QCoro::Task<void> tst_OvertakenReads::erase()
{
    const QList<Id> one(1, m_id);
    co_await m_other->moveToTrash(one);
    m_saved = (co_await m_other->purge(one)).has_value();
}

void tst_OvertakenReads::a_field_that_goes_meanwhile_is_not_found()
{
    othersFirst([this] { return dropSpare(); });
    QCOMPARE(reveal(*m_workspace, m_id, u"spare"_s), u"NotFound"_s);
    QVERIFY(m_saved);
    QCOMPARE(status(m_id), CredentialStatus::Ready);
}

void tst_OvertakenReads::a_credential_that_is_erased_meanwhile_is_not_found()
{
    othersFirst([this] { return erase(); });
    QCOMPARE(reveal(*m_workspace, m_id), u"NotFound"_s);
    QVERIFY(m_saved);
}

void tst_OvertakenReads::a_version_that_was_the_present_one_comes_from_the_history()
{
    auto renamed = editOf(*m_workspace->credential(m_id));
    renamed.label = u"Live"_s;
    VERIFY_OK(await(m_workspace->save(std::move(renamed))));
    othersFirst([this] { return replaceToken(u"second"_s); });
    const auto then = await(m_workspace->revealVersion(m_id, 1, u"token"_s, ReadPurpose::Reveal));
    VERIFY_OK(then);
    QVERIFY(m_saved);
    QCOMPARE(then->toText(), u"first"_s);
}

void tst_OvertakenReads::a_save_that_keeps_secrets_is_a_conflict()
{
    othersFirst([this] { return replaceToken(u"second"_s); });
    auto edit = withToken(*m_workspace->credential(m_id), u"mine"_s); // keeps `spare`
    VERIFY_FAILS(await(m_workspace->save(std::move(edit))), ErrorCode::Conflict);
    QVERIFY(m_saved);
    QCOMPARE(status(m_id), CredentialStatus::Ready);
    QCOMPARE(reveal(*m_workspace, m_id), u"second"_s);
}

void tst_OvertakenReads::a_save_that_keeps_none_is_a_conflict()
{
    othersFirst([this] { return replaceToken(u"second"_s); });
    auto edit = withToken(*m_workspace->credential(m_id), u"mine"_s);
    edit.keptSecrets.clear();
    VERIFY_FAILS(await(m_workspace->save(std::move(edit))), ErrorCode::Conflict);
    QVERIFY(m_saved);
    QCOMPARE(status(m_id), CredentialStatus::Ready);
    QCOMPARE(reveal(*m_workspace, m_id), u"second"_s);
}

void tst_OvertakenReads::a_field_that_turns_secret_is_a_conflict()
{
    othersFirst([this] { return replaceToken(u"second"_s); });
    VERIFY_FAILS(await(m_workspace->importDefinitions({withSecretUrl()})), ErrorCode::Conflict);
    QVERIFY(m_saved);
    QCOMPARE(status(m_id), CredentialStatus::Ready);
    VERIFY_OK(await(m_workspace->importDefinitions({withSecretUrl()})));
    QCOMPARE(reveal(*m_workspace, m_id), u"second"_s);
    QCOMPARE(reveal(*m_workspace, m_id, u"url"_s), u"https://a.example"_s);
}

void tst_OvertakenReads::secrets_that_move_into_a_vault_are_read_there()
{
    othersFirst([this] { return moveSecrets(StoreKind::SealedVault); });
    QCOMPARE(reveal(*m_workspace, m_id), u"first"_s);
    QVERIFY(m_saved);
    QCOMPARE(m_workspace->storeKind(), StoreKind::SealedVault);
    QCOMPARE(status(m_id), CredentialStatus::Ready);

    auto edit = withToken(*m_workspace->credential(m_id), u"second"_s);
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(itemsInKeychain(), QStringList());
}

void tst_OvertakenReads::a_vault_whose_key_this_program_has_never_held_is_locked_not_lost()
{
    m_third = openUnwatched();
    othersFirst([this] { return moveSecrets(StoreKind::SealedVault); });
    QCOMPARE(reveal(*m_third, m_id), u"SecretLocked"_s);
    QVERIFY(m_saved);
    QCOMPARE(m_third->state(), Workspace::State::Locked);
    VERIFY_OK(await(m_third->unlock(Machine::passphrase())));
    QCOMPARE(reveal(*m_third, m_id), u"first"_s);
    QCOMPARE(status(m_id), CredentialStatus::Ready);
}

void tst_OvertakenReads::secrets_that_moved_into_the_keychain_are_read_there()
{
    await(moveSecrets(StoreKind::SealedVault));
    QVERIFY(m_saved);
    m_third = openUnwatched();
    VERIFY_OK(await(m_third->unlock(Machine::passphrase())));
    await(moveSecrets(StoreKind::Keychain));
    QCOMPARE(m_third->storeKind(), StoreKind::SealedVault); // as far as it knows
    QCOMPARE(reveal(*m_third, m_id), u"first"_s);
    QCOMPARE(m_third->storeKind(), StoreKind::Keychain);
    await(m_third->written());
    QCOMPARE(status(m_id), CredentialStatus::Ready);
}

QTEST_GUILESS_MAIN(tst_OvertakenReads)
#include "tst_overtaken_reads.moc"
