#include <csignal>

#include <QDir>
#include <QFile>
#include <QProcess>

#include "machine.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// A program is killed, or stopped while another one recovers, between any two steps of what it writes. The
/// keychain is libsecret's own file backend, or (where the test is run with a bus) a real gnome-keyring.
class tst_WorkspaceKill final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }

    void a_kill_leaves_the_old_state_or_the_new_one_data() { verbs(m_usesFile); }
    void a_kill_leaves_the_old_state_or_the_new_one();
    void a_recovery_in_the_middle_does_not_disturb_the_living_data() { verbs(false); }
    void a_recovery_in_the_middle_does_not_disturb_the_living();
    void a_removal_in_the_middle_leaves_nothing_data() { verbs(false); }
    void a_removal_in_the_middle_leaves_nothing();
    void two_recoveries_at_once_clean_up_once();
    void a_move_back_after_a_kill_keeps_every_secret();
    void a_move_back_does_not_begin_while_another_program_removes();
    void a_killed_creation_is_swept_by_the_next_one();
    void a_killed_removal_is_swept_by_the_next_creation();

private:
    struct Run
    {
        int code = -1;
        bool killed = false;
        QStringList lines;
    };

    /// `severalBatches`: what is moved does not fit into one.
    void verbs(bool severalBatches);
    QProcessEnvironment environment() const;
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    std::unique_ptr<QProcess> startPausing(const QString &verb, int step) const;
    Run finish(QProcess &child) const;
    /// Of one that pauses.
    Run goOn(QProcess &child) const;
    Run run(const QStringList &arguments) const { return finish(*start(arguments)); }
    /// What each of the verb's steps was, in a run that nobody disturbs; empty if it failed.
    QStringList stepsOf(const QString &verb) const;
    /// The state the verb begins with, as a folder that is copied for each run.
    QString prepared(const QString &prepare);
    void begin(const QString &prepare);
    void beginWithNothing();
    QStringList state() const { return run({u"check"_s}).lines; }
    QStringList strays() const;
    /// Moved to the vault by a program that was killed when it began to remove what is in the keychain.
    void beginWithOldCopies();

    bool m_usesFile = false;
    QTemporaryDir m_templates;
    QHash<QString, QString> m_prepared;
    std::unique_ptr<QTemporaryDir> m_scratch;
};

namespace
{
/// Of very many steps of one kind the first, the last and one in the middle are tried.
QList<int> stepsToTry(const QStringList &steps)
{
    constexpr qsizetype veryMany = 6;
    QList<int> numbers;
    for (int at = 0; at < steps.size(); ++at) {
        const auto all = steps.count(steps.at(at));
        const auto before = steps.first(at).count(steps.at(at));
        if (all <= veryMany || before == 0 || before == all / 2 || before == all - 1)
            numbers.append(at + 1);
    }
    return numbers;
}

/// By then the change is made, whatever happens later.
bool isAfterCommit(const QString &step)
{
    const QStringList steps{u"row committed"_s, u"change committed"_s, u"rows purged"_s, u"store switched"_s,
        u"item removed"_s, u"log to truncate"_s};
    return steps.contains(step);
}

bool copyTree(const QString &from, const QString &to)
{
    return QProcess::execute(u"cp"_s, {u"-a"_s, from + u"/."_s, to}) == 0;
}
}

void tst_WorkspaceKill::initTestCase()
{
    m_usesFile = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS") == "disabled:"_L1;
    if (m_usesFile) { // for secret-tool, which this process asks
        qputenv("SECRET_BACKEND", "file");
        qputenv("SECRET_FILE_TEST_PASSWORD", "test");
    }
}

void tst_WorkspaceKill::verbs(bool severalBatches)
{
    QTest::addColumn<QString>("prepare");
    QTest::addColumn<QString>("verb");
    const QStringList verbs = QStringLiteral(KILL_VERBS).split(u' '); // each is a test of its own for ctest
    for (const QString &verb : verbs) {
        const bool fromVault = verb == "to-keychain"_L1 || verb.startsWith("vault-"_L1);
        const bool many = severalBatches && verb.startsWith("to-"_L1);
        const QString prepare = fromVault ? u"prepare-vault"_s : u"prepare"_s;
        QTest::newRow(qPrintable(verb)) << (many ? prepare + u"-many"_s : prepare) << verb;
    }
}

QProcessEnvironment tst_WorkspaceKill::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    if (m_usesFile)
        environment.insert(u"SECRET_FILE_TEST_PATH"_s, m_scratch->filePath(u"keyring"_s));
    return environment;
}

std::unique_ptr<QProcess> tst_WorkspaceKill::start(const QStringList &arguments) const
{
    auto child = std::make_unique<QProcess>();
    child->setProcessEnvironment(environment());
    child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child->start(QStringLiteral(WORKSPACE_CHILD), QStringList(m_scratch->filePath(u"data"_s)) + arguments);
    return child;
}

tst_WorkspaceKill::Run tst_WorkspaceKill::finish(QProcess &child) const
{
    if (!child.waitForFinished(60'000))
        qFatal("a child did not end");
    const QString output = QString::fromUtf8(child.readAllStandardOutput());
    return {
        child.exitCode(), child.exitStatus() == QProcess::CrashExit, output.split(u'\n', Qt::SkipEmptyParts)};
}

/// Null if it does not come to that step.
std::unique_ptr<QProcess> tst_WorkspaceKill::startPausing(const QString &verb, int step) const
{
    auto child = start({verb, u"pause"_s, QString::number(step)});
    QByteArray said;
    while (!said.contains("paused") && child->waitForReadyRead(60'000))
        said += child->readAllStandardOutput();
    return said.contains("paused") ? std::move(child) : nullptr;
}

tst_WorkspaceKill::Run tst_WorkspaceKill::goOn(QProcess &child) const
{
    kill(static_cast<pid_t>(child.processId()), SIGCONT);
    return finish(child);
}

QStringList tst_WorkspaceKill::stepsOf(const QString &verb) const
{
    const auto complete = run({verb});
    return complete.code == 0 ? complete.lines.constFirst().section(u' ', 1).split(u'|') : QStringList();
}

QString tst_WorkspaceKill::prepared(const QString &prepare)
{
    auto &folder = m_prepared[prepare];
    if (!folder.isEmpty())
        return folder;
    folder = m_templates.filePath(prepare);
    if (run({prepare}).code != 0 || !QDir().mkpath(folder) || !copyTree(m_scratch->path(), folder))
        qFatal("no state to begin with");
    return folder;
}

/// With a real keyring nothing can be copied: there each run begins from the start, so it gets few items.
void tst_WorkspaceKill::begin(const QString &prepare)
{
    m_scratch = std::make_unique<QTemporaryDir>();
    if (m_usesFile) {
        const QString folder = prepared(prepare);
        m_scratch = std::make_unique<QTemporaryDir>();
        QVERIFY(copyTree(folder, m_scratch->path()));
        qputenv("SECRET_FILE_TEST_PATH", QFile::encodeName(m_scratch->filePath(u"keyring"_s)));
        return;
    }
    clearKeychain();
    QCOMPARE(run({prepare}).code, 0);
}

void tst_WorkspaceKill::beginWithNothing()
{
    m_scratch = std::make_unique<QTemporaryDir>();
    if (m_usesFile)
        qputenv("SECRET_FILE_TEST_PATH", QFile::encodeName(m_scratch->filePath(u"keyring"_s)));
    clearKeychain();
}

QStringList tst_WorkspaceKill::strays() const
{
    QStringList items = itemsInKeychain();
    const auto known = itemsAccountedFor(m_scratch->filePath(u"data"_s));
    items.removeIf([&](const QString &item) { return known.contains(item); });
    return items;
}

void tst_WorkspaceKill::a_kill_leaves_the_old_state_or_the_new_one()
{
    QFETCH(QString, prepare);
    QFETCH(QString, verb);
    begin(prepare);
    const auto before = state();
    // The store, two alive, one in the trash, a variable; fourteen further ones for more than one batch.
    QCOMPARE(before.size(), prepare.endsWith("-many"_L1) ? 19 : 5);
    const auto steps = stepsOf(verb);
    QVERIFY(!steps.isEmpty());
    const auto after = state();
    QVERIFY(after != before);
    QCOMPARE(strays(), QStringList());
    QList<QStringList> allowed{before, after};
    if (verb == "undo-edit"_L1) { // two changes, and a third state between them
        begin(prepare);
        QCOMPARE(run({u"undo"_s}).code, 0);
        allowed.append(state());
        QVERIFY(allowed.constLast() != before && allowed.constLast() != after);
    }

    for (const int step : stepsToTry(steps)) {
        begin(prepare);
        QVERIFY(run({verb, u"kill"_s, QString::number(step)}).killed);
        const auto now = state();
        const QString where = u"%1, step %2: %3"_s.arg(verb, QString::number(step), now.join(u"; "_s));
        QVERIFY2(allowed.contains(now), qPrintable(where));
        QVERIFY2(!now.join(u' ').contains("Secret"_L1), qPrintable(where)); // none missing, none tampered
        QVERIFY2(strays().isEmpty(), qPrintable(where + strays().join(u' ')));
        if (now != before || !verb.startsWith("to-"_L1))
            continue;
        QCOMPARE(run({verb}).code, 0); // a move goes on where it was
        QCOMPARE(state(), after);
        QCOMPARE(strays(), QStringList());
    }
}

void tst_WorkspaceKill::a_recovery_in_the_middle_does_not_disturb_the_living()
{
    QFETCH(QString, prepare);
    QFETCH(QString, verb);
    begin(prepare);
    const auto steps = stepsOf(verb);
    QVERIFY(!steps.isEmpty());
    const auto after = state();

    for (const int step : stepsToTry(steps)) {
        begin(prepare);
        const auto child = startPausing(verb, step);
        QVERIFY2(child, qPrintable(verb));
        const auto during = state(); // opens, recovers, reads
        QVERIFY2(!during.join(u' ').contains("Secret"_L1), qPrintable(during.join(u' ')));
        const auto done = goOn(*child);
        QVERIFY2(done.code == 0,
            qPrintable(u"%1, step %2: %3"_s.arg(verb, QString::number(step), done.lines.join(u' '))));
        QCOMPARE(state(), after);
        QCOMPARE(strays(), QStringList());
    }
}

/// What was not committed before ends with an error, and what it has put into the keychain goes with it.
void tst_WorkspaceKill::a_removal_in_the_middle_leaves_nothing()
{
    QFETCH(QString, prepare);
    QFETCH(QString, verb);
    begin(prepare);
    const auto steps = stepsOf(verb);
    QVERIFY(!steps.isEmpty());

    for (const int step : stepsToTry(steps)) {
        begin(prepare);
        const auto child = startPausing(verb, step);
        QVERIFY2(child, qPrintable(verb));
        QCOMPARE(run({u"remove"_s}).code, 0);
        const auto done = goOn(*child);
        const QString where = u"%1, step %2 (%3): %4"_s.arg(
            verb, QString::number(step), steps.at(step - 1), done.lines.join(u' '));
        const bool isCommitted = std::ranges::any_of(steps.first(step), isAfterCommit);
        QVERIFY2(done.code == 2 || (done.code == 0 && isCommitted), qPrintable(where));
        const bool missesItem = steps.at(step - 1) == "item of a batch"_L1; // when it reads it back
        if (verb.contains("save"_L1) && !isCommitted && !missesItem)
            QVERIFY2(done.lines.join(u' ').contains("DatabaseMissing"_L1), qPrintable(where));
        QVERIFY2(itemsInKeychain().isEmpty(), qPrintable(where + itemsInKeychain().join(u' ')));
        const QDir folders(m_scratch->filePath(u"data/workspaces"_s));
        QVERIFY2(folders.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), qPrintable(where));
    }
}

void tst_WorkspaceKill::two_recoveries_at_once_clean_up_once()
{
    begin(u"prepare"_s);
    const auto before = state();
    QVERIFY(run({u"save-edit"_s, u"kill"_s, u"2"_s}).killed); // the item is written, the row does not know it
    QVERIFY(!itemsInKeychain().isEmpty());
    std::vector<std::unique_ptr<QProcess>> both;
    for (int i = 0; i < 2; ++i)
        both.push_back(start({u"check"_s}));
    for (const auto &one : both)
        QCOMPARE(finish(*one).lines, before);
    QCOMPARE(strays(), QStringList());
    QCOMPARE(run({u"save-edit"_s}).code, 0);
    QCOMPARE(strays(), QStringList());
}

void tst_WorkspaceKill::beginWithOldCopies()
{
    begin(u"prepare-many"_s);
    const auto removed = stepsOf(u"to-vault"_s).indexOf(u"item removed"_s);
    QVERIFY(removed > 0);
    begin(u"prepare-many"_s);
    QVERIFY(run({u"to-vault"_s, u"kill"_s, QString::number(removed + 1)}).killed);
    QVERIFY(itemsInKeychain().size() > 10);
}

void tst_WorkspaceKill::a_move_back_after_a_kill_keeps_every_secret()
{
    begin(u"prepare-many"_s);
    const auto before = state();
    beginWithOldCopies();
    const auto back = run({u"to-keychain"_s}); // while the same program cleans up
    QVERIFY2(back.code == 0, qPrintable(back.lines.join(u' ')));
    QCOMPARE(state(), before);
    QCOMPARE(strays(), QStringList());
}

void tst_WorkspaceKill::a_move_back_does_not_begin_while_another_program_removes()
{
    begin(u"prepare-many"_s);
    const auto before = state();
    beginWithOldCopies();
    const auto remover = start({u"check"_s, u"pause"_s, u"3"_s});
    QByteArray said;
    while (!said.contains("paused") && remover->waitForReadyRead(60'000))
        said += remover->readAllStandardOutput();
    QVERIFY(said.contains("paused"));
    const auto refused = run({u"to-keychain"_s});
    kill(static_cast<pid_t>(remover->processId()), SIGCONT);
    QCOMPARE(finish(*remover).code, 0);
    QCOMPARE(refused.lines, QStringList{u"Conflict what=oldCopies"_s});
    QCOMPARE(itemsInKeychain(), QStringList());

    QCOMPARE(run({u"to-keychain"_s}).code, 0);
    QCOMPARE(state(), before);
    QCOMPARE(strays(), QStringList());
}

void tst_WorkspaceKill::a_killed_creation_is_swept_by_the_next_one()
{
    beginWithNothing();
    const auto steps = stepsOf(u"create"_s);
    QCOMPARE(steps.constLast(), u"folder named"_s);
    for (int step = 1; step <= steps.size(); ++step) {
        beginWithNothing();
        QVERIFY(run({u"create"_s, u"kill"_s, QString::number(step)}).killed);
        if (step < steps.size()) // not named yet: nobody sees it
            QCOMPARE(run({u"create"_s}).code, 0);
        QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_scratch->filePath(u"data"_s)));
        QCOMPARE(itemsInKeychain().size(), 1);
    }
}

void tst_WorkspaceKill::a_killed_removal_is_swept_by_the_next_creation()
{
    begin(u"prepare"_s);
    QCOMPARE(itemsInKeychain().size(), 4);
    const auto steps = stepsOf(u"remove"_s);
    QCOMPARE(steps.count(u"item removed"_s), 4);
    QCOMPARE(itemsInKeychain(), QStringList());
    for (int step = 1; step <= steps.size(); ++step) {
        begin(u"prepare"_s);
        QVERIFY(run({u"remove"_s, u"kill"_s, QString::number(step)}).killed);
        QCOMPARE(run({u"create"_s}).code, 0);
        QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_scratch->filePath(u"data"_s)));
        QCOMPARE(itemsInKeychain().size(), 1);
    }
}

QTEST_GUILESS_MAIN(tst_WorkspaceKill)
#include "tst_workspace_kill.moc"
