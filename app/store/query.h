#pragma once

#include <unordered_map>

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include "models/base/id.h"
#include "models/base/result.h"

namespace claviger
{
class Connection;

/// Spreads statements well enough and looks at eight characters only: it is asked once for each run.
struct StatementHash
{
    size_t operator()(const QString &sql) const
    {
        size_t hash = static_cast<size_t>(sql.size());
        for (qsizetype i = 1; i <= 8 && !sql.isEmpty(); ++i)
            hash = hash * 31 + sql.at((sql.size() - 1) * i / 8).unicode();
        return hash;
    }
};

/// A statement that has run, borrowed from its connection's cache. When it goes, the statement is reset and
/// given back: a statement left standing would hold its snapshot, hide later commits from PRAGMA data_version
/// and keep the WAL from being truncated. Columns count from 0. On the connection's thread, and not past its
/// life.
class Query final
{
public:
    using Statements = std::unordered_map<QString, QSqlQuery, StatementHash>;

    Query(Connection &connection, Statements::node_type statement);
    Query(Query &&other) noexcept;
    Query &operator=(Query &&) = delete;
    ~Query();

    bool next() { return m_statement.mapped().next(); } ///< false also when reading failed: see finished()
    QVariant value(int column) const { return m_statement.mapped().value(column); }
    QString text(int column) const { return value(column).toString(); }
    QByteArray bytes(int column) const { return value(column).toByteArray(); }
    qint64 number(int column) const { return value(column).toLongLong(); }
    Id id(int column) const; ///< null if the column is NULL

    /// Rows changed by an INSERT, UPDATE or DELETE.
    int changedRows() const { return m_statement.mapped().numRowsAffected(); }
    /// After next() said false: the error that ended the rows, if one did.
    Result<void> finished() const;

private:
    friend class Connection;
    Connection *m_connection;
    Statements::node_type m_statement;
};
}
