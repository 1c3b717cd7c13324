#include "secret_service_mock.h"

#include <algorithm>

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

/// `(oayays)`
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(WireSecret)
using WireSecrets = QMap<QDBusObjectPath, WireSecret>;
Q_DECLARE_METATYPE(WireSecrets)

static QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument; // NOLINT(bugprone-return-const-ref-from-parameter): as QtDBus asks for it
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument; // NOLINT(bugprone-return-const-ref-from-parameter): Qt's signature
}

namespace
{
const auto serviceName = u"org.freedesktop.secrets"_s;
const auto servicePath = u"/org/freedesktop/secrets"_s;
const auto keyringPath = u"/org/freedesktop/secrets/collection/login"_s;
const auto promptPath = u"/org/freedesktop/secrets/prompt/p1"_s;

using Paths = QList<QDBusObjectPath>;

QVariant pathVariant(const QString &path)
{
    return QVariant::fromValue(QDBusObjectPath(path));
}

bool contains(const SecretServiceMock::Attributes &all, const SecretServiceMock::Attributes &some)
{
    for (auto it = some.begin(); it != some.end(); ++it) {
        if (all.value(it.key()) != it.value())
            return false;
    }
    return true;
}
}

SecretServiceMock::SecretServiceMock()
    : m_connection(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"secret service mock"_s))
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<WireSecrets>();
    m_connection.registerVirtualObject(servicePath, this, QDBusConnection::SubPath);
}

SecretServiceMock::~SecretServiceMock()
{
    QDBusConnection::disconnectFromBus(m_connection.name());
}

bool SecretServiceMock::appear()
{
    return m_connection.registerService(serviceName);
}

bool SecretServiceMock::disappear()
{
    m_isPrompting = false;
    return m_connection.unregisterService(serviceName);
}

void SecretServiceMock::release()
{
    m_answers.clear();
    for (const auto &message : std::exchange(m_silenced, {}))
        m_connection.send(reply(message));
}

void SecretServiceMock::startOver()
{
    m_answers.clear();
    m_items.clear();
    m_searches.clear();
    m_calls.clear();
    m_isLocked = false;
    m_hasKeyring = true;
}

void SecretServiceMock::addItem(const QString &key, const QByteArray &secret)
{
    store({{u"server"_s, u"claviger"_s}, {u"user"_s, key}, {u"type"_s, u"plaintext"_s}}, secret, false);
}

QList<QByteArray> SecretServiceMock::secretsOf(const QString &key) const
{
    QList<QByteArray> secrets;
    for (const auto &item : m_items) {
        if (item.attributes.value(u"user"_s) == key)
            secrets += item.secret;
    }
    return secrets;
}

void SecretServiceMock::answerPrompt(bool unlock)
{
    m_isPrompting = false;
    m_isLocked = !unlock;
    auto completed
        = QDBusMessage::createSignal(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    completed.setArguments({!unlock, QVariant::fromValue(QDBusVariant(QString()))});
    m_connection.send(completed);
}

QString SecretServiceMock::introspect(const QString &) const
{
    return {};
}

bool SecretServiceMock::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    m_calls += message.member();
    const auto how = m_answers.value(message.member(), Answer::Honest);
    if (how == Answer::Silent) {
        m_silenced += message;
        return true;
    }
    if (how == Answer::Vanish)
        return disappear(); // who calls is told by the bus only if the connection ends, so it waits for its
                            // time-out
    const auto answer = reply(message);
    m_connection.send(answer);
    if (how == Answer::LockAfter && answer.type() == QDBusMessage::ReplyMessage)
        m_isLocked = true;
    return true;
}

QDBusMessage SecretServiceMock::reply(const QDBusMessage &message)
{
    const auto &member = message.member();
    if (member == u"OpenSession")
        return openSession(message);
    if (member == u"SearchItems")
        return searchItems(message);
    if (member == u"GetSecrets")
        return getSecrets(message);
    if (member == u"CreateItem")
        return createItem(message);
    if (member == u"Delete")
        return deleteItem(message);
    if (member == u"Unlock")
        return unlock(message);
    if (member == u"Get" || member == u"GetAll")
        return property(message);
    if (member == u"ReadAlias")
        return message.createReply(pathVariant(m_hasKeyring ? keyringPath : u"/"_s));
    if (member == u"Prompt" || member == u"Dismiss") {
        m_isPrompting = member == u"Prompt";
        return message.createReply();
    }
    return message.createErrorReply(QDBusError::UnknownMethod, member);
}

QDBusMessage SecretServiceMock::openSession(const QDBusMessage &message)
{
    if (message.arguments().value(0) != u"plain"_s)
        return message.createErrorReply(QDBusError::NotSupported, u"plain only"_s);
    const auto path = u"%1/session/s%2"_s.arg(servicePath).arg(++m_counter);
    m_sessions.insert(path);
    return message.createReply({QVariant::fromValue(QDBusVariant(QString())), pathVariant(path)});
}

QDBusMessage SecretServiceMock::searchItems(const QDBusMessage &message)
{
    const auto wanted = qdbus_cast<Attributes>(message.arguments().value(0));
    m_searches += wanted;
    Paths found;
    for (const auto &item : m_items) {
        if (contains(item.attributes, wanted))
            found += QDBusObjectPath(item.path);
    }
    const auto none = QVariant::fromValue(Paths());
    const auto some = QVariant::fromValue(found);
    return message.createReply(m_isLocked ? QVariantList{none, some} : QVariantList{some, none});
}

QDBusMessage SecretServiceMock::getSecrets(const QDBusMessage &message)
{
    const auto session = message.arguments().value(1).value<QDBusObjectPath>();
    if (!m_sessions.contains(session.path()))
        return message.createErrorReply(u"org.freedesktop.Secret.Error.NoSession"_s, u"no such session"_s);
    WireSecrets secrets;
    for (const auto &path : qdbus_cast<Paths>(message.arguments().value(0))) {
        const auto isIt = [&path](const Item &item) { return item.path == path.path(); };
        if (const auto it = std::ranges::find_if(m_items, isIt); it != m_items.end() && !m_isLocked)
            secrets.insert(path, WireSecret{session, {}, it->secret, u"text/plain"_s});
    }
    return message.createReply(QVariant::fromValue(secrets));
}

QDBusMessage SecretServiceMock::createItem(const QDBusMessage &message)
{
    if (m_isLocked)
        return message.createErrorReply(u"org.freedesktop.Secret.Error.IsLocked"_s, u"locked"_s);
    const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
    const auto secret = qdbus_cast<WireSecret>(message.arguments().value(1));
    if (!m_sessions.contains(secret.session.path()))
        return message.createErrorReply(u"org.freedesktop.Secret.Error.NoSession"_s, u"no such session"_s);
    if (m_answers.value(u"CreateItem"_s) != Answer::Pretend) {
        const auto attributes = properties.value(u"org.freedesktop.Secret.Item.Attributes"_s);
        store(qdbus_cast<Attributes>(attributes), secret.value, message.arguments().value(2).toBool());
    }
    return message.createReply({pathVariant(keyringPath + u"/1"_s), pathVariant(u"/"_s)});
}

QDBusMessage SecretServiceMock::deleteItem(const QDBusMessage &message)
{
    if (m_answers.value(u"Delete"_s) != Answer::Pretend)
        m_items.removeIf([&message](const Item &item) { return item.path == message.path(); });
    return message.createReply(pathVariant(u"/"_s));
}

QDBusMessage SecretServiceMock::unlock(const QDBusMessage &message)
{
    const auto asked = message.arguments().value(0);
    const auto paths
        = m_isLocked ? QVariant::fromValue(Paths()) : QVariant::fromValue(qdbus_cast<Paths>(asked));
    return message.createReply({paths, pathVariant(m_isLocked ? promptPath : u"/"_s)});
}

QDBusMessage SecretServiceMock::property(const QDBusMessage &message)
{
    const auto properties = propertiesOf(message.path());
    if (message.member() == u"GetAll")
        return message.createReply(properties);
    const auto name = message.arguments().value(1).toString();
    return message.createReply(QVariant::fromValue(QDBusVariant(properties.value(name))));
}

QVariantMap SecretServiceMock::propertiesOf(const QString &path)
{
    if (path == servicePath)
        return {{u"Collections"_s, QVariant::fromValue(Paths{QDBusObjectPath(keyringPath)})}};
    return {{u"Locked"_s, m_isLocked}, {u"Label"_s, u"Login"_s}};
}

void SecretServiceMock::store(const Attributes &attributes, const QByteArray &secret, bool replace)
{
    const auto isSame = [&attributes](const Item &item) { return item.attributes == attributes; };
    if (const auto it = std::ranges::find_if(m_items, isSame); replace && it != m_items.end())
        it->secret = secret;
    else
        m_items += Item{u"%1/%2"_s.arg(keyringPath).arg(++m_counter), attributes, secret};
}
