#pragma once

#include <stop_token>

#include <QCoro/QCoroTask>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>

#include "app/secrets/bell.h"

namespace claviger
{
/// One prompt of the Secret Service: shows it and waits, without limit, until it is answered, dismissed,
/// stopped or its service ends.
class SecretServicePrompt final : public QObject
{
    Q_OBJECT

public:
    SecretServicePrompt(QDBusConnection bus, QString path);

    QCoro::Task<void> show(std::stop_token stop);

private Q_SLOTS:
    void complete(bool dismissed, const QDBusVariant &result);

private:
    QDBusMessage message(const QString &method, const QVariantList &arguments) const;

    QDBusConnection m_bus;
    QString m_path;
    Bell m_bell;
};
}
