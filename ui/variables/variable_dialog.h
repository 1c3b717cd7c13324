#pragma once

#include <QDialog>

#include "app/workspace/workspace.h"
#include "ui/base/unsaved_work.h"
#include "ui/forms/form_timings.h"

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace claviger
{
class PlaceEditor;
class SchemaForm;

/// One value of a variable: its name, where it belongs, and the value in the form that its definition asks
/// for. Closes once it is saved.
class VariableDialog final : public QDialog, public UnsavedWork
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariableDialog)

public:
    /// A null id adds; with a name, the value of that variable.
    VariableDialog(
        Workspace &workspace, Variable variable, const FormTimings &timings, QWidget *parent = nullptr);

    QLineEdit &nameEdit() { return *m_name; }
    SchemaForm &form() { return *m_form; }
    QString failure() const;
    bool isDirty() const override;
    void leave(const std::function<void()> &then) override;
    void discard() override;
    void reject() override; ///< asks before something is lost

signals:
    void saved(const claviger::Id &id);

private:
    QWidget *buildValue();
    QDialogButtonBox *buildButtons();
    void followName();
    void showShape();
    Variable given() const; ///< as the inputs have it
    void save();
    void write(const Variable &variable);
    void finish(const Result<Id> &outcome);
    void showFailure(const QString &text);

    Workspace &m_workspace;
    Variable m_variable;
    Variable m_initial; ///< as it was given when the dialog opened
    VariableShape m_shape;
    QString m_shapeOf; ///< the name whose shape is drawn
    QStringList m_knownNames; ///< by an import
    QLineEdit *m_name;
    QLabel *m_about;
    PlaceEditor *m_place;
    SchemaForm *m_form;
    QLabel *m_failure;
    QPushButton *m_save = nullptr;
};
}
