#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

/// A Secret Service on a connection of its own, in this process: counts what it is asked, and misbehaves on
/// demand at exactly the step a test names. One keyring, plain sessions only.
class SecretServiceMock final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    using Attributes = QMap<QString, QString>;
    enum class Answer {
        Honest,
        Pretend, ///< reports success and does nothing
        Silent, ///< answers when release() is called
        Vanish, ///< gives up its name instead of answering
        LockAfter, ///< does it, then locks the keyring
    };

    SecretServiceMock();
    ~SecretServiceMock() override;

    bool appear();
    bool disappear();
    /// Empty, open and honest; clients keep their sessions.
    void startOver();
    /// As after a restart: sessions given out are not known any more.
    void forgetSessions() { m_sessions.clear(); }

    void answer(const QString &method, Answer how) { m_answers.insert(method, how); }
    /// Answers, honestly, what it has been silent about, and is honest from now on.
    void release();
    void setLocked(bool locked) { m_isLocked = locked; }
    void setHasKeyring(bool has) { m_hasKeyring = has; }

    void addItem(const QString &key, const QByteArray &secret);
    QList<QByteArray> secretsOf(const QString &key) const;

    /// The prompt on the screen, if there is one.
    bool isPrompting() const { return m_isPrompting; }
    void answerPrompt(bool unlock);

    /// Members called since the last time, in order; calls to D-Bus itself and to introspect left out.
    QStringList takeCalls() { return std::exchange(m_calls, {}); }
    int count(const QString &method) const { return int(m_calls.count(method)); }
    /// The attributes of every search since the beginning.
    QList<Attributes> searches() const { return m_searches; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    struct Item
    {
        QString path;
        Attributes attributes;
        QByteArray secret;
    };

    QDBusMessage reply(const QDBusMessage &message);
    QDBusMessage openSession(const QDBusMessage &message);
    QDBusMessage searchItems(const QDBusMessage &message);
    QDBusMessage getSecrets(const QDBusMessage &message);
    QDBusMessage createItem(const QDBusMessage &message);
    QDBusMessage deleteItem(const QDBusMessage &message);
    QDBusMessage unlock(const QDBusMessage &message);
    QDBusMessage property(const QDBusMessage &message);
    QVariantMap propertiesOf(const QString &path);
    void store(const Attributes &attributes, const QByteArray &secret, bool replace);

    QDBusConnection m_connection;
    QMap<QString, Answer> m_answers;
    QList<QDBusMessage> m_silenced;
    QSet<QString> m_sessions;
    QList<Item> m_items;
    QList<Attributes> m_searches;
    QStringList m_calls;
    bool m_isLocked = false;
    bool m_hasKeyring = true;
    bool m_isPrompting = false;
    int m_counter = 0;
};
