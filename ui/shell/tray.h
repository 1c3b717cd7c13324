#pragma once

#include <memory>

#include <QObject>

class QMenu;
class QSystemTrayIcon;

namespace claviger
{
struct WindowActions;

/// The icon in the system's tray, where the system has one: shows the window, locks, quits. Closing the
/// window quits with it and without.
class Tray final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tray)

public:
    explicit Tray(const WindowActions &actions, QObject *parent = nullptr);
    ~Tray() override;

    QMenu &menu() { return *m_menu; }

signals:
    void showRequested();

private:
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
};
}
