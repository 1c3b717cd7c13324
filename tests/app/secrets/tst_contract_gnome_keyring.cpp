#include <QCoreApplication>
#include <QTest>

#include "bus_witness.h"
#include "secret_tool_bench.h"

using namespace claviger;

namespace
{
/// A real gnome-keyring that this process starts, locks and kills.
class GnomeKeyringBench final : public SecretToolBench
{
public:
    explicit GnomeKeyringBench(KeyringDaemon &daemon) : m_daemon(daemon) { }

    bool canLock() const override { return true; }
    bool lock() override { return m_daemon.lock(); }
    bool unlock() override { return m_daemon.unlock(); }
    bool canVanish() const override { return true; }
    bool vanish() override { return m_daemon.kill(); }
    bool comeBack() override { return m_daemon.start(); }

    bool startNoting() override { return m_witness.start(); }
    QStringList stopNoting() override { return m_witness.stop(); }
    bool isListing(const QString &call) const override { return BusWitness::isListing(call); }

private:
    KeyringDaemon &m_daemon;
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
