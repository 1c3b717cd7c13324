#pragma once

#include "app/store/connection.h"
#include "machine.h"

namespace claviger::test
{
/// A test of use cases on both stores, in a new workspace each time; the keychain is a real gnome-keyring.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

protected:
    Id save(const QString &label, const QString &token = QStringLiteral("s3cret"));
    Credential stored(const Id &id) { return m_workspace->credential(id).value_or(Credential()); }
    std::unique_ptr<Connection> database();

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
};
}
