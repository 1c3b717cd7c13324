#include "keyring_daemon.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
const auto serviceName = u"org.freedesktop.secrets"_s;
const auto servicePath = u"/org/freedesktop/secrets"_s;
const auto serviceInterface = u"org.freedesktop.Secret.Service"_s;
const auto login = u"/org/freedesktop/secrets/collection/login"_s;

/// `(oayays)`: a secret in a plain session.
QVariant secretStruct(const QString &session, const QByteArray &value)
{
    QDBusArgument argument;
    argument.beginStructure();
    argument << QDBusObjectPath(session) << QByteArray() << value << u"text/plain"_s;
    argument.endStructure();
    return QVariant::fromValue(argument);
}

bool isOwned()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(serviceName);
}

QStringList itemAttributes(const QString &key)
{
    return {u"server"_s, u"claviger"_s, u"user"_s, key, u"type"_s, u"plaintext"_s};
}

QByteArray runSecretTool(const QStringList &arguments, const QByteArray &input, int *exitCode)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    tool.waitForFinished();
    *exitCode = tool.exitStatus() == QProcess::NormalExit ? tool.exitCode() : -1;
    return tool.readAllStandardOutput();
}
}

KeyringDaemon::~KeyringDaemon()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool KeyringDaemon::start()
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_process.write("test");
    m_process.closeWriteChannel();
    return m_process.waitForStarted() && QTest::qWaitFor(isOwned, 10000);
}

bool KeyringDaemon::kill()
{
    m_process.kill();
    return m_process.waitForFinished() && QTest::qWaitFor([] { return !isOwned(); });
}

bool KeyringDaemon::lock()
{
    const QList<QDBusObjectPath> collections{QDBusObjectPath(login)};
    const auto answer = call(servicePath, serviceInterface, u"Lock"_s, {QVariant::fromValue(collections)});
    return answer.type() == QDBusMessage::ReplyMessage;
}

bool KeyringDaemon::unlock()
{
    const QVariantList arguments{
        QVariant::fromValue(QDBusObjectPath(login)), secretStruct(openSession(), "test")};
    const auto answer = call(servicePath, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
        u"UnlockWithMasterPassword"_s, arguments);
    return answer.type() == QDBusMessage::ReplyMessage;
}

bool KeyringDaemon::addItem(const QString &key, const QByteArray &text)
{
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{u"server"_s, u"claviger"_s}, {u"user"_s, key}, {u"type"_s, u"plaintext"_s}};
    const QVariantMap properties{{u"org.freedesktop.Secret.Item.Label"_s, u"claviger"_s},
        {u"org.freedesktop.Secret.Item.Attributes"_s, QVariant::fromValue(attributes)}};
    const auto answer = call(login, u"org.freedesktop.Secret.Collection"_s, u"CreateItem"_s,
        {properties, secretStruct(openSession(), text), false});
    return answer.type() == QDBusMessage::ReplyMessage;
}

QDBusMessage KeyringDaemon::call(
    const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

QString KeyringDaemon::openSession()
{
    const auto answer = call(servicePath, serviceInterface, u"OpenSession"_s,
        {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    return answer.arguments().value(1).value<QDBusObjectPath>().path();
}

QByteArray SecretTool::lookup(const QString &key)
{
    int code = 0;
    return runSecretTool(QStringList{u"lookup"_s} + itemAttributes(key), {}, &code);
}

bool SecretTool::store(const QString &key, const QByteArray &text)
{
    int code = 0;
    clear(key);
    runSecretTool(QStringList{u"store"_s, u"--label=claviger"_s} + itemAttributes(key), text, &code);
    return code == 0;
}

bool SecretTool::clear(const QString &key)
{
    int code = 0;
    runSecretTool(QStringList{u"clear"_s} + itemAttributes(key), {}, &code);
    return code == 0;
}
