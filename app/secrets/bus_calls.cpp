#include "app/secrets/bus_calls.h"

#include <limits>
#include <memory>

#include <QCoro/QCoroFuture>
#include <QDBusPendingCall>

#include "app/secrets/bell.h"

namespace claviger
{
namespace
{
/// QtDBus counts in int milliseconds; INT_MAX waits without limit.
int busMilliseconds(std::chrono::milliseconds timeout)
{
    constexpr auto unlimited = std::numeric_limits<int>::max();
    return timeout.count() >= unlimited ? unlimited : static_cast<int>(timeout.count());
}
}

QCoro::Task<Result<BusMessages>> callAll(
    QDBusConnection bus, BusMessages calls, std::chrono::milliseconds timeout, std::stop_token stop)
{
    if (calls.empty())
        co_return BusMessages();
    Bell bell;
    auto missing = calls.size();
    std::vector<std::unique_ptr<QDBusPendingCallWatcher>> watchers;
    for (const auto &call : calls) {
        const auto &watcher = watchers.emplace_back(
            std::make_unique<QDBusPendingCallWatcher>(bus.asyncCall(call, busMilliseconds(timeout))));
        QObject::connect(watcher.get(), &QDBusPendingCallWatcher::finished, watcher.get(), [&missing, &bell] {
            if (--missing == 0)
                bell.ring();
        });
    }
    const std::stop_callback onStop(stop, [&bell] { bell.ring(); });
    co_await bell.future();

    if (missing > 0)
        co_return failure(ErrorCode::Cancelled);
    BusMessages answers;
    answers.reserve(watchers.size());
    for (const auto &watcher : watchers)
        answers.push_back(watcher->reply());
    co_return answers;
}

QCoro::Task<Result<QDBusMessage>> callOne(
    QDBusConnection bus, QDBusMessage call, std::chrono::milliseconds timeout, std::stop_token stop)
{
    BusMessages calls(1, call);
    auto answers = co_await callAll(bus, std::move(calls), timeout, stop);
    if (!answers)
        co_return failed(answers);
    co_return answers->front();
}

bool isReply(const QDBusMessage &answer, QLatin1StringView signature)
{
    return answer.type() == QDBusMessage::ReplyMessage && answer.signature() == signature;
}
}
