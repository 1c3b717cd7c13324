#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

#include "models/base/result.h"

namespace claviger
{
/// One SQLite connection, bound to the thread that opened it.
class Connection final
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Opens an existing file, or (ReadWrite) makes it with mode 0600, and sets the pragmas: WAL, busy_timeout, foreign_keys,
    /// secure_delete, `synchronous` as given. Does not look at application_id or user_version.
    /// Errors: DatabaseMissing, DatabaseDamaged, DatabaseReadOnly, DatabaseBusy, PermissionDenied, DiskFull, StorageFailed.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode, const QString &synchronous);
    ~Connection();

    const QString &path() const { return m_path; }

    /// Prepares (cached by text), binds and runs. The query is positioned before its first row.
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// BEGIN IMMEDIATE … COMMIT; ROLLBACK when `work` fails.
    Result<void> transaction(const std::function<Result<void>()> &work);
    qint64 dataVersion(); ///< PRAGMA data_version
    Result<void> truncateWal(); ///< after a value turned secret

    /// The error of a failed query as one of ours.
    Error errorOf(const QSqlError &error) const;

private:
    explicit Connection(QString path, QString name);
    Q_DISABLE_COPY_MOVE(Connection)

    QString m_path;
    QString m_name;
    QHash<QString, QSqlQuery> m_statements;
};
}
