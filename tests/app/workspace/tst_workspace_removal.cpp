#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include "app/store/repositories.h"
#include "app/workspace/workspace_files.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// Removing takes the secrets and the files, or says why not and leaves everything.
class tst_WorkspaceRemoval final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_machine = std::make_unique<Machine>(); }
    void cleanup()
    {
        m_machine.reset();
        clearKeychain();
    }

    void removing_takes_the_secrets_and_the_files();
    void what_another_program_has_removed_takes_nothing_more();
    void a_save_that_a_removal_overtakes_fails_and_leaves_no_item();
    void a_writer_that_has_begun_is_waited_for();
    void a_damaged_workspace_is_not_removed_but_left_as_it_is_data();
    void a_damaged_workspace_is_not_removed_but_left_as_it_is();
    void a_workspace_without_its_database_can_be_removed();
    void a_half_removed_workspace_that_is_damaged_keeps_its_items();
    void a_making_without_any_table_is_swept();

private:
    QString folderWithTwoItems();
    QStringList allFolders() const
    {
        return QDir(m_machine->dataDirectory() + u"/workspaces"_s)
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QCoro::Task<Result<void>> remove()
    {
        auto directory = m_machine->directory();
        return directory.remove(directory.list().constFirst());
    }
    QString database() { return m_machine->directory().list().constFirst().path; }

    std::unique_ptr<Machine> m_machine;
};

namespace
{
QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The pages from this one on, spoiled.
QByteArray damagedFrom(const QByteArray &database, qsizetype page)
{
    const qsizetype begin = page * 4096;
    return database.left(begin) + QByteArray(std::max(database.size() - begin, qsizetype(0)), 'x');
}
}

void tst_WorkspaceRemoval::removing_takes_the_secrets_and_the_files()
{
    auto workspace = m_machine->create(StoreKind::Keychain);
    QVERIFY(workspace);
    VERIFY_OK(await(workspace->save(draft(u"A"_s, u"x"_s))));
    const auto trashed = await(workspace->save(draft(u"B"_s, u"x"_s)));
    VERIFY_OK(await(workspace->moveToTrash({*trashed})));
    QCOMPARE(itemsInKeychain().size(), 3);
    await(workspace->close());
    workspace.reset();
    auto directory = m_machine->directory();
    VERIFY_OK(await(directory.remove(directory.list().constFirst())));
    QVERIFY(directory.list().isEmpty());
    QCOMPARE(itemsInKeychain(), QStringList());
    QCOMPARE(allFolders(), QStringList());
}

void tst_WorkspaceRemoval::what_another_program_has_removed_takes_nothing_more()
{
    const auto workspace = m_machine->create(StoreKind::Keychain);
    QVERIFY(workspace);
    const auto kept = await(workspace->save(draft(u"A"_s, u"x"_s)));
    oneTurn(); // the watcher starts with the event loop
    QSignalSpy gone(workspace.get(), &Workspace::removed);
    VERIFY_OK(await(remove())); // as another program would
    QTRY_VERIFY(!gone.isEmpty());

    const auto saved = await(workspace->save(draft(u"B"_s, u"x"_s)));
    VERIFY_FAILS(saved, ErrorCode::DatabaseMissing);
    QCOMPARE(saved.error().arguments.value(u"what"_s).toString(), u"removed"_s);
    VERIFY_FAILS(await(workspace->moveToTrash({*kept})), ErrorCode::DatabaseMissing);
    await(workspace->close());
    QCOMPARE(itemsInKeychain(), QStringList());
    QCOMPARE(allFolders(), QStringList());
}

/// The removal knows of the item from its intent and looks before it is there.
void tst_WorkspaceRemoval::a_save_that_a_removal_overtakes_fails_and_leaves_no_item()
{
    const auto workspace = m_machine->create(StoreKind::Keychain);
    QVERIFY(workspace);
    VERIFY_OK(await(workspace->save(draft(u"A"_s, u"x"_s))));
    QSignalSpy gone(workspace.get(), &Workspace::removed);
    bool isOvertaken = false;
    m_machine->observer = [&](const char *step) {
        if (step == "intent committed"_ba && !std::exchange(isOvertaken, true))
            VERIFY_OK(await(remove()));
    };
    VERIFY_FAILS(await(workspace->save(draft(u"B"_s, u"x"_s))), ErrorCode::DatabaseMissing);
    QVERIFY(isOvertaken);
    QVERIFY(!gone.isEmpty());
    QCOMPARE(itemsInKeychain(), QStringList());
    await(workspace->close());
    QCOMPARE(allFolders(), QStringList());
}

/// The folder keeps its name until the transaction has ended, and what was committed in it is removed too.
void tst_WorkspaceRemoval::a_writer_that_has_begun_is_waited_for()
{
    const QString folder = folderWithTwoItems();
    const QString path = WorkspaceFiles::database(folder);
    auto writer = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
    VERIFY_OK(writer);
    VERIFY_OK((*writer)->execute({u"BEGIN IMMEDIATE"_s}));
    bool isDone = false;
    auto removing = [](auto task, bool *done) -> QCoro::Task<void> {
        const auto removed = co_await std::move(task);
        *done = removed.has_value();
    };
    removing(remove(), &isDone);
    QVERIFY(!QTest::qWaitFor([&] { return isDone || !QFileInfo::exists(path); }, 300));
    VERIFY_OK((*writer)->execute({u"COMMIT"_s}));
    QTRY_VERIFY(isDone);
    QCOMPARE(allFolders(), QStringList());
    VERIFY_FAILS((*writer)->transaction([] { return Result<void>(); }), ErrorCode::DatabaseMissing);
}

/// Closed, everything in the database's own file.
QString tst_WorkspaceRemoval::folderWithTwoItems()
{
    auto workspace = m_machine->create(StoreKind::Keychain);
    if (!workspace || !await(workspace->save(draft(u"A"_s, u"x"_s))))
        return {};
    await(workspace->close());
    workspace.reset();
    const QString path = database();
    auto file = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
    return file && (*file)->truncateWal() ? QFileInfo(path).path() : QString();
}

void tst_WorkspaceRemoval::a_damaged_workspace_is_not_removed_but_left_as_it_is_data()
{
    QTest::addColumn<int>("pagesKept");
    QTest::addColumn<bool>("isEmptied");
    QTest::newRow("no page is readable") << 0 << false;
    QTest::newRow("it opens, and no row is readable") << 1 << false;
    QTest::newRow("nothing is in the file") << 0 << true;
}

void tst_WorkspaceRemoval::a_damaged_workspace_is_not_removed_but_left_as_it_is()
{
    QFETCH(int, pagesKept);
    QFETCH(bool, isEmptied);
    const QString folder = folderWithTwoItems();
    const QString path = WorkspaceFiles::database(folder);
    const auto spoiled = isEmptied ? QByteArray() : damagedFrom(contents(path), pagesKept);
    QVERIFY(overwrite(path, spoiled));
    const auto folders = allFolders();
    const auto items = itemsInKeychain();
    QCOMPARE(items.size(), 2);

    auto directory = m_machine->directory();
    const auto removed = await(directory.remove(directory.list().constFirst()));
    VERIFY_FAILS(removed, ErrorCode::DatabaseDamaged);
    QCOMPARE(removed.error().arguments.value(u"path"_s).toString(), path);
    QCOMPARE(allFolders(), folders);
    QCOMPARE(contents(path), spoiled);
    QCOMPARE(itemsInKeychain(), items);
}

void tst_WorkspaceRemoval::a_workspace_without_its_database_can_be_removed()
{
    const QString folder = folderWithTwoItems();
    QVERIFY(QFile::remove(WorkspaceFiles::database(folder)));
    auto directory = m_machine->directory();
    VERIFY_OK(await(directory.remove(directory.list().constFirst())));
    QCOMPARE(allFolders(), QStringList());
}

void tst_WorkspaceRemoval::a_half_removed_workspace_that_is_damaged_keeps_its_items()
{
    const QString folder = folderWithTwoItems();
    QDir root(m_machine->dataDirectory() + u"/workspaces"_s);
    const QString leaving = u".removing-"_s + QFileInfo(folder).fileName();
    QVERIFY(root.rename(QFileInfo(folder).fileName(), leaving));
    const QString path = WorkspaceFiles::database(root.filePath(leaving));
    QVERIFY(overwrite(path, damagedFrom(contents(path), 1)));
    const auto items = itemsInKeychain();

    const auto other = m_machine->create(StoreKind::SealedVault); // sweeps
    QVERIFY(other);
    QVERIFY(allFolders().contains(leaving));
    QCOMPARE(itemsInKeychain(), items);
    await(other->close());
}

void tst_WorkspaceRemoval::a_making_without_any_table_is_swept()
{
    const WorkspaceFiles files(m_machine->dataDirectory());
    VERIFY_OK(files.ensureRoot());
    const QString making = files.folderInTheMaking(Id::fromBytes(QByteArray(16, 'a')).value());
    QVERIFY(QDir().mkpath(making));
    VERIFY_OK(Connection::open(WorkspaceFiles::database(making), Connection::Mode::ReadWrite, u"FULL"_s));
    const auto other = m_machine->create(StoreKind::SealedVault);
    QVERIFY(other);
    QCOMPARE(allFolders(), QStringList(QFileInfo(QFileInfo(database()).path()).fileName()));
    await(other->close());
}

QTEST_GUILESS_MAIN(tst_WorkspaceRemoval)
#include "tst_workspace_removal.moc"
