#pragma once

#include <QByteArray>
#include <QDBusMessage>
#include <QProcess>
#include <QString>

/// A real gnome-keyring on the test's own bus (session `no-service`), which the test starts, locks and kills.
class KeyringDaemon final
{
public:
    KeyringDaemon() = default;
    ~KeyringDaemon();

    /// With its login keyring made or opened (password `test`); returns when it owns its name.
    bool start();
    /// Returns when its name is free.
    bool kill();

    bool lock();
    bool unlock();
    /// One more item with these attributes, also where there is one already.
    bool addItem(const QString &key, const QByteArray &text);

private:
    QDBusMessage call(
        const QString &path, const QString &interface, const QString &method, const QVariantList &arguments);
    QString openSession();

    QProcess m_process;
};

/// What the system's own tool sees and does: `secret-tool`, with nothing of Claviger's in between.
struct SecretTool
{
    static QByteArray lookup(const QString &key);
    /// Replaces whatever rests under the key.
    static bool store(const QString &key, const QByteArray &text);
    static bool clear(const QString &key);
};
