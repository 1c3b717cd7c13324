#pragma once

#include <optional>

#include <QWidget>

#include "models/schema/field.h"

class QTableWidget;
class QToolButton;

namespace claviger
{
class ProblemLine;

/// What one can choose from: a value and a label each, in the order of the form. By keys: Insert adds one,
/// Delete removes it, Return edits, Alt with Up and Down moves it.
class ChoiceOptionsEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceOptionsEditor)

public:
    explicit ChoiceOptionsEditor(QWidget *parent = nullptr);

    void setOptions(const QList<FieldOption> &options);
    const QList<FieldOption> &options() const { return m_options; }
    QWidget *inputWidget() const;
    /// Under the table, and the row at fault is the current one; -1: none. An empty sentence: nothing is
    /// wrong.
    void showProblem(const QString &sentence, qsizetype row = -1);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    QToolButton *makeButton(
        const QString &toolTip, const QString &spoken, void (ChoiceOptionsEditor::*act)());
    void add();
    void removeCurrent();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int by);
    void editCell(int row, int column);
    void takeCell(int row, int column);
    void fillRow(int row);
    void updateButtons();
    void fitHeight();

    QList<FieldOption> m_options;
    std::optional<QJsonValue> m_asOpened; ///< the value whose cell is being edited, until that is closed
    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    ProblemLine *m_problem;
};
}
