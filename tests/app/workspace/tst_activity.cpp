#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include "app/store/activity_repository.h"
#include "app/store/migrations.h"
#include "app/text/activity_text.h"
#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

namespace
{
constexpr qint64 minute = 60'000; // milliseconds
constexpr qint64 day = minute * 60 * 24;

QStringList sentences(const ActivitySlice &page)
{
    QStringList all;
    for (const ActivityRecord &record : page.records)
        all.append(describe(record));
    return all;
}
}

class tst_Activity final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(StoreKind::SealedVault);
        QVERIFY(m_workspace);
    }
    void cleanup()
    {
        if (m_workspace)
            await(m_workspace->close());
        m_workspace.reset();
        m_machine.reset();
    }

    void reads_and_changes_come_as_one_list();
    void pages_join_without_a_gap_or_a_repetition();
    void each_filter_takes_what_it_says_data();
    void each_filter_takes_what_it_says();
    void a_deleted_credential_keeps_its_name();
    void the_fields_that_an_edit_changed_are_named();
    void a_new_line_is_announced_whoever_wrote_it();
    void what_is_too_old_or_too_much_is_forgotten();
    void a_hundred_thousand_lines_are_paged_and_searched();
    void the_export_says_everything_but_values();
    void a_stopped_export_leaves_no_file();
    void a_locked_workspace_tells_nothing();
    void a_kind_of_a_newer_program_has_a_line();

private:
    ActivitySlice page(const ActivityQuery &query = {}, const ActivityCursor &after = {}, int limit = 100)
    {
        return await(m_workspace->activity(query, after, limit)).value_or(ActivitySlice());
    }
    Id save(const QString &label, const QString &token = u"s3cret"_s)
    {
        m_machine->now += minute;
        return await(m_workspace->save(draft(label, token))).value_or(Id());
    }
    void read(const Id &id, ReadPurpose purpose)
    {
        m_machine->now += minute;
        VERIFY_OK(await(m_workspace->reveal(id, u"token"_s, purpose)));
        await(m_workspace->written());
    }
    QString logPath() { return folder().filePath(u"activity.db"_s); }
    QDir folder() { return QFileInfo(m_machine->directory().list().constFirst().path).dir(); }
    std::unique_ptr<Connection> log()
    {
        auto connection = Connection::open(logPath(), Connection::Mode::ReadWrite, u"NORMAL"_s);
        if (!connection || !migrate(**connection, activityApplicationId, activityMigrations()))
            return nullptr;
        return std::move(*connection);
    }
    void fillLog(int lines, qint64 newest);

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_Activity::fillLog(int lines, qint64 newest)
{
    const auto connection = log();
    QVERIFY(connection);
    ActivityRepository activity(*connection);
    ActivityEntry entry;
    entry.program = u"clav"_s;
    entry.verb = u"get"_s;
    VERIFY_OK(connection->transaction([&]() -> Result<void> {
        for (int i = 0; i < lines; ++i) {
            entry.at = newest - qint64(i) * 10;
            entry.arguments = {{u"label"_s, u"Number %1"_s.arg(i)}, {u"app"_s, u"slack"_s}};
            if (auto added = activity.add(entry); !added)
                return added;
        }
        return {};
    }));
}

void tst_Activity::reads_and_changes_come_as_one_list()
{
    const Id id = save(u"Production"_s);
    read(id, ReadPurpose::Reveal);
    m_machine->now += minute;
    VERIFY_OK(await(m_workspace->setDefault(id, true)));
    read(id, ReadPurpose::Copy);

    const auto all = page();
    QVERIFY(!all.next);
    QCOMPARE(sentences(all),
        (QStringList{u"Copied “token” of “Production”"_s, u"Made “Production” the default"_s,
            u"Revealed “token” of “Production”"_s, u"Added “Production”"_s,
            u"Created the workspace “Acme”"_s}));
    const ActivityRecord &copied = all.records.constFirst();
    QVERIFY(copied.isRead() && copied.byLocalActor && copied.onLocalDevice);
    QCOMPARE(copied.at, m_machine->now);
    QCOMPARE(copied.credentials, QList<Id>{id});
    QCOMPARE(copied.fields, QStringList{u"token"_s});
    QCOMPARE(actorText(copied), u"You"_s);
    const ActivityRecord &made = all.records.at(1);
    QCOMPARE(made.kind, ChangeKind::SetDefault);
    QCOMPARE(made.credentials, QList<Id>{id});
    QCOMPARE(made.changeSet, m_workspace->undoable()->value().id);
    for (const ActivityRecord &record : all.records)
        QCOMPARE(record.program, u"claviger"_s);
}

void tst_Activity::pages_join_without_a_gap_or_a_repetition()
{
    const Id id = save(u"Production"_s);
    for (int i = 0; i < 5; ++i) {
        read(id, ReadPurpose::Reveal);
        read(id, ReadPurpose::Get); // at one and the same moment as the change that follows
        VERIFY_OK(await(m_workspace->setDefault(id, i % 2 == 0)));
    }
    const auto all = page();
    QCOMPARE(all.records.size(), 17);
    QList<ActivityRecord> joined;
    std::optional<ActivityCursor> next = ActivityCursor();
    while (next) {
        const auto part = page({}, *next, 3);
        QVERIFY(part.records.size() == 3 || !part.next);
        joined += part.records;
        next = part.next;
    }
    QCOMPARE(joined.size(), all.records.size());
    QVERIFY(joined == all.records);
}

void tst_Activity::each_filter_takes_what_it_says_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("taken");
    QTest::newRow("reads") << u"read"_s << 2;
    QTest::newRow("credentials") << u"changed"_s << 4;
    QTest::newRow("apps") << u"apps"_s << 1;
    QTest::newRow("settings") << u"settings"_s << 2;
    QTest::newRow("the desktop") << u"claviger"_s << 9;
    QTest::newRow("the command line") << u"clav"_s << 0;
    QTest::newRow("one credential") << u"credential"_s << 3;
    QTest::newRow("since") << u"since"_s << 1;
    QTest::newRow("until") << u"until"_s << 8;
    QTest::newRow("words, in any order and case") << u"text:revealed SECOND"_s << 1;
    QTest::newRow("a word of no sentence but of a field") << u"text:token"_s << 2;
    QTest::newRow("who") << u"text:desktop you"_s << 9;
    QTest::newRow("a label without its accents") << u"text:creme revealed"_s << 1;
    QTest::newRow("a word and a part of a label") << u"text:revealed irs"_s << 1;
    QTest::newRow("what is nowhere") << u"text:nowhere"_s << 0;
}

void tst_Activity::each_filter_takes_what_it_says()
{
    const Id first = save(u"First"_s);
    const Id second = save(u"Second Crème"_s);
    read(first, ReadPurpose::Reveal);
    read(second, ReadPurpose::Reveal);
    Project project;
    project.label = u"Storefront"_s;
    m_machine->now += minute;
    VERIFY_OK(await(m_workspace->saveProject(project)));
    Definition definition;
    definition.origin = DefinitionOrigin::Own;
    definition.key = definition.name = u"mine"_s;
    definition.app.slug = u"mine"_s;
    definition.app.name = LocalizedText(u"Mine"_s);
    ConnectionMethod method;
    method.key = u"api_key"_s;
    method.schema = schemaOfDrafts();
    definition.app.methods = {method};
    m_machine->now += minute;
    VERIFY_OK(await(m_workspace->addDefinition(definition)));
    m_machine->now += minute;
    VERIFY_OK(await(m_workspace->moveToTrash({first})));
    m_machine->now += minute;
    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(page().records.size(), 9);

    QFETCH(QString, filter);
    ActivityQuery query;
    if (filter == "read"_L1)
        query.group = ActivityGroup::Read;
    else if (filter == "changed"_L1)
        query.group = ActivityGroup::Changed;
    else if (filter == "apps"_L1)
        query.group = ActivityGroup::Apps;
    else if (filter == "settings"_L1)
        query.group = ActivityGroup::Settings;
    else if (filter == "credential"_L1)
        query.credential = second;
    else if (filter == "since"_L1)
        query.since = m_machine->now;
    else if (filter == "until"_L1)
        query.until = m_machine->now;
    else if (filter.startsWith("text:"_L1))
        query.text = filter.mid(5);
    else
        query.program = filter;
    if (filter == "credential"_L1)
        VERIFY_OK(await(m_workspace->setDefault(second, true)));
    QTEST(int(page(query).records.size()), "taken");
}

void tst_Activity::a_deleted_credential_keeps_its_name()
{
    const Id id = save(u"Production"_s);
    read(id, ReadPurpose::Reveal);
    VERIFY_OK(await(m_workspace->moveToTrash({id})));
    VERIFY_OK(await(m_workspace->purge({id})));
    QVERIFY(!m_workspace->credential(id));
    ActivityQuery query;
    query.credential = id;
    QCOMPARE(sentences(page(query)),
        (QStringList{u"Removed “Production” for good"_s, u"Deleted “Production”"_s,
            u"Revealed “token” of “Production”"_s, u"Added “Production”"_s}));
}

void tst_Activity::the_fields_that_an_edit_changed_are_named()
{
    const Id id = save(u"Production"_s);
    auto edit = editOf(*m_workspace->credential(id));
    edit.plain.insert(u"url"_s, u"https://b.example"_s);
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(page().records.constFirst().fields, QStringList{u"url"_s});

    edit = editOf(*m_workspace->credential(id));
    edit.keptSecrets.clear();
    edit.secrets.emplace(u"token"_s, SecretBuffer::copyOf("another"));
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    QCOMPARE(page().records.constFirst().fields, QStringList{u"token"_s});

    VERIFY_OK(await(m_workspace->undo()));
    QCOMPARE(page().records.constFirst().fields, QStringList{u"token"_s});
    QVERIFY(page().records.at(1).undone);
}

void tst_Activity::a_new_line_is_announced_whoever_wrote_it()
{
    QSignalSpy announced(m_workspace.get(), &Workspace::activityChanged);
    const Id id = save(u"Production"_s);
    QTRY_VERIFY(!announced.isEmpty());
    page(); // there is no log yet
    announced.clear();
    read(id, ReadPurpose::Reveal);
    QTRY_VERIFY(!announced.isEmpty());
    while (announced.wait(2000)) { } // until the watcher has looked its last time
    announced.clear();
    read(id, ReadPurpose::Reveal);
    QTRY_VERIFY(!announced.isEmpty());
    while (announced.wait(2000)) { }
    announced.clear();
    fillLog(1, m_machine->now); // another connection, as of another program
    QTRY_VERIFY(!announced.isEmpty());
    QCOMPARE(describe(page().records.constFirst()), u"Read the secrets of “Number 0”"_s);
}

void tst_Activity::what_is_too_old_or_too_much_is_forgotten()
{
    fillLog(20, m_machine->now);
    fillLog(10, m_machine->now - 91 * day);
    await(m_workspace->close());
    m_workspace.reset();
    m_workspace = m_machine->open(); // keeps house
    const auto connection = log();
    QTRY_COMPARE(ActivityRepository(*connection).count().value_or(-1), 20);

    VERIFY_OK(ActivityRepository(*connection).trim(0, 5));
    const auto left = ActivityRepository(*connection).newest(50);
    VERIFY_OK(left);
    QCOMPARE(left->size(), 5);
    QCOMPARE(left->constLast().arguments.value(u"label"_s).toString(), u"Number 4"_s);
}

void tst_Activity::a_hundred_thousand_lines_are_paged_and_searched()
{
    fillLog(100'000, m_machine->now + minute);
    std::optional<ActivityCursor> next = ActivityCursor();
    const auto first = page({}, *next, 200);
    QCOMPARE(first.records.size(), 200);
    QVERIFY(first.next);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(page({}, *first.next, 200).records.size(), 200);
    const auto paged = timer.restart();
    ActivityQuery query;
    query.text = u"number 99999"_s;
    QCOMPARE(page(query).records.size(), 1);
    const auto searched = timer.restart();
    qInfo("a page took %lld ms, a search through all %lld ms", paged, searched);
    QVERIFY2(paged < 200, qPrintable(QString::number(paged)));
    QVERIFY2(searched < 2000, qPrintable(QString::number(searched)));
    query.text = u"read 99998 command"_s; // of the phrase, of the label, of the program
    QCOMPARE(page(query).records.size(), 1);
}

void tst_Activity::the_export_says_everything_but_values()
{
    const Id id = save(u"Production"_s, u"k9x2-canary"_s);
    read(id, ReadPurpose::Get);
    fillLog(4000, m_machine->now - day);
    const QString path = folder().filePath(u"out.jsonl"_s);
    QFile before(path); // wider than it should be
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.close();
    QVERIFY(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    qint64 seen = 0;
    const auto lines = await(m_workspace->exportActivity({}, path, [&](qint64 now, qint64 of) {
        QVERIFY(now <= of);
        seen = now;
    }));
    VERIFY_OK(lines);
    QCOMPARE(*lines, 4003);
    QVERIFY(seen >= 2000);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(
        file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    const QByteArray written = file.readAll();
    QVERIFY(!written.contains("k9x2-canary") && !written.contains("a.example"));
    QCOMPARE(written.count('\n'), 4003);
    const auto read = QJsonDocument::fromJson(written.left(written.indexOf('\n'))).object();
    QCOMPARE(read.value(u"code"_s).toString(), u"get"_s);
    QCOMPARE(read.value(u"group"_s).toString(), u"read"_s);
    QCOMPARE(read.value(u"at"_s).toString(),
        QDateTime::fromMSecsSinceEpoch(m_machine->now, Qt::UTC).toString(Qt::ISODateWithMs));
    QCOMPARE(read.value(u"credentials"_s).toArray(), QJsonArray{id.toText(u"cred")});
    QCOMPARE(read.value(u"fields"_s).toArray(), QJsonArray{u"token"_s});
    QCOMPARE(read.value(u"arguments"_s).toObject().value(u"label"_s).toString(), u"Production"_s);
    QVERIFY(written.contains("\"code\":\"AddCredential\""));
}

void tst_Activity::a_stopped_export_leaves_no_file()
{
    fillLog(20'000, m_machine->now);
    const QString path = folder().filePath(u"out.jsonl"_s);
    std::stop_source stop;
    const auto lines = await(m_workspace->exportActivity(
        {}, path, [&](qint64, qint64) { stop.request_stop(); }, stop.get_token()));
    VERIFY_FAILS(lines, ErrorCode::Cancelled);
    QVERIFY(folder().entryList({u"out*"_s}).isEmpty());

    VERIFY_FAILS(await(m_workspace->exportActivity({}, folder().filePath(u"no/such/out"_s), {})),
        ErrorCode::StorageFailed);
}

void tst_Activity::a_locked_workspace_tells_nothing()
{
    m_workspace->lock();
    VERIFY_FAILS(await(m_workspace->activity({}, {}, 10)), ErrorCode::SecretLocked);
    VERIFY_FAILS(
        await(m_workspace->exportActivity({}, folder().filePath(u"x"_s), {})), ErrorCode::SecretLocked);
}

void tst_Activity::a_kind_of_a_newer_program_has_a_line()
{
    save(u"Production"_s);
    auto database
        = Connection::open(folder().filePath(u"workspace.db"_s), Connection::Mode::ReadWrite, u"NORMAL"_s);
    VERIFY_OK(database);
    VERIFY_OK((*database)->run(u"UPDATE change_set SET kind = 'GrowWings' WHERE kind = 'AddCredential'"_s));
    const auto record = page().records.constFirst();
    QCOMPARE(record.code, u"GrowWings"_s);
    QVERIFY(!record.kind);
    QVERIFY(describe(record).contains(u"GrowWings"_s));
}

QTEST_GUILESS_MAIN(tst_Activity)
#include "tst_activity.moc"
