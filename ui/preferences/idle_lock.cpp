#include "ui/preferences/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

namespace claviger
{
namespace
{
bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}
}

IdleLock::IdleLock(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::look);
}

void IdleLock::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
    if (limit.count() <= 0)
        return;
    QCoreApplication::instance()->installEventFilter(this);
    m_unused.start();
    m_timer.start(limit);
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    // Only noted: a timer that is set anew for every move of the mouse costs more.
    if (isUse(event->type()))
        m_unused.start();
    return QObject::eventFilter(watched, event);
}

void IdleLock::look()
{
    const std::chrono::milliseconds left = m_limit - std::chrono::milliseconds(m_unused.elapsed());
    if (left.count() > 0)
        return m_timer.start(left);
    m_unused.start();
    m_timer.start(m_limit);
    emit idle();
}
}
