#include "tests/app/store/connection_test.h"

#include <QFile>
#include <QRegularExpression>

#include "app/store/repositories.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::openToWrite;

void ConnectionTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"QSqlDatabase|QSqlQuery"_s));
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void ConnectionTest::cleanup()
{
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    constexpr auto user = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
    QFile::setPermissions(m_directory->path(), owner | user);
    m_directory.reset();
}

QString ConnectionTest::path() const
{
    return m_directory->filePath(u"workspace.db"_s);
}

void ConnectionTest::makeWorkspace(int rows)
{
    auto db = openToWrite(path());
    VERIFY_OK(db);
    VERIFY_OK(migrate(**db, databaseApplicationId, workspaceMigrations()));
    VERIFY_OK(fill(**db, rows));
}

QByteArray ConnectionTest::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QString ConnectionTest::pragma(Connection &db, const QString &name)
{
    auto query = db.run(u"PRAGMA "_s + name);
    return query && query->next() ? query->text(0) : u"failed"_s;
}

Result<void> ConnectionTest::fill(Connection &db, int rows)
{
    return db.transaction([&]() -> Result<void> {
        for (int i = 0; i < rows; ++i)
            if (auto made = db.run(u"INSERT INTO sealed_secret VALUES (?, 1, ?)"_s,
                    {scratch::id(i).toBytes(), QByteArray(900, static_cast<char>('a' + i % 26))});
                !made)
                return failed(made);
        return {};
    });
}
