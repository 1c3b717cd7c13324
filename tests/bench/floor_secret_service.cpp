// What reading secrets from the Secret Service costs at least: one search for each item key, all sent before
// the first answer, then one GetSecrets for all of them. Plain transport, blocking, nothing checked.
//
//   floor_secret_service SERVICE KEY…      (the attributes `server` and `user` that QtKeychain gives its
//   items)

#include <cstdio>

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

struct Secret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(Secret)

static QDBusArgument &operator<<(QDBusArgument &out, const Secret &secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.contentType;
    out.endStructure();
    return out;
}

static const QDBusArgument &operator>>(const QDBusArgument &in, Secret &secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    in.endStructure();
    return in; // NOLINT(bugprone-return-const-ref-from-parameter): as QtDBus asks for it
}

namespace
{
QDBusPendingCall call(const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
        u"org.freedesktop.Secret.Service"_s, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().asyncCall(message);
}

QList<QDBusObjectPath> search(const QString &service, const QStringList &keys)
{
    QList<QDBusPendingCall> searches;
    for (const QString &key : keys) {
        const QMap<QString, QString> attributes{{u"server"_s, service}, {u"user"_s, key}};
        searches.append(call(u"SearchItems"_s, {QVariant::fromValue(attributes)}));
    }
    QList<QDBusObjectPath> items;
    for (const QDBusPendingCall &pending : searches) {
        QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = pending;
        reply.waitForFinished();
        if (reply.isValid())
            items.append(reply.argumentAt<0>());
    }
    return items;
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qDBusRegisterMetaType<Secret>();
    qDBusRegisterMetaType<QMap<QDBusObjectPath, Secret>>();
    qDBusRegisterMetaType<QMap<QString, QString>>();

    const QStringList arguments = QCoreApplication::arguments();
    QDBusPendingReply<QDBusVariant, QDBusObjectPath> session
        = call(u"OpenSession"_s, {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const auto items = search(arguments.value(1), arguments.mid(2));
    session.waitForFinished();
    QDBusPendingReply<QMap<QDBusObjectPath, Secret>> secrets
        = call(u"GetSecrets"_s, {QVariant::fromValue(items), QVariant::fromValue(session.argumentAt<1>())});
    secrets.waitForFinished();
    if (!secrets.isValid() || secrets.value().size() != arguments.size() - 2)
        return 1;
    for (const Secret &secret : secrets.value())
        std::puts(secret.value.constData());
    return 0;
}
