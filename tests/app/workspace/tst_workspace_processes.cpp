#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>

#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// A workspace that is open here while other programs write into it.
class tst_WorkspaceProcesses final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = std::make_unique<Machine>();
        m_machine->now = QDateTime::currentMSecsSinceEpoch();
        m_workspace = m_machine->create(StoreKind::Keychain);
        QVERIFY(m_workspace);
        oneTurn(); // the watcher starts with the event loop
    }
    void cleanup()
    {
        await(m_workspace->close());
        m_workspace.reset();
        m_machine.reset();
        clearKeychain();
    }

    void twenty_writers_at_once_lose_nothing();
    void another_programs_write_is_seen_within_200_ms();
    void own_and_foreign_writes_do_not_mix_up();

private:
    std::unique_ptr<QProcess> write(const QString &label)
    {
        auto child = std::make_unique<QProcess>();
        child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child->start(QStringLiteral(WORKSPACE_CHILD), {m_machine->dataDirectory(), label});
        return child;
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_WorkspaceProcesses::twenty_writers_at_once_lose_nothing()
{
    constexpr int writers = 20;
    QStringList seen;
    connect(m_workspace.get(), &Workspace::credentialsChanged, this, [&] {
        seen.clear();
        for (const CredentialSummary &row : m_workspace->credentials().value_or(QList<CredentialSummary>()))
            seen.append(row.label);
        seen.sort();
    });
    QStringList expected;
    std::vector<std::unique_ptr<QProcess>> children;
    for (int i = 0; i < writers; ++i) {
        expected.append(u"writer-%1"_s.arg(i));
        children.push_back(write(expected.constLast()));
    }
    VERIFY_OK(await(m_workspace->save(draft(u"own"_s, u"value of own"_s))));
    expected.append(u"own"_s);
    expected.sort();
    for (const auto &child : children) {
        QVERIFY(child->state() == QProcess::NotRunning || child->waitForFinished(100'000));
        QCOMPARE(child->exitCode(), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(seen, expected, 10'000);
    for (const CredentialSummary &row : m_workspace->credentials().value_or(QList<CredentialSummary>()))
        QCOMPARE(reveal(*m_workspace, row.id), u"value of "_s + row.label);
    QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
    QCOMPARE(m_workspace->changes(1000)->size(), writers + 2);
}

void tst_WorkspaceProcesses::another_programs_write_is_seen_within_200_ms()
{
    QList<qint64> delays; // milliseconds from the commit to our signal
    for (int i = 0; i < 7; ++i) {
        const QString label = u"writer-%1"_s.arg(i);
        qint64 seenAt = 0;
        auto *context = new QObject(this);
        connect(m_workspace.get(), &Workspace::credentialsChanged, context, [&] {
            for (const CredentialSummary &row :
                m_workspace->credentials().value_or(QList<CredentialSummary>()))
                if (row.label == label && seenAt == 0)
                    seenAt = QDateTime::currentMSecsSinceEpoch();
        });
        const auto child = write(label);
        QTRY_VERIFY_WITH_TIMEOUT(seenAt != 0, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(child->state(), QProcess::NotRunning, 30'000);
        delete context;
        const auto found = m_workspace->find(u"example/"_s + label);
        VERIFY_OK(found);
        // The row's time is taken before its transaction: that overstates the delay, if anything.
        delays.append(seenAt - m_workspace->credential(*found)->summary.updatedAt);
    }
    std::ranges::sort(delays);
    qInfo() << "seen after (ms):" << delays;
    QVERIFY2(delays.at(delays.size() / 2) < 200, qPrintable(QString::number(delays.at(delays.size() / 2))));
}

void tst_WorkspaceProcesses::own_and_foreign_writes_do_not_mix_up()
{
    QSignalSpy credentials(m_workspace.get(), &Workspace::credentialsChanged);
    QSignalSpy projects(m_workspace.get(), &Workspace::projectsChanged);
    QSignalSpy names(m_workspace.get(), &Workspace::nameChanged);
    auto other = m_machine->open(); // as another program would
    VERIFY_OK(await(other->rename(u"Umbrella"_s)));
    QTRY_COMPARE(names.size(), 1);
    QCOMPARE(m_workspace->name(), u"Umbrella"_s);
    QCOMPARE(credentials.size(), 0);
    Project project;
    project.label = u"Storefront"_s;
    VERIFY_OK(await(other->saveProject(project)));
    QTRY_COMPARE(projects.size(), 1);
    QCOMPARE(credentials.size(), 0);
    await(other->close());
}

QTEST_GUILESS_MAIN(tst_WorkspaceProcesses)
#include "tst_workspace_processes.moc"
