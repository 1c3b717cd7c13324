#pragma once

#include <optional>

#include <QWidget>

#include "app/workspace/workspace.h"
#include "ui/credentials/app_lookup.h"
#include "ui/credentials/state_card.h"
#include "ui/forms/form_timings.h"

class QPushButton;
class QScrollArea;

namespace claviger
{
class CredentialEditor;
class FormSecrets;
class InspectorHeader;
class PlacementEditor;
class SchemaForm;
class SecretRevealController;

/// The selected credential: its state and its form. One in the trash is shown, and cannot be changed.
class CredentialInspector final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialInspector)

public:
    CredentialInspector(Workspace &workspace, AppLookup apps, SecretRevealController &secrets,
        const FormTimings &timings, QWidget *parent = nullptr);

    Id shown() const { return m_id; }
    void show(const Id &id);
    void clear();
    void setTimings(const FormTimings &timings);
    /// The workspace has changed: takes it over, unless a person is in the middle of an edit.
    void refresh();
    bool isDirty() const;
    void startEditing();
    void copySecret(); ///< the first of the form
    void pasteValues(); ///< fills the form from the clipboard
    void save();
    void discard();

    SchemaForm &form() { return *m_form; }
    PlacementEditor &placement() { return *m_placement; }
    InspectorHeader &header() { return *m_header; }

signals:
    void dirtyChanged(bool dirty);
    void saved(const claviger::Id &id);
    void saveRefused();
    void failed(const claviger::Error &error);
    void historyRequested(const claviger::Id &id);
    void deleteRequested(const claviger::Id &id);
    void restoreRequested(const claviger::Id &id);

private:
    void buildLayout();
    void buildButtons();
    void connectHeader();
    void fill(const Credential &credential);
    void fillHeader(const std::optional<App> &app);
    void fillPlacement();
    void mend(StateCard::Remedy remedy);
    bool isInTrash() const { return m_credential.summary.deletedAt != 0; }
    bool isWritable() const;
    QString firstSecret() const; ///< that is shown
    void fillForm(const Credential &credential, const std::optional<App> &app);
    Schema schemaOf(const Credential &credential, const std::optional<App> &app) const;
    CredentialDraft draft() const;
    void updateButtons();
    void connectForm();
    void whenEdited();
    void whenReadOnlyChanged();
    void whenSaved(const Id &id);

    Workspace &m_workspace;
    AppLookup m_apps;
    CredentialEditor *m_editor;
    Id m_id;
    Credential m_credential;
    bool m_isTypedOver = false; ///< since the latest save began: not what it saves
    InspectorHeader *m_header;
    PlacementEditor *m_placement;
    SchemaForm *m_form;
    FormSecrets *m_formSecrets;
    QScrollArea *m_scroll;
    QWidget *m_buttons;
    QPushButton *m_discard;
    QPushButton *m_save;
};
}
