#include <QLabel>
#include <QRadioButton>
#include <QRegularExpression>

#include "page_walk.h"
#include "ui/theme/theme.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// On every page: whatever takes the keyboard is reached by Tab, shows that it has it, and has a name that a
/// screen reader can say.
class tst_focus final : public PageWalk
{
    Q_OBJECT

private slots:
    void every_input_has_a_name();
    void tab_reaches_every_input();
    void the_focus_can_be_seen();
    void no_two_mnemonics_of_a_page_are_the_same();

private:
    static QString said(const QWidget &widget);
};

QString tst_focus::said(const QWidget &widget)
{
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.accessibleName());
}

void tst_focus::every_input_has_a_name()
{
    QStringList faults;
    throughEveryPage([&](QWidget *shown, const QString &name) {
        const QString nameless = namelessInputs(shown).join(u' ');
        if (!nameless.isEmpty())
            faults.append(name + u": "_s + nameless);
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QCOMPARE(m_seen, 46);
}

void tst_focus::tab_reaches_every_input()
{
    QStringList faults;
    throughEveryPage([&](QWidget *shown, const QString &name) {
        QSet<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            press(Qt::Key_Tab);
            reached.insert(focusIn(shown));
        }
        for (QWidget *widget : shown->findChildren<QWidget *>()) {
            // Of radio buttons Tab reaches the chosen one; arrows go on from there.
            const auto *radio = qobject_cast<QRadioButton *>(widget);
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->focusProxy() || widget->window() != shown || (radio && !radio->isChecked())
                || widget->objectName().startsWith(u"qt_"))
                continue;
            if (!reached.contains(widget))
                faults.append(name + u": "_s + said(*widget));
        }
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_focus::the_focus_can_be_seen()
{
    Theme::installStyle(*qApp);
    QStringList faults;
    throughEveryPage([&](QWidget *shown, const QString &name) {
        QList<QWidget *> stops;
        for (int i = 0; i < 60; ++i) {
            press(Qt::Key_Tab);
            QWidget *reached = focusIn(shown);
            if (reached && !stops.contains(reached) && !qobject_cast<QLabel *>(reached)) // its link is marked
                stops.append(reached);
        }
        QVERIFY2(!stops.isEmpty(), qPrintable(name));
        const auto picture = [shown](QWidget *around, bool focused) {
            if (focused)
                around->setFocus(Qt::TabFocusReason);
            else
                around->clearFocus();
            const QRect place(around->mapTo(shown, QPoint()), around->size());
            return shown->grab(place.adjusted(-4, -4, 4, 4)).toImage();
        };
        for (QWidget *stop : stops) {
            if (!stop->isVisible() || stop->window() != shown)
                continue;
            const QImage with = picture(stop, true);
            if (with == picture(stop, false))
                faults.append(name + u": "_s + said(*stop));
        }
        stops.constFirst()->setFocus();
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_focus::no_two_mnemonics_of_a_page_are_the_same()
{
    QStringList faults;
    QStringList without;
    throughEveryPage([&](QWidget *shown, const QString &name) {
        QHash<QChar, QString> owners;
        const auto claim = [&](const QString &text) {
            static const QRegularExpression mnemonic(u"(?<!&)&([^&])"_s);
            const auto match = mnemonic.match(text);
            if (!match.hasMatch())
                return;
            const QChar letter = match.captured(1).at(0).toLower();
            if (owners.contains(letter))
                faults.append(u"%1: “%2” and “%3”"_s.arg(name, owners.value(letter), text));
            owners.insert(letter, text);
        };
        for (const QLabel *label : shown->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy() && label->window() == shown)
                claim(label->text());
        }
        for (const QAbstractButton *button : shown->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->window() == shown)
                claim(button->text());
        }
        if (owners.isEmpty())
            without.append(name);
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QCOMPARE(without, (QStringList{u"question: discard"_s, u"shortcuts"_s, u"palette"_s}));
}

QTEST_MAIN(tst_focus)
#include "tst_focus.moc"
