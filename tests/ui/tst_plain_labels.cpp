#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>

#include "ui/theme/link_label.h"
#include "ui/theme/theme.h"

using namespace claviger;
using namespace Qt::StringLiterals;

/// Names that look like HTML are shown as they are.
class tst_plain_labels final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::installStyle(*qApp); }

    void a_label_shows_what_it_was_given()
    {
        QLabel label(name);
        label.show();
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }

    void a_message_box_too()
    {
        QMessageBox box(QMessageBox::Question, u"Delete"_s, name);
        box.setInformativeText(name);
        box.open();
        int seen = 0;
        for (const QLabel *label : box.findChildren<QLabel *>()) {
            if (!label->text().contains(name))
                continue;
            ++seen;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QCOMPARE(seen, 2);
    }

    void a_tooltip_too()
    {
        QWidget widget;
        widget.show();
        QToolTip::showText(widget.mapToGlobal(QPoint(1, 1)), name, &widget);
        const QLabel *tip = nullptr;
        for (const QWidget *one : QApplication::topLevelWidgets()) {
            if (one->inherits("QTipLabel"))
                tip = qobject_cast<const QLabel *>(one);
        }
        if (!tip)
            QFAIL("no tooltip is shown");
        QCOMPARE(tip->text(), name);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QToolTip::hideText();
    }

    void links_stay_links()
    {
        LinkLabel label;
        label.setText(u"<a href=\"https://a.example\">a</a>"_s);
        label.show();
        QCOMPARE(label.textFormat(), Qt::RichText);
    }

private:
    const QString name = u"One <b>bold</b>"_s;
};

QTEST_MAIN(tst_plain_labels)
#include "tst_plain_labels.moc"
