#include "app/secrets/secret_service_prompt.h"

#include <QCoro/QCoroFuture>
#include <QDBusServiceWatcher>

#include "app/secrets/bus_calls.h"
#include "app/secrets/secret_service_names.h"

using namespace Qt::StringLiterals;

namespace claviger
{
SecretServicePrompt::SecretServicePrompt(QDBusConnection bus, QString path)
    : m_bus(std::move(bus)),
      m_path(std::move(path))
{
}

QCoro::Task<void> SecretServicePrompt::show(std::stop_token stop)
{
    // Subscribed before the prompt is asked for, so that a quick answer is not missed. QtDBus takes slots by
    // name only.
    m_bus.connect(secret_service::name(), m_path, secret_service::promptInterface(), u"Completed"_s, this,
        SLOT(complete(bool, QDBusVariant)));
    QDBusServiceWatcher watcher(secret_service::name(), m_bus, QDBusServiceWatcher::WatchForUnregistration);
    connect(&watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { m_bell.ring(); });
    const std::stop_callback onStop(stop, [this] { m_bell.ring(); });

    const QVariantList noWindow{QString()};
    const auto answer = co_await callOne(m_bus, message(u"Prompt"_s, noWindow), busCallTimeout, stop);
    if (!answer || isReply(*answer, ""_L1))
        co_await m_bell.future();
    if (stop.stop_requested())
        m_bus.send(message(u"Dismiss"_s, {}));
}

void SecretServicePrompt::complete(bool, const QDBusVariant &)
{
    m_bell.ring();
}

QDBusMessage SecretServicePrompt::message(const QString &method, const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(
        secret_service::name(), m_path, secret_service::promptInterface(), method);
    message.setArguments(arguments);
    return message;
}
}

#include "moc_secret_service_prompt.cpp"
