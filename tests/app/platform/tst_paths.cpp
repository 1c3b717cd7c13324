#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "app/platform/paths.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
mode_t modeOf(const QString &path)
{
    struct stat status{};
    return lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & ALLPERMS : 0;
}

/// Sets a variable, or takes it away, for the life of the object.
class Variable final
{
public:
    Variable(const char *name, const std::optional<QByteArray> &value) : m_name(name)
    {
        if (qEnvironmentVariableIsSet(name))
            m_before = qgetenv(name);
        set(value);
    }
    ~Variable() { set(m_before); }

private:
    Q_DISABLE_COPY_MOVE(Variable)
    void set(const std::optional<QByteArray> &value)
    {
        if (value)
            qputenv(m_name, *value);
        else
            qunsetenv(m_name);
    }
    const char *m_name;
    std::optional<QByteArray> m_before;
};
}

class TestPaths final : public QObject
{
    Q_OBJECT

private slots:
    void paths_follow_the_environment_data();
    void paths_follow_the_environment();
    void without_a_home_the_user_database_is_asked();
    void asking_makes_nothing();
    void a_missing_directory_is_made_private_with_what_is_above_it();
    void a_private_directory_is_left_as_it_is();
    void a_wider_mode_of_ours_is_mended_data();
    void a_wider_mode_of_ours_is_mended();
    void directories_above_keep_their_modes_and_may_be_links();
    void what_cannot_be_private_is_refused_data();
    void what_cannot_be_private_is_refused();
    void a_directory_of_somebody_else_is_refused();
    void a_plaintext_keychain_file_is_told();
};

void TestPaths::paths_follow_the_environment_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("runtime");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *data, const char *config, const char *runtime,
                         const QStringList &expected) {
        QTest::newRow(name) << QByteArray(data) << QByteArray(config) << QByteArray(runtime) << expected;
    };
    row("all set", "/d", "/c", "/r", {u"/d/claviger"_s, u"/c/claviger"_s, u"/r/claviger"_s});
    row("none set", nullptr, nullptr, nullptr,
        {u"/h/.local/share/claviger"_s, u"/h/.config/claviger"_s, u"/h/.local/share/claviger/run"_s});
    row("empty is unset", "", "", "",
        {u"/h/.local/share/claviger"_s, u"/h/.config/claviger"_s, u"/h/.local/share/claviger/run"_s});
    row("relative is ignored", "d", "./c", "../r",
        {u"/h/.local/share/claviger"_s, u"/h/.config/claviger"_s, u"/h/.local/share/claviger/run"_s});
    row("slashes and dots go", "/d/", "/c//x/..", "/r/.",
        {u"/d/claviger"_s, u"/c/claviger"_s, u"/r/claviger"_s});
    row("no runtime directory, data elsewhere", "/d", "/c", nullptr,
        {u"/d/claviger"_s, u"/c/claviger"_s, u"/d/claviger/run"_s});
}

void TestPaths::paths_follow_the_environment()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, runtime);
    QFETCH(QStringList, expected);
    const auto value
        = [](const QByteArray &text) { return text.isNull() ? std::nullopt : std::optional(text); };
    const Variable home("HOME", "/h");
    const Variable dataHome("XDG_DATA_HOME", value(data));
    const Variable configHome("XDG_CONFIG_HOME", value(config));
    const Variable runtimeDirectory("XDG_RUNTIME_DIR", value(runtime));
    const auto paths = Paths::fromEnvironment();
    QCOMPARE((QStringList{paths.data, paths.config, paths.runtime}), expected);
    QCOMPARE(paths.settingsFile(), expected[1] + u"/desktop.ini"_s);
}

void TestPaths::without_a_home_the_user_database_is_asked()
{
    const Variable home("HOME", std::nullopt);
    const Variable dataHome("XDG_DATA_HOME", std::nullopt);
    const auto data = Paths::fromEnvironment().data;
    QVERIFY2(data.endsWith(u"/.local/share/claviger"_s) && QDir::isAbsolutePath(data), qPrintable(data));
}

void TestPaths::asking_makes_nothing()
{
    const QTemporaryDir home;
    const Variable dataHome("XDG_DATA_HOME", QFile::encodeName(home.path()));
    QVERIFY(Paths::fromEnvironment().data.startsWith(home.path()));
    QVERIFY(QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestPaths::a_missing_directory_is_made_private_with_what_is_above_it()
{
    const QTemporaryDir home;
    const QString path = home.filePath(u"a/b/claviger"_s);
    QVERIFY(ensurePrivateDirectory(path + u'/'));
    for (const auto &made : {u"a"_s, u"a/b"_s, u"a/b/claviger"_s})
        QCOMPARE(modeOf(home.filePath(made)), 0700U);
}

void TestPaths::a_private_directory_is_left_as_it_is()
{
    const QTemporaryDir home;
    const QString path = home.filePath(u"claviger"_s);
    QVERIFY(ensurePrivateDirectory(path));
    QFile inside(path + u"/kept"_s);
    QVERIFY(inside.open(QIODevice::WriteOnly));
    QVERIFY(ensurePrivateDirectory(path));
    QVERIFY(inside.exists());
    QCOMPARE(modeOf(path), 0700U);
}

void TestPaths::a_wider_mode_of_ours_is_mended_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0755U, 0777U, 0750U, 01777U, 02700U})
        QTest::addRow("%o", mode) << mode;
}

void TestPaths::a_wider_mode_of_ours_is_mended()
{
    QFETCH(uint, mode);
    const QTemporaryDir home;
    const QByteArray path = QFile::encodeName(home.filePath(u"claviger"_s));
    QCOMPARE(mkdir(path.constData(), 0700), 0);
    QCOMPARE(chmod(path.constData(), mode), 0);
    QVERIFY(ensurePrivateDirectory(QFile::decodeName(path)));
    QCOMPARE(modeOf(QFile::decodeName(path)), 0700U);
}

void TestPaths::directories_above_keep_their_modes_and_may_be_links()
{
    const QTemporaryDir home;
    const QString real = home.filePath(u"real"_s);
    QCOMPARE(mkdir(QFile::encodeName(real).constData(), 0700), 0);
    QCOMPARE(chmod(QFile::encodeName(real).constData(), 0755), 0);
    QVERIFY(QFile::link(real, home.filePath(u"link"_s)));
    QVERIFY(ensurePrivateDirectory(home.filePath(u"link/claviger"_s)));
    QCOMPARE(modeOf(real), 0755U);
    QCOMPARE(modeOf(real + u"/claviger"_s), 0700U);
}

void TestPaths::what_cannot_be_private_is_refused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a link to a directory of ours") << u"link"_s << ErrorCode::PermissionDenied;
    QTest::newRow("a link to nowhere") << u"dangling"_s << ErrorCode::PermissionDenied;
    QTest::newRow("a file") << u"file"_s << ErrorCode::StorageFailed;
    QTest::newRow("below a file") << u"file/claviger"_s << ErrorCode::StorageFailed;
    QTest::newRow("a name too long") << QString(300, u'x') << ErrorCode::StorageFailed;
}

void TestPaths::what_cannot_be_private_is_refused()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    const QTemporaryDir home;
    const QString target = home.filePath(u"target"_s);
    QVERIFY(QDir().mkdir(target));
    QCOMPARE(chmod(QFile::encodeName(target).constData(), 0755), 0);
    QVERIFY(QFile::link(target, home.filePath(u"link"_s)));
    QVERIFY(QFile::link(home.filePath(u"nowhere"_s), home.filePath(u"dangling"_s)));
    QFile file(home.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const auto made = ensurePrivateDirectory(home.filePath(path));
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QVERIFY(!made.error().arguments[u"path"_s].toString().isEmpty());
    QCOMPARE(modeOf(target), 0755U); // nothing was changed through the link
    QVERIFY(!QFileInfo::exists(home.filePath(u"nowhere"_s)));
}

void TestPaths::a_directory_of_somebody_else_is_refused()
{
    // Whoever runs the tests: root owns /usr for a person, and nobody owns it for root.
    QTemporaryDir home;
    QString path = u"/usr"_s;
    if (geteuid() == 0) {
        path = home.filePath(u"claviger"_s);
        QVERIFY(QDir().mkdir(path));
        QCOMPARE(chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
    }
    const auto before = modeOf(path);
    const auto made = ensurePrivateDirectory(path);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::PermissionDenied);
    QCOMPARE(modeOf(path), before);

    if (geteuid() != 0) {
        QCOMPARE(
            chmod(QFile::encodeName(home.path()).constData(), 0500), 0); // a home that may not be written
        QCOMPARE(
            ensurePrivateDirectory(home.filePath(u"claviger"_s)).error().code, ErrorCode::PermissionDenied);
        QCOMPARE(chmod(QFile::encodeName(home.path()).constData(), 0700), 0);
    }
}

void TestPaths::a_plaintext_keychain_file_is_told()
{
    const QTemporaryDir home;
    const Variable configHome("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
    QVERIFY(!plaintextKeychainConfig());
    QFile file(home.filePath(u"claviger.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto warning = plaintextKeychainConfig();
    if (!warning)
        QFAIL("the file is there");
    QCOMPARE(warning->code, ErrorCode::PlaintextKeychainConfig);
    QCOMPARE(warning->arguments[u"path"_s].toString(), file.fileName());
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
