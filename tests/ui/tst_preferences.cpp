#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

#include "desktop_test.h"
#include "ui/credentials/credential_table.h"
#include "ui/preferences/idle_lock.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// What a person chooses for the window, and the list of its keys.
class tst_preferences final : public DesktopTest
{
    Q_OBJECT

private slots:
    void what_is_chosen_is_read_back();
    void what_a_file_says_is_brought_into_range();
    void a_choice_counts_at_once_and_is_kept();
    void the_window_locks_when_nobody_uses_it();
    void use_keeps_it_open();
    void without_a_limit_it_never_locks();
    void the_system_s_appearance_comes_back();
    void f1_lists_every_key_of_the_window();

private:
    PreferencesDialog *openPreferences();
};

PreferencesDialog *tst_preferences::openPreferences()
{
    press(Qt::Key_Comma, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return openDialog<PreferencesDialog>(m->window.get()) != nullptr; }))
        qFatal("no preferences");
    return openDialog<PreferencesDialog>(m->window.get());
}

void tst_preferences::what_is_chosen_is_read_back()
{
    Preferences chosen;
    chosen.appearance = ColorScheme::Dark;
    chosen.revealSeconds = 12;
    chosen.clipboardSeconds = 45;
    chosen.lockMinutes = 7;
    m->settings->setPreferences(chosen);
    const WindowSettings again(m->home.filePath(u"desktop.ini"_s));
    QCOMPARE(again.preferences(), chosen);
    QVERIFY(WindowSettings(m->home.filePath(u"other.ini"_s)).preferences() == Preferences());
}

void tst_preferences::what_a_file_says_is_brought_into_range()
{
    const QString path = m->home.filePath(u"odd.ini"_s);
    {
        QSettings odd(path, QSettings::IniFormat);
        odd.setValue(u"preferences/appearance"_s, u"purple"_s);
        odd.setValue(u"preferences/revealSeconds"_s, 0);
        odd.setValue(u"preferences/clipboardSeconds"_s, 100'000);
        odd.setValue(u"preferences/lockMinutes"_s, u"soon"_s);
    }
    const Preferences read = WindowSettings(path).preferences();
    QCOMPARE(read.appearance, ColorScheme::Unknown);
    QCOMPARE(read.revealSeconds, Preferences::shortestSeconds);
    QCOMPARE(read.clipboardSeconds, Preferences::longestSeconds);
    QCOMPARE(read.lockMinutes, Preferences().lockMinutes);
}

void tst_preferences::a_choice_counts_at_once_and_is_kept()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    addCredential(u"sla"_s, u"One"_s, u"key-one"_s);
    QSignalSpy appearance(m->window.get(), &MainWindow::appearanceChosen);
    PreferencesDialog *dialog = openPreferences();
    auto *scheme = dialog->findChild<QComboBox *>();
    scheme->setFocus();
    QTest::keyClick(scheme, Qt::Key_Down);
    QTest::keyClick(scheme, Qt::Key_Down);
    QCOMPARE(appearance.size(), 2);
    QCOMPARE(appearance.constLast().constFirst().value<ColorScheme>(), ColorScheme::Dark);
    for (QSpinBox *number : dialog->findChildren<QSpinBox *>()) {
        if (number->accessibleName().contains(u"copied"))
            number->setValue(17);
    }
    dialog->reject();
    QTRY_VERIFY(!openDialog<PreferencesDialog>(m->window.get()));
    QCOMPARE(m->settings->preferences().clipboardSeconds, 17);
    QCOMPARE(m->settings->preferences().appearance, ColorScheme::Dark);
    m->window->activateWindow();
    page().table().setFocus();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"key-one"_s);
    QVERIFY2(
        m->window->status().countdownText().contains(u"17"), qPrintable(m->window->status().countdownText()));
}

void tst_preferences::the_window_locks_when_nobody_uses_it()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    auto *lock = m->window->findChild<IdleLock *>();
    QVERIFY(lock);
    lock->setLimit(std::chrono::milliseconds(60));
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY(!m->window->credentials());
}

void tst_preferences::use_keeps_it_open()
{
    IdleLock lock;
    QSignalSpy idle(&lock, &IdleLock::idle);
    lock.setLimit(std::chrono::milliseconds(400));
    QElapsedTimer since;
    since.start();
    qint64 lastUse = 0;
    while (since.elapsed() < 1'000) { // a key every now and then, for longer than the limit
        QTest::keyClick(m->window.get(), Qt::Key_Shift);
        lastUse = since.elapsed();
        QVERIFY(!idle.wait(50));
    }
    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(since.elapsed() - lastUse >= 390); // timers may be early by a few per cent
}

void tst_preferences::without_a_limit_it_never_locks()
{
    IdleLock lock;
    QSignalSpy idle(&lock, &IdleLock::idle);
    lock.setLimit(std::chrono::milliseconds(20));
    lock.setLimit(std::chrono::milliseconds(0));
    QVERIFY(!idle.wait(100));
}

void tst_preferences::the_system_s_appearance_comes_back()
{
    const bool dark = Theme::isDark(QApplication::palette());
    const ColorScheme other = dark ? ColorScheme::Light : ColorScheme::Dark;
    Theme::apply(*qApp, other);
    QCOMPARE(Theme::isDark(QApplication::palette()), !dark);
    Theme::apply(*qApp, ColorScheme::Unknown);
    QCOMPARE(Theme::isDark(QApplication::palette()), dark);
}

void tst_preferences::f1_lists_every_key_of_the_window()
{
    press(Qt::Key_F1);
    QTRY_VERIFY(openDialog<ShortcutsDialog>(m->window.get()));
    const auto *list = openDialog<ShortcutsDialog>(m->window.get())->findChild<QTreeWidget *>();
    QHash<QString, QString> listed;
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        listed.insert(list->topLevelItem(row)->text(0), list->topLevelItem(row)->text(1));
    int count = 0;
    for (const QAction *action : m->window->actions()) {
        if (!action->isVisible())
            continue;
        for (const QKeySequence &key : action->shortcuts()) {
            ++count;
            const QString name = action->text().remove(u'&').remove(u'…');
            QVERIFY2(listed.value(name).contains(key.toString(QKeySequence::NativeText)),
                qPrintable(action->text()));
        }
    }
    QVERIFY(count > 10);
}

QTEST_MAIN(tst_preferences)
#include "tst_preferences.moc"
