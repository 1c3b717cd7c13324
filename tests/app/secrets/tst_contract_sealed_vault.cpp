#include <optional>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/platform/hardening.h"
#include "app/secrets/sealed_vault_store.h"
#include "app/secrets/workspace_key.h"
#include "app/store/migrations.h"
#include "app/store/vault_repository.h"
#include "full_disk.h"
#include "store_contract.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
std::unique_ptr<Connection> openedAt(const QString &path, Connection::Mode mode)
{
    auto opened = Connection::open(path, mode, u"FULL"_s);
    if (!opened)
        qFatal("%s", qPrintable(errorName(opened.error().code)));
    return std::move(*opened);
}

/// A vault in a database of its own, and a second connection for what happens behind its back.
class SealedVaultBench final : public StoreBench
{
public:
    SealedVaultBench() : m_behind(openedAt(m_path, Connection::Mode::ReadWrite)), m_writing(m_path)
    {
        if (!migrate(*m_behind, databaseApplicationId, workspaceMigrations()))
            qFatal("the database could not be made");
        m_reading = openedAt(m_path, Connection::Mode::ReadOnly);
        m_store = std::make_unique<SealedVaultStore>(*m_reading, m_writing, systemRandom);
        unlock();
    }

    SecretStore &store() override { return *m_store; }
    QByteArray raw(const SecretRef &ref) override
    {
        const auto sealed = VaultRepository(*m_behind).read(ref);
        return sealed ? sealed->value_or(QByteArray()) : QByteArray();
    }
    bool plant(const SecretRef &ref, const QByteArray &bytes) override
    {
        return m_behind->transaction([&] { return VaultRepository(*m_behind).write(ref, bytes); })
            .has_value();
    }
    bool authenticates() const override { return true; }
    bool canLock() const override { return true; }
    bool lock() override
    {
        m_store->lock();
        return m_store->isLocked();
    }
    bool unlock() override
    {
        m_store->unlock(VaultCipher(m_key.toBytes().view()));
        return !m_store->isLocked();
    }
    bool failWrites() override
    {
        m_fullDisk.emplace();
        return true;
    }
    bool allowWrites() override
    {
        m_fullDisk.reset();
        return true;
    }
    const char *whyNothingIsLost() const override
    {
        return "a commit that succeeded is SQLite's own confirmation; nothing is read back";
    }
    const char *whyNothingIsNoted() const override
    {
        return "records are read by their primary key; no service is asked for anything";
    }

private:
    QTemporaryDir m_directory;
    QString m_path = m_directory.filePath(u"workspace.db"_s);
    std::unique_ptr<Connection> m_behind;
    StoreThread m_writing;
    std::unique_ptr<Connection> m_reading;
    WorkspaceKey m_key = WorkspaceKey::generate(systemRandom);
    std::unique_ptr<SealedVaultStore> m_store;
    std::optional<FullDisk> m_fullDisk;
};
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    StoreContract contract([] { return std::make_unique<SealedVaultBench>(); });
    return QTest::qExec(&contract, argc, argv);
}
