#include <QCoreApplication>
#include <QTest>

#include "app/secrets/keychain_secret_store.h"
#include "bus_witness.h"
#include "keyring_daemon.h"
#include "meddling_probe.h"
#include "store_contract.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// A real gnome-keyring that this process starts, locks and kills.
class GnomeKeyringBench final : public StoreBench
{
public:
    explicit GnomeKeyringBench(KeyringDaemon &daemon) : m_daemon(daemon) { }

    SecretStore &store() override { return m_store; }
    QByteArray raw(const SecretRef &ref) override { return SecretTool::lookup(ref.itemKey()); }
    bool plant(const SecretRef &ref, const QByteArray &bytes) override
    {
        return SecretTool::store(ref.itemKey(), bytes);
    }
    bool canLock() const override { return true; }
    bool lock() override { return m_daemon.lock(); }
    bool unlock() override { return m_daemon.unlock(); }
    bool canVanish() const override { return true; }
    bool vanish() override { return m_daemon.kill(); }
    bool comeBack() override { return m_daemon.start(); }
    bool canLose() const override { return true; }
    bool loseWrites(const SecretRef &ref) override
    {
        m_probe.meddle = [this, ref] {
            if (!raw(ref).isEmpty())
                SecretTool::clear(ref.itemKey());
        };
        return true;
    }
    bool undoRemovals(const SecretRef &ref) override
    {
        m_probe.meddle = [this, ref, bytes = raw(ref)] {
            if (raw(ref).isEmpty())
                SecretTool::store(ref.itemKey(), bytes);
        };
        return true;
    }
    void beHonestAgain() override { m_probe.meddle = {}; }

    bool startNoting() override { return m_witness.start(); }
    QStringList stopNoting() override { return m_witness.stop(); }
    bool isListing(const QString &call) const override { return BusWitness::isListing(call); }

private:
    KeyringDaemon &m_daemon;
    MeddlingProbe m_probe;
    KeychainSecretStore m_store{m_probe, u"claviger"_s};
    BusWitness m_witness;
};
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    KeyringDaemon daemon;
    if (!daemon.start())
        qFatal("gnome-keyring-daemon did not start");
    StoreContract contract([&daemon] { return std::make_unique<GnomeKeyringBench>(daemon); });
    return QTest::qExec(&contract, argc, argv);
}
