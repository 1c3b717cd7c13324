#include "ui/forms/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace claviger
{
namespace
{
class WheelGuard final : public QObject
{
public:
    explicit WheelGuard(QWidget *input) : QObject(input), m_input(input) { input->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || m_input->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore(); // so that it goes on to what can scroll
        return true;
    }

private:
    QWidget *m_input;
};
}

void guardWheel(QWidget *input)
{
    input->setFocusPolicy(Qt::StrongFocus); // the wheel itself must not give it the focus
    new WheelGuard(input);
}
}
