#pragma once

#include <chrono>
#include <stop_token>
#include <vector>

#include <QCoro/QCoroTask>
#include <QDBusConnection>
#include <QDBusMessage>

#include "models/base/result.h"

namespace claviger
{
using BusMessages = std::vector<QDBusMessage>;

/// How long an ordinary call to a keychain service may take before the service counts as gone.
constexpr std::chrono::milliseconds busCallTimeout = std::chrono::seconds(10);
/// For calls that wait for a person.
constexpr std::chrono::milliseconds noBusTimeout = std::chrono::milliseconds::max();

/// Sends all calls at once and waits for every answer, in the order of the calls. An answer may itself be an
/// error message; after `timeout` it is NoReply. Nothing is introspected and nothing blocks. Error:
/// Cancelled.
QCoro::Task<Result<BusMessages>> callAll(
    QDBusConnection bus, BusMessages calls, std::chrono::milliseconds timeout, std::stop_token stop = {});
/// The same for one call.
QCoro::Task<Result<QDBusMessage>> callOne(
    QDBusConnection bus, QDBusMessage call, std::chrono::milliseconds timeout, std::stop_token stop = {});

/// Whether the answer is a reply with exactly these types (a D-Bus signature).
bool isReply(const QDBusMessage &answer, QLatin1StringView signature);
}
