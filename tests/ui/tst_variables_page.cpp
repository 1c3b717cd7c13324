#include <QAction>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

#include "desktop_test.h"
#include "tests/app/workspace/server_config.h"
#include "ui/forms/field_editor.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/variables/variable_dialog.h"
#include "ui/variables/variables_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The page of variables as a person uses it.
class TestVariablesPage final : public DesktopTest
{
    Q_OBJECT

private slots:
    void a_value_is_added_with_keys_and_stands_in_the_list()
    {
        openVariables();
        QVERIFY(shownText().contains(u"values that are no secret"));
        add(u"LOG_LEVEL"_s, u"debug"_s);
        QCOMPARE(shown(), QStringList{u"LOG_LEVEL debug Organization All"_s});
        QTRY_VERIFY(variables().list().hasFocus());
        QVERIFY2(namelessInputs(&variables()).isEmpty(), qPrintable(namelessInputs(&variables()).join(u' ')));
    }

    void a_value_is_edited_deleted_and_brought_back()
    {
        openVariables();
        add(u"LOG_LEVEL"_s, u"info"_s);
        press(Qt::Key_Return);
        auto *dialog = openedDialog();
        QVERIFY(dialog);
        QVERIFY2(namelessInputs(dialog).isEmpty(), qPrintable(namelessInputs(dialog).join(u' ')));
        QVERIFY(tabTo(u"Value"_s));
        press(Qt::Key_A, Qt::ControlModifier);
        type(u"warn"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(shown(), QStringList{u"LOG_LEVEL warn Organization All"_s});

        variables().list().setFocus();
        press(Qt::Key_Delete);
        QTRY_VERIFY(shown().isEmpty());
        QTRY_VERIFY(variables().messages().text().contains(u"LOG_LEVEL"));
        auto *undo = variables().messages().findChild<QPushButton *>();
        QVERIFY(undo && undo->isVisible());
        undo->click();
        QTRY_COMPARE(shown(), QStringList{u"LOG_LEVEL warn Organization All"_s});
    }

    void the_order_is_chosen_from_the_menu_of_the_list()
    {
        openVariables();
        add(u"ALPHA"_s, u"2"_s);
        add(u"BETA"_s, u"1"_s);
        QCOMPARE(shown().constFirst(), u"ALPHA 2 Organization All"_s);
        emit variables().list().customContextMenuRequested({});
        QTRY_VERIFY(openDialog<QMenu>(&variables().list()));
        QMenu *sorting = openDialog<QMenu>(&variables().list())->findChild<QMenu *>();
        QVERIFY(sorting);
        emit sorting->aboutToShow();
        const auto orders = sorting->actions();
        QVERIFY(orders.at(0)->isChecked());
        QCOMPARE(orders.at(1)->text(), u"Value"_s);
        orders.at(1)->trigger();
        QCOMPARE(shown().constFirst(), u"BETA 1 Organization All"_s);
        emit sorting->aboutToShow();
        QVERIFY(sorting->actions().at(1)->isChecked());
        sorting->actions().at(1)->trigger(); // the same once more turns it round
        QCOMPARE(shown().constFirst(), u"ALPHA 2 Organization All"_s);
    }

    void the_list_of_keys_has_those_of_the_page_on_screen()
    {
        openVariables();
        press(Qt::Key_F1);
        QTRY_VERIFY(openDialog<ShortcutsDialog>(m->window.get()));
        auto *keys = openDialog<ShortcutsDialog>(m->window.get())->findChild<QTreeWidget *>();
        const auto has
            = [keys](const QString &what) { return !keys->findItems(what, Qt::MatchExactly).isEmpty(); };
        QVERIFY(has(u"Delete the value"_s));
        QVERIFY(has(u"In a switcher: rename"_s));
        QVERIFY(!has(u"Paste values"_s)); // of another page
    }

    void a_value_of_a_protected_environment_changes_only_after_a_yes()
    {
        openVariables();
        Variable variable;
        variable.name = u"LOG_LEVEL"_s;
        variable.value = u"info"_s;
        variable.environment = m->session->workspace()->environments()->constLast().id; // production
        finish(m->session->workspace()->saveVariable(variable));
        QTRY_COMPARE(shown().size(), 1);
        variables().list().setCurrentIndex(variables().list().model()->index(0, 0));
        variables().list().setFocus();
        press(Qt::Key_Return);
        auto *dialog = openedDialog();
        QVERIFY(dialog);
        QVERIFY(tabTo(u"Value"_s));
        press(Qt::Key_A, Qt::ControlModifier);
        type(u"warn"_s);
        for (const auto &text : {u"Cancel"_s, u"Make the change"_s}) {
            QCOMPARE(m->session->workspace()->variables()->constFirst().value, QJsonValue(u"info"_s));
            button(*dialog, u"Save"_s).click();
            answer(*dialog, text);
        }
        QTRY_COMPARE(m->session->workspace()->variables()->constFirst().value, QJsonValue(u"warn"_s));
        QTRY_VERIFY(!openDialog<VariableDialog>(&variables()));

        for (const auto &text : {u"Cancel"_s, u"Make the change"_s}) {
            QCOMPARE(m->session->workspace()->variables()->size(), 1);
            action(u"Delete"_s)->trigger();
            answer(variables(), text);
        }
        QTRY_VERIFY(m->session->workspace()->variables()->isEmpty());
    }

    void what_an_import_names_waits_for_its_value_in_the_form_of_its_schema()
    {
        openVariables();
        finish(m->session->workspace()->importDefinitions({serverConfig()}));
        QTRY_COMPARE(shown(), QStringList{u"SERVER_CONFIG not set  "_s});
        variables().list().setCurrentIndex(variables().list().model()->index(0, 0));
        variables().list().setFocus();
        press(Qt::Key_Return);
        auto *dialog = openedDialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->form().visiblePaths(), QStringList({u"host"_s, u"port"_s}));
        press(Qt::Key_Return); // nothing in a field that must have something
        QTRY_VERIFY(!dialog->form().problem(u"host"_s).isEmpty());
        QVERIFY(dialog->isVisible());
        type(u"db.example"_s); // the focus has gone there
        press(Qt::Key_Return);
        QTRY_VERIFY(!m->session->workspace()->variables()->isEmpty());
        const Variable saved = m->session->workspace()->variables()->constFirst();
        QCOMPARE(saved.name, u"SERVER_CONFIG"_s);
        QCOMPARE(saved.value, QJsonValue(QJsonObject{{u"host"_s, u"db.example"_s}, {u"port"_s, 5432}}));

        action(u"imported names"_s)->trigger();
        QTRY_VERIFY(m->session->workspace()->definitionSlugs()->isEmpty());
        QCOMPARE(shown().size(), 1);
        QTRY_VERIFY(variables().messages().text().contains(u"values stay"));
    }

    void a_name_that_an_import_knows_changes_the_form_as_it_is_typed()
    {
        openVariables();
        finish(m->session->workspace()->importDefinitions({serverConfig()}));
        variables().add();
        auto *dialog = openedDialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->form().visiblePaths(), QStringList{u"value"_s});
        type(u"SERVER_CONFIG"_s);
        press(Qt::Key_Tab);
        QTRY_COMPARE(dialog->form().visiblePaths(), QStringList({u"host"_s, u"port"_s}));
        press(Qt::Key_Escape);
        answer(*dialog, u"Discard"_s);
        QTRY_VERIFY(!openDialog<VariableDialog>(&variables()));
        QVERIFY(m->session->workspace()->variables()->isEmpty());
    }

    void what_is_refused_is_said_in_the_dialog_which_stays()
    {
        openVariables();
        add(u"A"_s, u"1"_s);
        variables().add();
        auto *dialog = openedDialog();
        QVERIFY(dialog);
        type(u"A B"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(dialog->failure().contains(u"no spaces"));
        dialog->nameEdit().setText(u"A"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(dialog->failure().contains(u"already has a value"));
        QVERIFY(dialog->isVisible());
        press(Qt::Key_Escape);
        answer(*dialog, u"Discard"_s);
        QTRY_VERIFY(!openDialog<VariableDialog>(&variables()));
    }

    void what_is_typed_is_not_lost_without_a_question()
    {
        openVariables();
        add(u"A"_s, u"1"_s);
        press(Qt::Key_Return);
        QPointer<VariableDialog> dialog = openedDialog();
        QVERIFY(dialog);
        QVERIFY(!dialog->isDirty());
        press(Qt::Key_Escape); // nothing is lost
        QTRY_VERIFY(!openDialog<VariableDialog>(&variables()));
        for (const auto &input : {u"Name"_s, u"Value"_s, u"Scope"_s, u"Environment"_s}) {
            variables().edit();
            dialog = openedDialog();
            QVERIFY(dialog);
            QVERIFY(tabTo(input));
            press(input == u"Name" || input == u"Value" ? Qt::Key_B : Qt::Key_Down);
            press(Qt::Key_Escape);
            QTRY_VERIFY2(dialog && openDialog<QMessageBox>(dialog), qPrintable(input));
            answer(*dialog, u"Cancel"_s);
            QVERIFY(dialog->isVisible());
            button(*dialog, u"Cancel"_s).click();
            answer(*dialog, u"Discard"_s);
            QTRY_VERIFY(!openDialog<VariableDialog>(&variables()));
            QCOMPARE(shown(), QStringList{u"A 1 Organization All"_s});
        }
    }

    void typing_filters_and_says_so_when_nothing_fits()
    {
        openVariables();
        add(u"LOG_LEVEL"_s, u"info"_s);
        add(u"PORT"_s, u"8080"_s);
        variables().focusFilter();
        type(u"808"_s);
        QCOMPARE(shown(), QStringList{u"PORT 8080 Organization All"_s});
        type(u"x"_s);
        QVERIFY(shown().isEmpty());
        QVERIFY(shownText().contains(u"No variable fits"));
        press(Qt::Key_Escape);
        QCOMPARE(shown().size(), 2);
        press(Qt::Key_Down);
        QVERIFY(variables().list().hasFocus());
    }

    void a_deletion_takes_all_that_are_selected()
    {
        openVariables();
        add(u"A"_s, u"1"_s);
        add(u"B"_s, u"2"_s);
        variables().list().setFocus();
        variables().list().selectAll();
        press(Qt::Key_Delete);
        QTRY_VERIFY(shown().isEmpty());
        QTRY_VERIFY(variables().messages().text().contains(u"2 variables"));
        variables().undo();
        QTRY_COMPARE(shown().size(), 2);
    }

private:
    /// The question that is open.
    static void answer(QWidget &asked, const QString &text)
    {
        QTRY_VERIFY(openDialog<QMessageBox>(&asked));
        button(*openDialog<QMessageBox>(&asked), text).click();
        QTRY_VERIFY(!openDialog<QMessageBox>(&asked));
    }
    VariablesPage &variables() { return *m_page; }
    void openVariables()
    {
        createVault();
        press(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(m->window->findChild<VariablesPage *>());
        m_page = m->window->findChild<VariablesPage *>();
        QVERIFY(m_page->isVisible());
    }

    VariableDialog *openedDialog()
    {
        if (!QTest::qWaitFor([this] { return openDialog<VariableDialog>(m_page) != nullptr; }))
            return nullptr;
        auto *dialog = openDialog<VariableDialog>(m_page);
        return QTest::qWaitFor([dialog] { return dialog->isActiveWindow() && dialog->focusWidget(); })
            ? dialog
            : nullptr;
    }

    void add(const QString &name, const QString &value)
    {
        const auto before = shown().size();
        variables().add();
        auto *dialog = openedDialog();
        QVERIFY(dialog);
        type(name);
        QVERIFY(tabTo(u"Value"_s));
        type(value);
        press(Qt::Key_Return);
        QTRY_COMPARE(shown().size(), before + 1);
        QTRY_VERIFY(!openDialog<VariableDialog>(m_page));
        m->window->activateWindow(); // a window manager would
        QTRY_VERIFY(QApplication::focusWidget());
    }

    QAction *action(const QString &text)
    {
        for (QAction *one : variables().list().actions())
            if (one->text().remove(u'&').contains(text))
                return one;
        return nullptr;
    }

    QStringList shown()
    {
        QStringList rows;
        const auto *model = variables().list().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            rows.append(cells.join(u' '));
        }
        return rows;
    }

    QString shownText()
    {
        QStringList texts;
        for (const auto *label : variables().findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts.join(u'\n');
    }

    template <typename T> static void finish(QCoro::Task<Result<T>> task)
    {
        bool isDone = false;
        [](QCoro::Task<Result<T>> work, bool *done) -> QCoro::Task<void> {
            const auto outcome = co_await std::move(work);
            *done = outcome.has_value();
        }(std::move(task), &isDone);
        QTRY_VERIFY(isDone);
    }

    VariablesPage *m_page = nullptr;
};

QTEST_MAIN(TestVariablesPage)
#include "tst_variables_page.moc"
