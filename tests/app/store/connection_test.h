#pragma once

#include <memory>

#include "tests/app/store/scratch_workspace.h"

/// A test of one database file in a directory of its own.
class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

protected:
    QString path() const;
    /// A migrated workspace with so many sealed secrets.
    void makeWorkspace(int rows = 0);
    /// Everything in the file, or `unreadable`.
    static QByteArray contents(const QString &path);
    static QString pragma(claviger::Connection &db, const QString &name);
    static claviger::Result<void> fill(claviger::Connection &db, int rows);

    std::unique_ptr<QTemporaryDir> m_directory;
};
