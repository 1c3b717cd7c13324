#include <QFile>

#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

namespace
{
SecretBuffer another()
{
    return SecretBuffer::fromText(u"a much longer walk along the canal 7");
}
}

/// A sealed vault gets another passphrase.
class tst_WorkspacePassphrase final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(StoreKind::SealedVault);
        QVERIFY(m_workspace);
        const auto saved = await(m_workspace->save(draft(u"A"_s, u"value"_s)));
        VERIFY_OK(saved);
        m_id = *saved;
    }
    void cleanup()
    {
        if (m_workspace)
            await(m_workspace->close());
        m_workspace.reset();
        m_machine.reset();
    }

    void only_the_new_one_opens_and_the_values_stay();
    void the_current_one_must_be_known();
    void a_weak_or_empty_one_is_refused();
    void a_stopped_change_changes_nothing();
    void it_cannot_be_undone_and_is_noted();

private:
    Result<void> unlockAnew(SecretBuffer passphrase)
    {
        m_workspace->lock();
        return await(m_workspace->unlock(std::move(passphrase)));
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
    Id m_id;
};

void tst_WorkspacePassphrase::only_the_new_one_opens_and_the_values_stay()
{
    VERIFY_OK(await(m_workspace->changePassphrase(Machine::passphrase(), another())));
    QCOMPARE(reveal(*m_workspace, m_id), u"value"_s);
    VERIFY_FAILS(unlockAnew(Machine::passphrase()), ErrorCode::WrongPassphrase);
    VERIFY_OK(unlockAnew(another()));
    QCOMPARE(reveal(*m_workspace, m_id), u"value"_s);
    VERIFY_OK(await(m_workspace->changePassphrase(another(), Machine::passphrase())));
    VERIFY_OK(unlockAnew(Machine::passphrase()));
}

void tst_WorkspacePassphrase::the_current_one_must_be_known()
{
    VERIFY_FAILS(await(m_workspace->changePassphrase(another(), another())), ErrorCode::WrongPassphrase);
    VERIFY_OK(unlockAnew(Machine::passphrase()));
    m_workspace->lock();
    VERIFY_FAILS(
        await(m_workspace->changePassphrase(Machine::passphrase(), another())), ErrorCode::SecretLocked);
}

void tst_WorkspacePassphrase::a_weak_or_empty_one_is_refused()
{
    VERIFY_FAILS(
        await(m_workspace->changePassphrase(Machine::passphrase(), SecretBuffer::fromText(u"password1"))),
        ErrorCode::PassphraseTooWeak);
    VERIFY_FAILS(
        await(m_workspace->changePassphrase(Machine::passphrase(), {})), ErrorCode::PassphraseNeeded);
    VERIFY_OK(unlockAnew(Machine::passphrase()));
}

void tst_WorkspacePassphrase::a_stopped_change_changes_nothing()
{
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(await(m_workspace->changePassphrase(Machine::passphrase(), another(), stop.get_token())),
        ErrorCode::Cancelled);
    VERIFY_OK(unlockAnew(Machine::passphrase()));
}

void tst_WorkspacePassphrase::it_cannot_be_undone_and_is_noted()
{
    VERIFY_OK(await(m_workspace->changePassphrase(Machine::passphrase(), another())));
    const auto changes = m_workspace->changes(1);
    VERIFY_OK(changes);
    QCOMPARE(changes->constFirst().kind, ChangeKind::ChangePassphrase);
    QCOMPARE(changes->constFirst().arguments.keys(), QStringList{u"program"_s}); // who did it, no more
    const auto undoable = m_workspace->undoable();
    VERIFY_OK(undoable);
    QVERIFY(*undoable);
    QCOMPARE((*undoable)->kind, ChangeKind::AddCredential);
}

QTEST_GUILESS_MAIN(tst_WorkspacePassphrase)
#include "tst_workspace_passphrase.moc"
