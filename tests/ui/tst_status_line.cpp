#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include "desktop_test.h"
#include "ui/shell/status_line.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

class tst_status_line final : public DesktopTest
{
    Q_OBJECT

private slots:
    void what_needs_attention_is_said_and_leads_there();
    void the_store_says_how_it_is();
    void counts_say_what_is_counted();
    void the_clipboard_counts_down();

private:
    static QStringList shown(const StatusLine &line);
};

QStringList tst_status_line::shown(const StatusLine &line)
{
    QStringList texts;
    for (const QLabel *label : line.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

void tst_status_line::what_needs_attention_is_said_and_leads_there()
{
    StatusLine line;
    line.show();
    QVERIFY(!line.attention().isVisible());
    line.showAttention(3);
    QVERIFY(line.attention().isVisible());
    QVERIFY(line.attention().accessibleName().contains(u'3'));
    QSignalSpy asked(&line, &StatusLine::attentionRequested);
    line.attention().setFocus();
    QTest::keyClick(&line.attention(), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    line.showAttention(0);
    QVERIFY(!line.attention().isVisible());
}

void tst_status_line::the_store_says_how_it_is()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(shown(m->window->status()).contains(u"Sealed vault: open"_s));
    m->window->lock();
    QTRY_VERIFY(shown(m->window->status()).contains(u"Sealed vault: locked"_s));
    StatusLine line;
    line.show();
    line.showStore(m->session->workspace());
    QCOMPARE(shown(line), QStringList{u"Sealed vault: locked"_s});
    line.showWaiting(true);
    QCOMPARE(shown(line), QStringList{u"Waiting for an answer to the keychain's prompt…"_s});
    line.showWaiting(false);
    QCOMPARE(shown(line), QStringList{u"Sealed vault: locked"_s});
    line.showStore(nullptr);
    QCOMPARE(shown(line), QStringList());
}

void tst_status_line::counts_say_what_is_counted()
{
    StatusLine line;
    line.show();
    line.showCounts(1200, 1200, false);
    QCOMPARE(line.countText(), u"1,200 credential(s)"_s);
    line.showCounts(3, 1200, false);
    QCOMPARE(line.countText(), u"3 of 1,200 shown"_s);
    line.showCounts(2, 2, true);
    QCOMPARE(line.countText(), u"2 in the trash"_s);
    line.hideCounts();
    QCOMPARE(shown(line), QStringList());
}

void tst_status_line::the_clipboard_counts_down()
{
    StatusLine line;
    line.show();
    line.showCountdown(u"API key"_s, 12);
    QCOMPARE(line.countdownText(), u"API key is on the clipboard for 12 s"_s);
    line.showCountdown(u"API key"_s, 0);
    QCOMPARE(line.countdownText(), QString());
}

QTEST_MAIN(tst_status_line)
#include "tst_status_line.moc"
