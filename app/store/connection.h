#pragma once

#include <functional>
#include <memory>

#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include "app/platform/file_identity.h"
#include "app/store/query.h"
#include "models/base/result.h"

class QSqlError;

namespace claviger
{
/// One SQLite connection, bound to the thread that opened it.
class Connection final
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Opens an existing file, or (ReadWrite) makes it with mode 0600, and sets the pragmas: WAL,
    /// busy_timeout (5 s), foreign_keys, secure_delete, `synchronous` as given. A file that is not ours stays
    /// in its own journal mode. ReadOnly reads beside a writer; where the directory may not be written
    /// either, it reads the file as it lies. Does not look at user_version. Errors: DatabaseMissing,
    /// DatabaseDamaged, DatabaseReadOnly, DatabaseBusy, PermissionDenied, DiskFull, StorageFailed.
    static Result<std::unique_ptr<Connection>> open(
        const QString &path, Mode mode, const QString &synchronous);
    ~Connection();

    const QString &path() const { return m_path; }

    /// Prepares (cached by text), binds and runs. The query is positioned before its first row.
    /// A null string or byte array is bound as an empty one; QVariant() is NULL.
    Result<Query> run(const QString &sql, const QVariantList &values = {});
    /// Runs each once, without results and without keeping them prepared: schema changes and pragmas.
    Result<void> execute(const QStringList &statements);
    /// BEGIN IMMEDIATE … COMMIT; ROLLBACK when `work` fails. Does not nest (Internal).
    /// DatabaseReadOnly on a ReadOnly connection.
    /// Before `work`: DatabaseMissing as requireInPlace(), DatabaseNewer if another program has migrated the
    /// file past newestVersion().
    Result<void> transaction(const std::function<Result<void>()> &work);

    /// The highest user_version this program knows how to write; 0 (as opened) leaves it unchecked. Set by
    /// migrate().
    void setNewestVersion(int version) { m_newestVersion = version; }
    int newestVersion() const { return m_newestVersion; }
    /// DatabaseNewer if another program has migrated the file meanwhile. One read of the header.
    Result<void> checkVersion();

    /// DatabaseMissing if the path does not lead to the file that was opened any more. SQLite would go on
    /// writing into it, and what it wrote would be gone with the connection.
    Result<void> requireInPlace() const;

    qint64 dataVersion(); ///< PRAGMA data_version; 0 if it cannot be read
    /// After something turned secret: everything is written into the file and the log cut to nothing.
    /// DatabaseBusy if another connection still reads an older state. A later checkpoint would leave the
    /// bytes in the log until they are written over, so a truncation that failed stays owed: it is tried
    /// again after each transaction of this connection and when it closes.
    Result<void> truncateWal();

    /// The error of a failed query as one of ours.
    Error errorOf(const QSqlError &error) const;

private:
    friend class Query;
    Connection(QString path, Mode mode);
    Q_DISABLE_COPY_MOVE(Connection)

    Result<void> connect(const QString &databaseName, const QString &options);
    Result<void> openToRead();
    Result<void> openToWrite(const QString &synchronous);
    Result<void> useWal();
    Result<void> switchToWal();
    void truncateIfOwed();
    Result<qint64> pragma(const QString &sql);
    Result<Query::Statements::node_type> statement(const QString &sql);
    void takeBack(Query::Statements::node_type statement);

    QString m_path;
    FileIdentity m_file; ///< taken before it is opened: if it is exchanged in between, nothing is written
    Mode m_mode;
    QString m_name; ///< of the QSqlDatabase
    QSqlDatabase m_database;
    Query::Statements m_statements;
    int m_newestVersion = 0;
    bool m_inTransaction = false;
    bool m_owesTruncation = false;
};
}
