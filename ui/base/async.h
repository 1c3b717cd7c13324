#pragma once

#include <type_traits>
#include <utility>

#include <QCoro/QCoroTask>
#include <QPointer>

namespace claviger
{
namespace detail
{
template <typename T, typename Context, typename Callback>
QCoro::Task<void> deliver(QCoro::Task<T> task, QPointer<Context> context, Callback callback)
{
    if constexpr (std::is_void_v<T>) {
        co_await std::move(task);
        if (context)
            callback();
    } else {
        T value = co_await std::move(task);
        if (context)
            callback(std::move(value));
    }
}
}

/// How a widget starts work: the callback is called with the task's result, unless the context is gone by
/// then. (QCoro::connect of 0.8 copies the result, which a SecretBuffer refuses.)
template <typename T, typename Context, typename Callback>
void whenDone(QCoro::Task<T> task, Context *context, Callback callback)
{
    QPointer<Context> watched(context);
    detail::deliver(std::move(task), std::move(watched), std::move(callback));
}
}
