#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "app/platform/hardening.h"
#include "ui/forms/generator_dialog.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/schema_form.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Field secretField(const QString &name)
{
    Field field;
    field.name = name;
    field.secret = true;
    return field;
}

QString shownValue(const GeneratorDialog &dialog)
{
    return dialog.findChild<MaskedLineEdit *>()->text();
}

QPushButton *button(const GeneratorDialog &dialog, const QString &text)
{
    for (QPushButton *candidate : dialog.findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void pressMnemonic(GeneratorDialog &dialog, Qt::Key key)
{
    QTest::keyClick(&dialog, key, Qt::AltModifier);
}
}

/// Making up the value of a secret field.
class tst_generator_dialog : public QObject
{
    Q_OBJECT

private slots:
    void a_password_field_starts_with_a_password();
    void other_fields_start_with_a_token();
    void the_value_follows_what_is_chosen_by_keyboard();
    void without_any_kind_of_character_there_is_nothing_to_use();
    void the_length_keeps_to_what_the_field_takes();
    void it_is_shown_only_on_demand_and_not_in_the_background();
    void using_it_hands_the_value_over_and_forgets_it();
    void every_input_has_a_name();
    void the_button_is_there_where_a_person_makes_secrets_up();
    void any_secret_can_be_made_up_from_its_menu();
};

void tst_generator_dialog::a_password_field_starts_with_a_password()
{
    GeneratorDialog dialog(secretField(u"dbPassword"_s), systemRandom);
    QCOMPARE(shownValue(dialog).size(), 24);
    QVERIFY(dialog.findChild<QSpinBox *>()->isVisibleTo(&dialog));
}

void tst_generator_dialog::other_fields_start_with_a_token()
{
    GeneratorDialog dialog(secretField(u"webhookSecret"_s), systemRandom);
    QCOMPARE(shownValue(dialog).size(), 43); // 256 bits in base64url
}

void tst_generator_dialog::the_value_follows_what_is_chosen_by_keyboard()
{
    GeneratorDialog dialog(secretField(u"password"_s), systemRandom);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    // A button pressed by its letter acts a moment later.
    const QString first = shownValue(dialog);
    pressMnemonic(dialog, Qt::Key_A);
    QTRY_VERIFY(shownValue(dialog) != first);
    pressMnemonic(dialog, Qt::Key_E);
    QVERIFY(QApplication::focusWidget()->inherits("QSpinBox"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(shownValue(dialog).size(), 25);
    pressMnemonic(dialog, Qt::Key_G); // no signs
    QTRY_VERIFY(!dialog.findChildren<QCheckBox *>().at(3)->isChecked());
    for (const QChar c : shownValue(dialog))
        QVERIFY(c.isLetterOrNumber());
    pressMnemonic(dialog, Qt::Key_T);
    QTRY_COMPARE(shownValue(dialog).size(), 43);
    pressMnemonic(dialog, Qt::Key_W);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(shownValue(dialog).size(), 64); // the same 256 bits in hexadecimal digits
    pressMnemonic(dialog, Qt::Key_E);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(shownValue(dialog).size(), 96);
}

void tst_generator_dialog::without_any_kind_of_character_there_is_nothing_to_use()
{
    GeneratorDialog dialog(secretField(u"password"_s), systemRandom);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_C, Qt::Key_D, Qt::Key_G})
        pressMnemonic(dialog, key);
    QTRY_VERIFY(shownValue(dialog).isEmpty());
    QVERIFY(!button(dialog, u"&Use it"_s)->isEnabled());
    pressMnemonic(dialog, Qt::Key_D);
    QTRY_VERIFY(button(dialog, u"&Use it"_s)->isEnabled());
}

void tst_generator_dialog::the_length_keeps_to_what_the_field_takes()
{
    Field field = secretField(u"password"_s);
    field.constraints.maximumLength = 16;
    GeneratorDialog dialog(field, systemRandom);
    QCOMPARE(shownValue(dialog).size(), 16);
    QCOMPARE(dialog.findChild<QSpinBox *>()->maximum(), 16);
}

void tst_generator_dialog::it_is_shown_only_on_demand_and_not_in_the_background()
{
    GeneratorDialog dialog(secretField(u"password"_s), systemRandom);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *edit = dialog.findChild<MaskedLineEdit *>();
    QVERIFY(edit->isMasked());
    QTest::mouseClick(dialog.findChild<RevealButton *>(), Qt::LeftButton);
    QVERIFY(!edit->isMasked());
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(edit->isMasked());
}

void tst_generator_dialog::using_it_hands_the_value_over_and_forgets_it()
{
    GeneratorDialog dialog(secretField(u"password"_s), systemRandom);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QString used;
    connect(&dialog, &GeneratorDialog::chosen, this,
        [&used](const SecretBuffer &value) { used = value.toText(); });
    const QString shown = shownValue(dialog);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(used, shown);
    QVERIFY(!dialog.isVisible());
    QVERIFY(shownValue(dialog).isEmpty());
}

void tst_generator_dialog::every_input_has_a_name()
{
    GeneratorDialog dialog(secretField(u"password"_s), systemRandom);
    dialog.show();
    for (QRadioButton *kind : dialog.findChildren<QRadioButton *>()) {
        kind->click();
        for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
            const auto *labelled = qobject_cast<const QAbstractButton *>(widget);
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
                || widget->objectName().startsWith(u"qt_") || (labelled && !labelled->text().isEmpty()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
}

void tst_generator_dialog::the_button_is_there_where_a_person_makes_secrets_up()
{
    Schema schema;
    schema.fields = {secretField(u"password"_s), secretField(u"apiKey"_s), secretField(u"oldPassword"_s)};
    schema.fields[2].readOnly = true;
    SchemaForm form;
    form.setSchema(schema);
    QSignalSpy wanted(&form, &SchemaForm::generateRequested);
    QStringList offered;
    for (QToolButton *candidate : form.findChildren<QToolButton *>()) {
        if (candidate->accessibleName().startsWith(u"Generate")) {
            offered.append(candidate->accessibleName());
            candidate->click();
        }
    }
    QCOMPARE(offered, QStringList{u"Generate Password"_s});
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"password"_s);
}

void tst_generator_dialog::any_secret_can_be_made_up_from_its_menu()
{
    Schema schema;
    schema.fields = {secretField(u"apiKey"_s)};
    SchemaForm form;
    form.setSchema(schema);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QSignalSpy wanted(&form, &SchemaForm::generateRequested);
    auto *edit = form.findChild<MaskedLineEdit *>();
    edit->setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, edit->rect().center(), edit->mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(edit, &event);
    const QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(!menu->actions().isEmpty());
    QTest::keyClick(menu, Qt::Key_G);
    QCOMPARE(wanted.count(), 1);
    QTRY_VERIFY(!menu);
}

QTEST_MAIN(tst_generator_dialog)
#include "tst_generator_dialog.moc"
