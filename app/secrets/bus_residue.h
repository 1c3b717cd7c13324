#pragma once

#include <QScopeGuard>
#include <QTimer>

namespace claviger
{
/// Overwrites what libdbus keeps of the messages that it has delivered.
///
/// libdbus reads everything into one buffer that it never clears, and keeps up to five finished messages of
/// at most 10 KiB for reuse, contents and all: a secret would lie there until other traffic covers it.
/// Messages of ours to ourselves, too large to be kept, take those places and are freed, and so zeroed, in
/// the end. Main thread only. (A program that ends first has no memory left to overwrite.)
class BusResidue final
{
public:
    BusResidue();

    /// Overwrites it some 50 ms after the guard is gone, when usually nobody holds a message any more, and
    /// twice again within three seconds: on a busy machine a thread may hold one for longer. From the
    /// beginning if another guard comes in between.
    [[nodiscard]] auto overwriteAfterwards()
    {
        return qScopeGuard([this] { begin(); });
    }

private:
    Q_DISABLE_COPY_MOVE(BusResidue)

    void begin();

    QTimer m_timer;
    std::size_t m_round = 0; ///< the next of its waits
};
}
