#pragma once

#include <atomic>

#include <QFuture>
#include <QPromise>

namespace claviger
{
/// Wakes one waiting coroutine, once, for whichever comes first: an answer, a stop, a timer. `co_await` its
/// future(); the waiter goes on from the event loop of its own thread, never from within ring(). ring() from
/// any thread.
class Bell final
{
public:
    Bell() { m_promise.start(); }
    Bell(const Bell &) = delete;
    Bell &operator=(const Bell &) = delete;

    void ring()
    {
        if (!m_rung.exchange(true))
            m_promise.finish();
    }
    QFuture<void> future() const { return m_promise.future(); }

private:
    QPromise<void> m_promise;
    std::atomic_bool m_rung = false;
};
}
