#pragma once

#include <QWidget>

namespace claviger
{
class FieldEditor;
class ProblemLine;

/// One field in a form: label with its mark, editor, help, and what is wrong with it.
class FieldRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldRow)

public:
    FieldRow(FieldEditor *editor, const QString &labelWithMnemonic, const QString &label,
        QWidget *parent = nullptr);

    FieldEditor *editor() const { return m_editor; }
    /// Empty: nothing is wrong.
    void showProblem(const QString &sentence);
    QString problem() const;

private:
    void buildLabel(const QString &labelWithMnemonic);
    void buildHelp();

    FieldEditor *m_editor;
    ProblemLine *m_problem = nullptr;
};
}
