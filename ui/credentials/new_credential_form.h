#pragma once

#include <QPointer>
#include <QScrollArea>

#include "ui/credentials/new_credential.h"
#include "ui/forms/form_timings.h"

class QComboBox;
class QLabel;

namespace claviger
{
class PlacementEditor;
class SchemaForm;
class SecretRevealController;

/// What is filled in for a new credential once its app is chosen: method, place, label and fields.
class NewCredentialForm final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewCredentialForm)

public:
    NewCredentialForm(NewCredential &credential, Workspace &workspace, SecretRevealController &secrets,
        const FormTimings &timings, QWidget *parent = nullptr);

    SchemaForm &fields() { return *m_form; }
    bool isDirty() const;
    /// Shows the chosen app, with nothing filled in.
    void fill();
    void focusLabel();
    void clear();
    /// Saves, or says what is wrong.
    void save();
    /// While it is being saved nothing can be filled in: what is typed then would not be saved.
    void setSaving(bool saving);

private:
    QWidget *buildHeader();
    void buildMethods();
    void buildNotes();
    void buildLayout();
    void chooseMethod(int index);
    SecretFields givenSoFar() const;
    void showFailure(const QString &sentence);

    NewCredential &m_credential;
    Workspace &m_workspace;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_methodLabel;
    QComboBox *m_methods;
    QLabel *m_help;
    PlacementEditor *m_placement;
    SchemaForm *m_form;
    QLabel *m_failure;
    QPointer<QWidget> m_focusBefore; ///< it was being saved
};
}
