#include "app/store/connection.h"

#include <QAtomicInteger>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUrl>

#include "app/store/database_error.h"
#include "app/store/migrations.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int busyTimeout = 5000; // milliseconds

QString uniqueName()
{
    static QAtomicInteger<quint64> counter;
    return u"claviger-%1"_s.arg(counter.fetchAndAddRelaxed(1));
}

/// Makes the file with mode 0600 before SQLite does; `-wal` and `-shm` take their mode from it. A file that
/// is there is never opened from here: closing any descriptor of it would drop the locks of this process's
/// other connections.
Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (file.exists()) // another program was faster
        return {};
    return tl::unexpected(openingError(path, file.errorString()));
}

Result<void> checkReadable(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorCode::DatabaseMissing, {{u"path"_s, path}});
    if (!file.isReadable() || !file.isFile())
        return failure(ErrorCode::PermissionDenied, {{u"path"_s, path}});
    return {};
}

Result<void> checkWritable(const QString &path)
{
    if (auto made = makePrivateFile(path); !made)
        return made;
    if (auto readable = checkReadable(path); !readable)
        return readable;
    if (!QFileInfo(path).isWritable())
        return failure(ErrorCode::DatabaseReadOnly, {{u"path"_s, path}});
    return {};
}

bool isOurs(qint64 applicationId)
{
    return applicationId == databaseApplicationId || applicationId == activityApplicationId;
}
}

Connection::Connection(QString path, Mode mode)
    : m_path(std::move(path)),
      m_file(FileIdentity::of(m_path)),
      m_mode(mode),
      m_name(uniqueName())
{
}

Connection::~Connection()
{
    truncateIfOwed();
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(
    const QString &path, Mode mode, const QString &synchronous)
{
    const bool write = mode == Mode::ReadWrite;
    if (auto usable = write ? checkWritable(path) : checkReadable(path); !usable)
        return failed(usable);

    auto connection = std::unique_ptr<Connection>(new Connection(path, mode));
    if (auto opened = write ? connection->openToWrite(synchronous) : connection->openToRead(); !opened)
        return failed(opened);
    return connection;
}

Result<void> Connection::connect(const QString &databaseName, const QString &options)
{
    m_statements.clear();
    if (!m_database.isValid())
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.close();
    m_database.setDatabaseName(databaseName);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1;"_s.arg(busyTimeout) + options);
    if (!m_database.open())
        return tl::unexpected(errorOf(m_database.lastError()));
    return {};
}

Result<void> Connection::openToRead()
{
    if (auto connected = connect(m_path, u"QSQLITE_OPEN_READONLY"_s); !connected)
        return connected;
    auto read = pragma(u"PRAGMA schema_version"_s); // the first look at the file itself
    if (read)
        return execute({u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s});

    // Reading a WAL database needs its -shm file, and a read-only directory lets nobody make one. Where the
    // log is empty the file alone is the whole truth, and nobody can be writing it.
    const bool mayWrite = QFileInfo(QFileInfo(m_path).absolutePath()).isWritable();
    if (read.error().code != ErrorCode::DatabaseReadOnly || mayWrite
        || QFileInfo(m_path + u"-wal"_s).size() > 0)
        return failed(read);
    const QString uri
        = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toString(QUrl::FullyEncoded);
    if (auto connected = connect(uri + u"?immutable=1"_s, u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
        !connected)
        return connected;
    return execute(
        {u"PRAGMA schema_version"_s, u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s});
}

Result<void> Connection::openToWrite(const QString &synchronous)
{
    if (auto connected = connect(m_path, QString()); !connected)
        return connected;
    if (auto wal = useWal(); !wal)
        return wal;
    return execute({u"PRAGMA synchronous="_s + synchronous, u"PRAGMA secure_delete=ON"_s,
        u"PRAGMA foreign_keys=ON"_s, u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s,
        u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA cache_size=-8192"_s, u"PRAGMA journal_size_limit=4194304"_s});
}

/// A file remembers that it is in WAL mode, so almost always this is one look.
Result<void> Connection::useWal()
{
    {
        auto mode = run(u"PRAGMA journal_mode"_s);
        if (!mode)
            return failed(mode);
        if (mode->next() && mode->text(0) == "wal"_L1)
            return {};
    } // an open query would hold up the switch
    auto pages = pragma(u"PRAGMA page_count"_s);
    auto application = pragma(u"PRAGMA application_id"_s);
    if (!pages || !application)
        return failed(pages ? application : pages);
    if (*pages > 0 && !isOurs(*application))
        return {}; // somebody else's file stays as it is
    return switchToWal();
}

Result<void> Connection::switchToWal()
{
    // SQLite asks no busy handler here, and two programs may be making the same file.
    for (QDeadlineTimer deadline(busyTimeout);; QThread::msleep(5)) {
        auto switched = execute({u"PRAGMA journal_mode=WAL"_s});
        if (switched || switched.error().code != ErrorCode::DatabaseBusy || deadline.hasExpired())
            return switched;
    }
}

Result<Query::Statements::node_type> Connection::statement(const QString &sql)
{
    if (auto known = m_statements.extract(sql); !known.empty())
        return known;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError()));
    const auto [position, isNew] = m_statements.emplace(sql, std::move(query));
    return m_statements.extract(position);
}

void Connection::takeBack(Query::Statements::node_type statement)
{
    if (statement.empty())
        return;
    statement.mapped().finish();
    m_statements.insert(std::move(statement)); // if it was run twice at once, one is enough to keep
}

Result<Query> Connection::run(const QString &sql, const QVariantList &values)
{
    auto prepared = statement(sql);
    if (!prepared)
        return failed(prepared);

    Query query(*this, std::move(*prepared));
    QSqlQuery &bound = query.m_statement.mapped();
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        // QSQLITE takes a null string for NULL; to us an empty text is an empty text.
        if (value.typeId() == QMetaType::QString && value.toString().isNull())
            bound.bindValue(i, u""_s);
        else if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
            bound.bindValue(i, QByteArray(""));
        else
            bound.bindValue(i, value);
    }
    if (!bound.exec())
        return tl::unexpected(errorOf(bound.lastError()));
    return query;
}

Result<void> Connection::execute(const QStringList &statements)
{
    for (const QString &sql : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            return tl::unexpected(errorOf(query.lastError()));
    }
    return {};
}

Result<qint64> Connection::pragma(const QString &sql)
{
    auto query = run(sql);
    if (!query)
        return failed(query);
    if (!query->next())
        return failure(ErrorCode::StorageFailed, {{u"path"_s, m_path}, {u"detail"_s, sql}});
    return query->number(0);
}

Result<void> Connection::transaction(const std::function<Result<void>()> &work)
{
    if (m_inTransaction)
        return failure(ErrorCode::Internal, {{u"detail"_s, u"a transaction within a transaction"_s}});
    if (m_mode == Mode::ReadOnly) // SQLite would begin one, to read
        return failure(ErrorCode::DatabaseReadOnly, {{u"path"_s, m_path}});
    if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return failed(begun);

    m_inTransaction = true;
    auto done = requireInPlace(); // whoever removes the file does so while nobody else has a transaction
    if (done)
        done = checkVersion();
    if (done)
        done = work();
    if (done)
        if (auto committed = run(u"COMMIT"_s); !committed)
            done = failed(committed);
    m_inTransaction = false;
    if (!done)
        (void)run(u"ROLLBACK"_s); // SQLite may already have rolled back by itself (a full disk)
    truncateIfOwed();
    return done;
}

Result<void> Connection::requireInPlace() const
{
    if (m_file.isAt(m_path))
        return {};
    return failure(ErrorCode::DatabaseMissing, {{u"path"_s, m_path}, {u"what"_s, u"removed"_s}});
}

Result<void> Connection::checkVersion()
{
    if (m_newestVersion == 0)
        return {};
    const auto found = pragma(u"PRAGMA user_version"_s);
    if (!found)
        return failed(found);
    if (*found > m_newestVersion)
        return failure(ErrorCode::DatabaseNewer,
            {{u"path"_s, m_path}, {u"found"_s, *found}, {u"supported"_s, m_newestVersion}});
    return {};
}

qint64 Connection::dataVersion()
{
    return pragma(u"PRAGMA data_version"_s).value_or(0);
}

Result<void> Connection::truncateWal()
{
    m_owesTruncation = true;
    const auto busy = pragma(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!busy)
        return failed(busy);
    if (*busy != 0)
        return failure(ErrorCode::DatabaseBusy, {{u"path"_s, m_path}});
    m_owesTruncation = false;
    return {};
}

/// Without waiting for a reader: there is another time, and a save or an end should not take longer.
void Connection::truncateIfOwed()
{
    if (!m_owesTruncation)
        return;
    (void)execute({u"PRAGMA busy_timeout=0"_s});
    (void)truncateWal();
    (void)execute({u"PRAGMA busy_timeout=%1"_s.arg(busyTimeout)});
}

Error Connection::errorOf(const QSqlError &error) const
{
    return databaseError(m_path, error);
}
}
