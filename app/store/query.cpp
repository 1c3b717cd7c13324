#include "app/store/query.h"

#include <QSqlError>

#include "app/store/connection.h"

namespace claviger
{
Query::Query(Connection &connection, Statements::node_type statement)
    : m_connection(&connection),
      m_statement(std::move(statement))
{
}

Query::Query(Query &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)),
      m_statement(std::move(other.m_statement))
{
}

Query::~Query()
{
    if (m_connection)
        m_connection->takeBack(std::move(m_statement));
}

Id Query::id(int column) const
{
    return Id::fromBytes(bytes(column)).value_or(Id());
}

Result<void> Query::finished() const
{
    const QSqlError error = m_statement.mapped().lastError();
    if (error.isValid())
        return tl::unexpected(m_connection->errorOf(error));
    return {};
}
}
