#pragma once

#include <memory>

#include <QTemporaryDir>
#include <QTest>

#include "app/store/connection.h"
#include "app/store/migrations.h"
#include "app/store/write_stamp.h"

#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto &outcome_ = (result);                                                                     \
        QVERIFY2(outcome_.has_value(), qPrintable(scratch::describe(outcome_)));                             \
    } while (false)
#define VERIFY_FAILS(result, expected)                                                                       \
    do {                                                                                                     \
        const auto &outcome_ = (result);                                                                     \
        QVERIFY2(!outcome_.has_value(), "it succeeded");                                                     \
        QVERIFY2(outcome_.error().code == (expected), qPrintable(scratch::describe(outcome_)));              \
    } while (false)

// What the tests of the store have in common: a directory of their own and ids that are easy to tell apart.
namespace scratch
{
template <typename T> QString describe(const claviger::Result<T> &result)
{
    if (result)
        return QStringLiteral("it succeeded");
    return claviger::errorName(result.error().code) + QLatin1Char(' ')
        + QVariant(result.error().arguments.value(QStringLiteral("detail"))).toString();
}

inline claviger::Id id(int number)
{
    QByteArray bytes(claviger::Id::byteCount, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>((static_cast<unsigned>(number) * 2654435761U) >> (8 * i));
    bytes[15] = static_cast<char>(number);
    bytes[14] = static_cast<char>(number >> 8);
    return *claviger::Id::fromBytes(bytes);
}

inline claviger::WriteStamp stamp(qint64 clock)
{
    return {id(900000 + static_cast<int>(clock)), id(800000), claviger::HybridTime(clock)};
}

inline claviger::Result<std::unique_ptr<claviger::Connection>> openToWrite(const QString &path)
{
    return claviger::Connection::open(path, claviger::Connection::Mode::ReadWrite, QStringLiteral("FULL"));
}

inline claviger::Result<std::unique_ptr<claviger::Connection>> openToRead(const QString &path)
{
    return claviger::Connection::open(path, claviger::Connection::Mode::ReadOnly, QString());
}

/// A migrated workspace.db in a directory that goes with this object.
class Workspace final
{
public:
    Workspace()
    {
        auto opened = openToWrite(path());
        auto ready = opened
            ? claviger::migrate(**opened, claviger::databaseApplicationId, claviger::workspaceMigrations())
            : claviger::Result<void>(claviger::failed(opened));
        if (ready)
            m_connection = std::move(*opened);
        else
            qWarning("no workspace: %s", qPrintable(describe(ready)));
    }

    bool isReady() const { return m_connection != nullptr; }
    QString path() const { return m_directory.filePath(QStringLiteral("workspace.db")); }
    QString directory() const { return m_directory.path(); }
    claviger::Connection &db() { return *m_connection; }
    void close() { m_connection.reset(); }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<claviger::Connection> m_connection;
};
}
