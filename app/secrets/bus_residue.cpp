#include "app/secrets/bus_residue.h"

#include <array>

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace claviger
{
namespace
{
constexpr std::array waits{50ms, 500ms, 2000ms};
constexpr int keptMessages = 5;
constexpr int largerThanKept = 12 << 10; // bytes

void overwrite()
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto filler = QDBusMessage::createTargetedSignal(bus.baseService(), u"/io/github/claviger/Claviger"_s,
        u"io.github.claviger.Claviger"_s, u"Overwrite"_s);
    filler.setArguments({QByteArray(largerThanKept, '\0')});
    for (int i = 0; i < keptMessages; ++i)
        bus.send(filler);
}
}

BusResidue::BusResidue()
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(&m_timer, [this] {
        overwrite();
        if (m_round < waits.size())
            m_timer.start(waits.at(m_round++));
    });
}

void BusResidue::begin()
{
    m_round = 1;
    m_timer.start(waits.front());
}
}
