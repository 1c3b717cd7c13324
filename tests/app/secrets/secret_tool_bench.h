#pragma once

#include "app/secrets/keychain_secret_store.h"
#include "keyring_daemon.h"
#include "meddling_probe.h"
#include "store_contract.h"

/// A keychain that secret-tool looks into and changes, from another program than the store's.
class SecretToolBench : public StoreBench
{
public:
    claviger::SecretStore &store() override { return m_store; }
    QByteArray raw(const claviger::SecretRef &ref) override { return SecretTool::lookup(ref.itemKey()); }
    bool plant(const claviger::SecretRef &ref, const QByteArray &bytes) override
    {
        return SecretTool::store(ref.itemKey(), bytes);
    }
    bool canLose() const override { return true; }
    bool loseWrites(const claviger::SecretRef &ref) override
    {
        m_probe.meddle = [this, ref] {
            if (!raw(ref).isEmpty())
                SecretTool::clear(ref.itemKey());
        };
        return true;
    }
    bool undoRemovals(const claviger::SecretRef &ref) override
    {
        m_probe.meddle = [this, ref, bytes = raw(ref)] {
            if (raw(ref).isEmpty())
                SecretTool::store(ref.itemKey(), bytes);
        };
        return true;
    }
    void beHonestAgain() override { m_probe.meddle = {}; }

private:
    MeddlingProbe m_probe;
    claviger::KeychainSecretStore m_store{m_probe, QStringLiteral("claviger")};
};
