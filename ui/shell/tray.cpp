#include "ui/shell/tray.h"

#include <QAction>
#include <QGuiApplication>
#include <QMenu>
#include <QSystemTrayIcon>

#include "ui/shell/window_actions.h"
#include "ui/theme/icon.h"

namespace claviger
{
namespace
{
/// A symbol in the system's own colours is not to be had; the accent stands out in light trays and dark ones.
QIcon trayIcon()
{
    const QIcon own = QGuiApplication::windowIcon();
    return own.isNull() ? Icon::of(IconName::Key, ColorRole::Accent) : own;
}
}

Tray::Tray(const WindowActions &actions, QObject *parent)
    : QObject(parent),
      m_menu(std::make_unique<QMenu>()),
      m_icon(new QSystemTrayIcon(trayIcon(), this))
{
    const QAction *show = m_menu->addAction(tr("&Show Claviger"));
    connect(show, &QAction::triggered, this, &Tray::showRequested);
    m_menu->addAction(actions.lock);
    m_menu->addSeparator();
    m_menu->addAction(actions.quit);
    m_icon->setToolTip(QStringLiteral("Claviger"));
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit showRequested();
    });
    m_icon->show(); // as soon as there is a tray, which may come after this program
}

Tray::~Tray()
{
    delete m_icon; // before the menu it shows
}
}
