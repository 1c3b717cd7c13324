#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "keyring_daemon.h"
#include "store_contract.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// libsecret's own file, without any service: the path of containers and of `SECRET_BACKEND=file`.
class LibsecretFileBench final : public StoreBench
{
public:
    SecretStore &store() override { return m_store; }
    QByteArray raw(const SecretRef &ref) override { return SecretTool::lookup(ref.itemKey()); }
    bool plant(const SecretRef &ref, const QByteArray &bytes) override
    {
        return SecretTool::store(ref.itemKey(), bytes);
    }

private:
    DBusKeychainProbe m_probe;
    KeychainSecretStore m_store{m_probe, u"claviger"_s};
};
}

int main(int argc, char *argv[])
{
    const QTemporaryDir directory;
    qputenv("SECRET_BACKEND", "file");
    qputenv("SECRET_FILE_TEST_PATH", directory.filePath(u"test.keyring"_s).toUtf8());
    qputenv("SECRET_FILE_TEST_PASSWORD", "test");
    QCoreApplication application(argc, argv);
    StoreContract contract([] { return std::make_unique<LibsecretFileBench>(); });
    return QTest::qExec(&contract, argc, argv);
}
