#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "ui/shell/status_line.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class tst_status_line final : public QObject
{
    Q_OBJECT

private slots:
    void what_needs_attention_is_said_and_leads_there();
};

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

QTEST_MAIN(tst_status_line)
#include "tst_status_line.moc"
