#include "app/store/repositories.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// Records of a sealed vault that somebody has changed behind the workspace's back.
class tst_WorkspaceVault final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { await(m_workspace->close()); }

    void a_forged_record_is_tampered_data();
    void a_forged_record_is_tampered();
    void a_record_that_is_gone_is_missing();

private:
    std::unique_ptr<Connection> database()
    {
        const QString path = m_machine->directory().list().constFirst().path;
        auto file = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
        return file ? std::move(*file) : nullptr;
    }
    SecretRef refOf(const Id &id)
    {
        const auto refs = CredentialRepository(*database()).secretRefs(m_workspace->id());
        for (const SecretRef &ref : refs.value_or(QList<SecretRef>()))
            if (ref.credential() == id)
                return ref;
        return {};
    }
    QByteArray record(const SecretRef &ref)
    {
        const auto sealed = VaultRepository(*database()).read(ref);
        return sealed ? sealed->value_or(QByteArray()) : QByteArray();
    }
    Result<void> plant(const SecretRef &ref, const QByteArray &bytes)
    {
        const auto file = database();
        return file->transaction([&] { return VaultRepository(*file).write(ref, bytes); });
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
    Id m_one;
    Id m_other;
    QByteArray m_before; ///< what rested for m_one before it was edited
};

void tst_WorkspaceVault::init()
{
    m_machine = std::make_unique<Machine>();
    m_workspace = m_machine->create(StoreKind::SealedVault);
    QVERIFY(m_workspace);
    const auto one = await(m_workspace->save(draft(u"One"_s, u"first"_s)));
    const auto other = await(m_workspace->save(draft(u"Other"_s, u"others"_s)));
    VERIFY_OK(one);
    VERIFY_OK(other);
    m_one = *one;
    m_other = *other;
    m_before = record(refOf(m_one));
    QVERIFY(!m_before.isEmpty());
    auto edit = editOf(*m_workspace->credential(m_one));
    edit.keptSecrets.clear();
    edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"second"));
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(reveal(*m_workspace, m_one), u"second"_s);
}

void tst_WorkspaceVault::a_forged_record_is_tampered_data()
{
    QTest::addColumn<QString>("forgery");
    QTest::newRow("planted: somebody else's text") << u"planted"_s;
    QTest::newRow("swapped: another credential's record") << u"swapped"_s;
    QTest::newRow("rolled back: an earlier version's record") << u"rolled back"_s;
    QTest::newRow("truncated") << u"truncated"_s;
}

void tst_WorkspaceVault::a_forged_record_is_tampered()
{
    QFETCH(QString, forgery);
    const SecretRef ref = refOf(m_one);
    auto forged
        = QByteArray(R"({"v":1,"fields":{"token":"planted, and long enough for a nonce and a tag"}})");
    if (forgery == "swapped"_L1)
        forged = record(refOf(m_other));
    else if (forgery == "rolled back"_L1)
        forged = m_before;
    else if (forgery == "truncated"_L1)
        forged = record(ref).chopped(3);
    QVERIFY(!forged.isEmpty());
    const auto mine = record(ref);
    VERIFY_OK(plant(ref, forged));

    QCOMPARE(reveal(*m_workspace, m_one), u"SecretTampered"_s);
    QCOMPARE(reveal(*m_workspace, m_other), u"others"_s);
    VERIFY_OK(plant(ref, mine));
    QCOMPARE(reveal(*m_workspace, m_one), u"second"_s);
}

void tst_WorkspaceVault::a_record_that_is_gone_is_missing()
{
    const SecretRef ref = refOf(m_one);
    const auto file = database();
    VERIFY_OK(file->transaction([&] { return VaultRepository(*file).remove(ref); }));
    QCOMPARE(reveal(*m_workspace, m_one), u"SecretNotFound"_s);
    QCOMPARE(reveal(*m_workspace, m_other), u"others"_s);
}

QTEST_GUILESS_MAIN(tst_WorkspaceVault)
#include "tst_workspace_vault.moc"
