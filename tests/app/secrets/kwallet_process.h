#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QVariant>

/// The mock of KWallet as a process of its own: QtKeychain asks it with a blocking call.
class KWalletProcess final
{
public:
    KWalletProcess() = default;
    ~KWalletProcess();

    /// Makes this process look like one on Plasma 5. Before the QCoreApplication.
    static void pretendPlasma();

    bool start();
    bool kill();

    /// honest, locked, opens when asked, no wallet, loses writes, cuts writes, fails reads, keeps what is
    /// removed.
    bool behave(const QString &how);
    QString entry(const QString &key);
    bool setEntry(const QString &key, const QString &text);
    QStringList takeCalls();

private:
    QVariant ask(const QString &method, const QVariantList &arguments = {});

    QTemporaryDir m_directory;
    QProcess m_process;
};
