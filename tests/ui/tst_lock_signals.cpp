#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusMessage>

#include "app/desktop/desktop.h"
#include "app/desktop/desktop_options.h"
#include "desktop_test.h"
#include "ui/preferences/preferences_dialog.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The program locks with the screen, if that is wished. On a session bus of its own.
class tst_lock_signals final : public QObject
{
    Q_OBJECT

private slots:
    void the_screen_locks_the_workspace_if_it_is_wished();

private:
    static MainWindow *window();
    static void lockScreen();
};

MainWindow *tst_lock_signals::window()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<MainWindow *>(widget))
            return found;
    }
    return nullptr;
}

void tst_lock_signals::lockScreen()
{
    QDBusMessage locked = QDBusMessage::createSignal(
        u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s);
    locked.setArguments({true});
    QDBusConnection saver = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"saver"_s);
    QVERIFY(saver.send(locked));
}

void tst_lock_signals::the_screen_locks_the_workspace_if_it_is_wished()
{
    Desktop desktop(*qApp, DesktopOptions{{}, {}, true});
    QCOMPARE(desktop.start(), std::optional<int>());
    QTRY_VERIFY_WITH_TIMEOUT(window() && window()->credentials(), 60'000);
    QTest::keyClick(window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<PreferencesDialog>(window()));
    auto *preferences = openDialog<PreferencesDialog>(window());
    preferences->goTo(PreferencesDialog::Section::Security);
    auto *wish = qobject_cast<QCheckBox *>(&button(*preferences, u"Lock with the screen"_s));
    QVERIFY(wish && wish->isChecked());
    wish->click();
    lockScreen();
    QVERIFY(!QTest::qWaitFor([] { return !window()->credentials(); }, 500));
    wish->click();
    lockScreen();
    QTRY_VERIFY(!window()->credentials());
}

QTEST_MAIN(tst_lock_signals)
#include "tst_lock_signals.moc"
