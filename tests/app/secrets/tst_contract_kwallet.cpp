#include <QCoreApplication>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "kwallet_process.h"
#include "store_contract.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// KWallet as QtKeychain 0.13.2 drives it on Plasma 5.
class KWalletBench final : public StoreBench
{
public:
    explicit KWalletBench(KWalletProcess &wallet) : m_wallet(wallet) { }

    SecretStore &store() override { return m_store; }
    QByteArray raw(const SecretRef &ref) override { return m_wallet.entry(ref.itemKey()).toUtf8(); }
    bool plant(const SecretRef &ref, const QByteArray &bytes) override
    {
        return m_wallet.setEntry(ref.itemKey(), QString::fromUtf8(bytes));
    }
    bool canLock() const override { return true; }
    bool lock() override { return m_wallet.behave(u"locked"_s); }
    bool unlock() override { return m_wallet.behave(u"honest"_s); }
    bool canVanish() const override { return true; }
    bool vanish() override { return m_wallet.kill(); }
    bool comeBack() override { return m_wallet.start(); }
    bool canLose() const override { return true; }
    bool loseWrites(const SecretRef &) override { return m_wallet.behave(u"loses writes"_s); }
    bool undoRemovals(const SecretRef &) override { return m_wallet.behave(u"keeps what is removed"_s); }
    void beHonestAgain() override { m_wallet.behave(u"honest"_s); }

    bool startNoting() override
    {
        m_wallet.takeCalls();
        return true;
    }
    QStringList stopNoting() override { return m_wallet.takeCalls(); }
    bool isListing(const QString &call) const override { return call.contains(u"List"); }

private:
    KWalletProcess &m_wallet;
    DBusKeychainProbe m_probe;
    KeychainSecretStore m_store{m_probe, u"claviger"_s};
};
}

int main(int argc, char *argv[])
{
    KWalletProcess::pretendPlasma();
    QCoreApplication application(argc, argv);
    KWalletProcess wallet;
    if (!wallet.start())
        qFatal("the mock of KWallet did not start");
    StoreContract contract([&wallet] { return std::make_unique<KWalletBench>(wallet); });
    return QTest::qExec(&contract, argc, argv);
}
