#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include "app/desktop/desktop.h"
#include "app/text/translation.h"
#include "desktop_test.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/placement_editor.h"
#include "ui/preferences/general_section.h"
#include "ui/preferences/preferences_dialog.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// Another language in the running program: the window is made anew, the workspace stays open.
class tst_language final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void the_window_speaks_it_at_once_and_stays_where_it_was();
    void what_is_unsaved_is_asked_about_and_may_stay();

private:
    static MainWindow *window();
    static QString shownTexts(const QWidget &within);
    /// In the preferences, with the keys.
    void wish(int steps);

    std::unique_ptr<Desktop> m_desktop;
};

void tst_language::init()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    installTranslation(*qApp, QLocale());
    m_desktop = std::make_unique<Desktop>(*qApp, DesktopOptions{{}, {}, true});
    QCOMPARE(m_desktop->start(), std::optional<int>());
    QTRY_VERIFY_WITH_TIMEOUT(window() && window()->credentials(), 60'000);
    QTRY_VERIFY(window()->credentials()->totalCount() > 10);
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void tst_language::cleanup()
{
    m_desktop.reset();
}

MainWindow *tst_language::window()
{
    MainWindow *found = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *candidate = qobject_cast<MainWindow *>(widget); candidate && candidate->isVisible())
            found = candidate;
    }
    return found;
}

QString tst_language::shownTexts(const QWidget &within)
{
    QStringList texts;
    for (const QLabel *label : within.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u" | "_s);
}

void tst_language::wish(int steps)
{
    QTest::keyClick(window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<PreferencesDialog>(window()));
    auto *dialog = openDialog<PreferencesDialog>(window());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    auto *languages = dialog->findChild<GeneralSection *>()->findChild<QComboBox *>();
    languages->setCurrentIndex(languages->currentIndex() + steps);
    emit languages->activated(languages->currentIndex()); // as the keys do
}

void tst_language::the_window_speaks_it_at_once_and_stays_where_it_was()
{
    CredentialsPage &page = *window()->credentials();
    page.table().setCurrentIndex(page.table().model()->index(1, 0));
    const Id chosen = page.table().currentId();
    QTRY_COMPARE(page.inspector().shown(), chosen);
    const QString filter = page.inspector().placement().labelEdit()->text();
    page.filter().setText(filter);
    QTRY_VERIFY(page.shownCount() < 10 && page.table().currentId() == chosen);
    const QSize size = window()->size();
    QVERIFY(shownTexts(*window()).contains(u"Label"));
    const QPointer<MainWindow> old = window();
    const QPointer<SchemaForm> form = &page.inspector().form();
    wish(2);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY(!old);
    QVERIFY(!form); // its values went with it
    QTRY_VERIFY(window() && window()->credentials()); // without a passphrase
    QCOMPARE(window()->size(), size);
    QTRY_VERIFY(openDialog<PreferencesDialog>(window()));
    auto *dialog = openDialog<PreferencesDialog>(window());
    QCOMPARE(dialog->windowTitle(), u"首选项"_s);
    QCOMPARE(dialog->findChild<GeneralSection *>()->findChild<QComboBox *>()->currentText(), u"简体中文"_s);
    CredentialsPage &again = *window()->credentials();
    QCOMPARE(again.filter().text(), filter);
    QVERIFY(again.shownCount() < 10);
    QCOMPARE(again.table().currentId(), chosen);
    QTRY_COMPARE(again.inspector().shown(), chosen);
    QVERIFY2(!shownTexts(*window()).contains(u"Label"), qPrintable(shownTexts(*window())));
    QCOMPARE(QLocale().language(), QLocale::Chinese);

    dialog->reject();
    QTRY_VERIFY(!openDialog<PreferencesDialog>(window()));
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    const QPointer<MainWindow> chinese = window();
    wish(-1); // and back
    QTRY_VERIFY(!chinese);
    QTRY_VERIFY(window() && window()->credentials());
    QTRY_VERIFY(shownTexts(*window()).contains(u"Label"));
}

void tst_language::what_is_unsaved_is_asked_about_and_may_stay()
{
    CredentialsPage &page = *window()->credentials();
    page.table().setCurrentIndex(page.table().model()->index(1, 0));
    QTRY_VERIFY(!page.inspector().shown().isNull());
    page.inspector().placement().labelEdit()->setText(u"Half done"_s);
    QTRY_VERIFY(page.inspector().isDirty());
    const QPointer<MainWindow> old = window();
    wish(2);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY(openDialog<QMessageBox>(&page));
    openDialog<QMessageBox>(&page)->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!openDialog<QMessageBox>(&page));
    QVERIFY(old);
    QCOMPARE(page.inspector().placement().labelEdit()->text(), u"Half done"_s);
    auto *dialog = openDialog<PreferencesDialog>(window());
    auto *languages = dialog->findChild<GeneralSection *>()->findChild<QComboBox *>();
    QCOMPARE(languages->currentIndex(), 0); // nothing has changed
    languages->setCurrentIndex(2);
    emit languages->activated(2);
    QTRY_VERIFY(openDialog<QMessageBox>(&page));
    openDialog<QMessageBox>(&page)->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!old);
    QTRY_VERIFY(window() && window()->credentials());
}

QTEST_MAIN(tst_language)
#include "tst_language.moc"
