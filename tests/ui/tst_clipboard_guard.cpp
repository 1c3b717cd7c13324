#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include "app/platform/hardening.h"
#include "ui/forms/clipboard_guard.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class tst_clipboard_guard : public QObject
{
    Q_OBJECT

private slots:
    void the_clipboard_is_marked_and_cleared();
    void the_clipboard_of_others_is_left_alone();
    void clearing_now_stops_the_countdown();
};

void tst_clipboard_guard::the_clipboard_is_marked_and_cleared()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    ClipboardGuard guard(clipboard, systemRandom, 3, std::chrono::milliseconds(30));
    QSignalSpy countdown(&guard, &ClipboardGuard::countdown);
    guard.copy(SecretBuffer::copyOf("s3cret"), u"Token"_s);
    QCOMPARE(clipboard->text(), u"s3cret"_s);
    QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    QTRY_VERIFY(clipboard->text().isEmpty());
    QCOMPARE(countdown.first().at(1).toInt(), 3);
    QCOMPARE(countdown.last().at(1).toInt(), 0);
    QVERIFY(!guard.isCounting());
}

void tst_clipboard_guard::the_clipboard_of_others_is_left_alone()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    ClipboardGuard guard(clipboard, systemRandom, 1, std::chrono::milliseconds(30));
    guard.copy(SecretBuffer::copyOf("s3cret"), u"Token"_s);
    clipboard->setText(u"something else"_s);
    QTRY_VERIFY(!guard.isCounting());
    QCOMPARE(clipboard->text(), u"something else"_s);
}

void tst_clipboard_guard::clearing_now_stops_the_countdown()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    {
        ClipboardGuard guard(clipboard, systemRandom);
        guard.copy(SecretBuffer::copyOf("s3cret"), u"Token"_s);
    } // as at quit
    QVERIFY(clipboard->text().isEmpty());
}

QTEST_MAIN(tst_clipboard_guard)
#include "tst_clipboard_guard.moc"
