#include "ui/theme/role_palette.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace claviger
{
RolePalette::RolePalette(QWidget *widget, ColorRole role) : QObject(widget), m_widget(widget), m_role(role)
{
    widget->installEventFilter(this);
}

void RolePalette::follow(QWidget *widget, ColorRole role)
{
    RolePalette *own = nullptr;
    for (QObject *child : widget->children()) {
        if (auto *candidate = dynamic_cast<RolePalette *>(child))
            own = candidate;
    }
    if (!own)
        own = new RolePalette(widget, role);
    own->m_role = role;
    own->apply();
}

bool RolePalette::eventFilter(QObject *watched, QEvent *event)
{
    // The application's own event reaches windows only.
    if (event->type() == QEvent::PaletteChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void RolePalette::apply()
{
    const QPalette base = QApplication::palette(m_widget);
    const QColor wanted = Theme::color(m_role, base);
    QPalette palette;
    palette.setColor(QPalette::WindowText, wanted);
    palette.setColor(QPalette::Text, wanted);
    palette.setColor(QPalette::ButtonText, wanted);
    m_widget->setPalette(palette);
}
}
