#pragma once

#include <QDBusMessage>
#include <QString>

namespace claviger::secret_service
{
// The Secret Service API's names (freedesktop.org, draft 0.2).
inline QString name()
{
    return QStringLiteral("org.freedesktop.secrets");
}
inline QString path()
{
    return QStringLiteral("/org/freedesktop/secrets");
}
inline QString serviceInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Service");
}
inline QString collectionInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Collection");
}
inline QString promptInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Prompt");
}

/// A call to the service object itself.
inline QDBusMessage call(const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(name(), path(), serviceInterface(), method);
    message.setArguments(arguments);
    return message;
}
}
