#include "workspace_test.h"

#include <QDir>
#include <QFile>

#include "files_with.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
void WorkspaceTest::initTestCase_data()
{
    QTest::addColumn<StoreKind>("kind");
    QTest::newRow("keychain") << StoreKind::Keychain;
    QTest::newRow("sealed vault") << StoreKind::SealedVault;
}

void WorkspaceTest::init()
{
    QFETCH_GLOBAL(StoreKind, kind);
    m_machine = std::make_unique<Machine>();
    m_workspace = m_machine->create(kind);
    QVERIFY(m_workspace);
}

void WorkspaceTest::cleanup()
{
    if (m_workspace)
        await(m_workspace->close());
    m_workspace.reset();
    m_machine.reset();
    clearKeychain();
}

Id WorkspaceTest::save(const QString &label, const QString &token)
{
    const auto id = await(m_workspace->save(draft(label, token)));
    if (!id)
        qWarning("not saved: %s", qPrintable(describe(id)));
    return id.value_or(Id());
}

std::unique_ptr<Connection> WorkspaceTest::database()
{
    const auto path = m_machine->directory().list().constFirst().path;
    return std::move(*Connection::open(path, Connection::Mode::ReadOnly, u"FULL"_s));
}

QStringList filesWith(const QString &folder, const QByteArray &text)
{
    QStringList found;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files)) {
        QFile file(directory.filePath(name));
        // SQLite's journals come and go.
        if (file.open(QIODevice::ReadOnly) ? file.readAll().contains(text) : file.exists())
            found.append(name);
    }
    return found;
}
}
