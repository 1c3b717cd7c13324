#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>
#include <QWidget>

#include "ui/shell/tray.h"
#include "ui/shell/window_actions.h"

using namespace claviger;

class tst_tray final : public QObject
{
    Q_OBJECT

private slots:
    void its_menu_shows_locks_and_quits();
    void its_icon_waits_for_a_tray_that_comes_later();
};

void tst_tray::its_menu_shows_locks_and_quits()
{
    QWidget window;
    const WindowActions actions(window);
    Tray tray(actions);
    QSignalSpy shown(&tray, &Tray::showRequested);
    QSignalSpy locked(actions.lock, &QAction::triggered);
    QSignalSpy quit(actions.quit, &QAction::triggered);
    actions.lock->setEnabled(false);
    for (QAction *action : tray.menu().actions())
        action->trigger();
    QCOMPARE(shown.count(), 1);
    QCOMPARE(locked.count(), 0); // there is nothing to lock
    QCOMPARE(quit.count(), 1);
    actions.lock->setEnabled(true);
    for (QAction *action : tray.menu().actions())
        action->trigger();
    QCOMPARE(locked.count(), 1);
}

void tst_tray::its_icon_waits_for_a_tray_that_comes_later()
{
    QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable());
    QWidget window;
    const WindowActions actions(window);
    const Tray tray(actions);
    QVERIFY(tray.findChild<QSystemTrayIcon *>()->isVisible()); // Qt adds it once there is one
}

QTEST_MAIN(tst_tray)
#include "tst_tray.moc"
