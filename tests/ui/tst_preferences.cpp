#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

#include "desktop_test.h"
#include "ui/base/async.h"
#include "ui/credentials/credential_table.h"
#include "ui/preferences/advanced_section.h"
#include "ui/preferences/appearance_section.h"
#include "ui/preferences/change_passphrase_dialog.h"
#include "ui/preferences/idle_lock.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/preferences/security_section.h"
#include "ui/preferences/workspaces_section.h"
#include "ui/shell/remove_workspace_dialog.h"
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
    void sections_are_chosen_with_the_keys();
    void a_workspace_is_renamed_and_another_is_opened_and_removed();
    void the_report_says_what_clav_doctor_says_and_is_copied();
    void a_vault_gets_another_passphrase();
    void a_lock_takes_the_preferences_with_it();
    void the_window_locks_when_nobody_uses_it();
    void use_keeps_it_open();
    void without_a_limit_it_never_locks();
    void the_system_s_appearance_comes_back();
    void f1_lists_every_key_of_the_window();

private:
    PreferencesDialog *openPreferences();
    void makeAnother(const QString &name);
};

namespace
{
void choose(QTreeWidget *list, const QString &name)
{
    list->setCurrentItem(list->findItems(name, Qt::MatchExactly).value(0));
    QVERIFY(list->currentItem());
}

bool says(const QWidget &section, const QString &words)
{
    const auto labels = section.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}
}

/// A vault that nobody has open.
void tst_preferences::makeAnother(const QString &name)
{
    std::unique_ptr<Workspace> made;
    NewWorkspace wanted(name, StoreKind::SealedVault, SecretBuffer::fromText(passphrase()));
    whenDone(m->directory->create(std::move(wanted)), m->window.get(),
        [&](Result<std::unique_ptr<Workspace>> done) { made = std::move(*done); });
    QTRY_VERIFY_WITH_TIMEOUT(made, 10'000);
    bool closed = false;
    whenDone(made->close(), m->window.get(), [&] { closed = true; });
    QTRY_VERIFY(closed);
}

PreferencesDialog *tst_preferences::openPreferences()
{
    m->window->activateWindow();
    if (!QTest::qWaitFor([this] { return m->window->isActiveWindow() && QApplication::focusWidget(); }))
        qFatal("no focus");
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
    chosen.language = Language::SimplifiedChinese;
    chosen.lockOnSleep = false;
    chosen.lockOnScreenLock = false;
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
        odd.setValue(u"preferences/language"_s, u"tlh"_s);
        odd.setValue(u"preferences/revealSeconds"_s, 0);
        odd.setValue(u"preferences/clipboardSeconds"_s, 100'000);
        odd.setValue(u"preferences/lockMinutes"_s, u"soon"_s);
    }
    const Preferences read = WindowSettings(path).preferences();
    QCOMPARE(read.appearance, ColorScheme::Unknown);
    QCOMPARE(read.language, Language::System);
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
    dialog->goTo(PreferencesDialog::Section::Appearance);
    auto *scheme = dialog->findChild<AppearanceSection *>()->findChild<QComboBox *>();
    scheme->setFocus();
    QTest::keyClick(scheme, Qt::Key_Down);
    QTest::keyClick(scheme, Qt::Key_Down);
    QCOMPARE(appearance.size(), 2);
    QCOMPARE(appearance.constLast().constFirst().value<ColorScheme>(), ColorScheme::Dark);
    for (QSpinBox *number : dialog->findChildren<QSpinBox *>()) {
        if (number->accessibleName().contains(u"copied"))
            number->setValue(17);
    }
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
        if (box->text().contains(u"sleeps"))
            box->click();
    }
    dialog->reject();
    QTRY_VERIFY(!openDialog<PreferencesDialog>(m->window.get()));
    QCOMPARE(m->settings->preferences().clipboardSeconds, 17);
    QCOMPARE(m->settings->preferences().appearance, ColorScheme::Dark);
    QVERIFY(!m->settings->preferences().lockOnSleep);
    QVERIFY(m->settings->preferences().lockOnScreenLock);
    m->window->activateWindow();
    page().table().setFocus();
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"key-one"_s);
    QVERIFY2(
        m->window->status().countdownText().contains(u"17"), qPrintable(m->window->status().countdownText()));
}

void tst_preferences::sections_are_chosen_with_the_keys()
{
    PreferencesDialog *dialog = openPreferences();
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Sections"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(dialog->section(), PreferencesDialog::Section::Security);
    QVERIFY(dialog->findChild<SecuritySection *>()->isVisible());
    QVERIFY(!dialog->findChild<AppearanceSection *>()->isVisible());
    press(Qt::Key_Tab);
    QVERIFY(dialog->findChild<SecuritySection *>()->isAncestorOf(QApplication::focusWidget()));
}

void tst_preferences::a_workspace_is_renamed_and_another_is_opened_and_removed()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    makeAnother(u"Other"_s);
    if (QTest::currentTestFailed())
        return;
    PreferencesDialog *dialog = openPreferences();
    dialog->goTo(PreferencesDialog::Section::Workspaces);
    auto *section = dialog->findChild<WorkspacesSection *>();
    auto *list = section->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->currentItem()->text(0), u"Personal"_s);
    QTRY_VERIFY(dialog->isActiveWindow());
    const auto typeName = [&](const QString &name) {
        auto *editor = list->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->accessibleName(), u"Name"_s);
        QCOMPARE(editor->maxLength(), 80);
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!list->findChild<QLineEdit *>());
    };
    button(*section, u"Rename"_s).click();
    typeName(u" Mine "_s);
    QTRY_COMPARE(m->session->workspace()->name(), u"Mine"_s);
    QTRY_COMPARE(list->currentItem()->text(0), u"Mine"_s);
    for (const QString &refused : {u"Other"_s, QString()}) {
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_F2);
        typeName(refused);
        QTRY_COMPARE(list->currentItem()->text(0), u"Mine"_s);
        QTRY_COMPARE(says(*section, u"Another workspace"_s), refused == u"Other");
    }
    QCOMPARE(m->session->workspace()->name(), u"Mine"_s);

    choose(list, u"Other"_s);
    QVERIFY(!button(*section, u"Rename"_s).isEnabled());
    button(*section, u"Remove"_s).click();
    QTRY_VERIFY(openDialog<RemoveWorkspaceDialog>(section));
    auto *removal = openDialog<RemoveWorkspaceDialog>(section);
    removal->findChild<QLineEdit *>()->setText(u"Other"_s);
    button(*removal, u"for good"_s).click();
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(m->session->workspace()->name(), u"Mine"_s); // it stayed open
    QCOMPARE(m->directory->list().size(), 1);

    makeAnother(u"Third"_s);
    dialog->reject();
    QTRY_VERIFY(!openDialog<PreferencesDialog>(m->window.get()));
    m->window->activateWindow();
    dialog = openPreferences();
    dialog->goTo(PreferencesDialog::Section::Workspaces);
    section = dialog->findChild<WorkspacesSection *>();
    choose(section->findChild<QTreeWidget *>(), u"Third"_s);
    button(*section, u"Open"_s).click();
    QTRY_COMPARE(m->session->workspace() ? m->session->workspace()->name() : QString(), u"Third"_s);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QTRY_VERIFY(!m->window->findChild<PreferencesDialog *>());
}

void tst_preferences::the_report_says_what_clav_doctor_says_and_is_copied()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    PreferencesDialog *dialog = openPreferences();
    dialog->goTo(PreferencesDialog::Section::Advanced);
    auto *section = dialog->findChild<AdvancedSection *>();
    QTRY_VERIFY(section->hasFindings());
    QStringList shown;
    for (const QLabel *label : section->findChildren<QLabel *>())
        shown.append(label->text());
    QVERIFY2(shown.join(u'|').contains(u"“Personal” is in order"), qPrintable(shown.join(u'|')));
    button(*section, u"Copy"_s).click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"OK “Personal” is in order"), qPrintable(copied));
    QVERIFY(shown.join(u'|').contains(m->services.dataDirectory));
}

void tst_preferences::a_vault_gets_another_passphrase()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    PreferencesDialog *dialog = openPreferences();
    dialog->goTo(PreferencesDialog::Section::Security);
    button(*dialog, u"Change the passphrase"_s).click();
    QTRY_VERIFY(openDialog<ChangePassphraseDialog>(dialog));
    auto *change = openDialog<ChangePassphraseDialog>(dialog);
    QVERIFY(change);
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(change));
    const QString another = u"a much longer walk along the canal 7"_s;
    const auto fill = [&](const QString &current) {
        QVERIFY(tabTo(u"Passphrase until now"_s));
        type(current);
        QVERIFY(tabTo(u"New passphrase"_s));
        type(another);
        QVERIFY(tabTo(u"Repeat it"_s));
        type(another);
        press(Qt::Key_Return);
    };
    fill(u"not this one at all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(*change, u"does not open this vault"_s), 10'000);
    fill(passphrase());
    QTRY_VERIFY_WITH_TIMEOUT(says(*change, u"Done"_s), 10'000);
    for (const QLineEdit *edit : change->findChildren<QLineEdit *>())
        QVERIFY(edit->text().isEmpty());
    m->session->workspace()->lock();
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    m->window->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(),
        u"Passphrase"_s);
    type(another);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m->window->credentials(), 10'000);
}

void tst_preferences::a_lock_takes_the_preferences_with_it()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    PreferencesDialog *dialog = openPreferences();
    dialog->goTo(PreferencesDialog::Section::Security);
    QPointer<QDialog> watched = dialog;
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m->window->findChild<UnlockPage *>());
    QVERIFY(!watched);
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
