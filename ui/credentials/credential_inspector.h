#pragma once

#include <optional>

#include <QWidget>

#include "app/workspace/workspace.h"
#include "ui/credentials/app_lookup.h"
#include "ui/forms/form_timings.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace claviger
{
class CredentialEditor;
class PlacementEditor;
class SchemaForm;
class SecretRevealController;

/// The form of the selected credential.
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
    void save();
    void discard();

    SchemaForm &form() { return *m_form; }
    PlacementEditor &placement() { return *m_placement; }

signals:
    void dirtyChanged(bool dirty);
    void saved(const claviger::Id &id);
    void saveRefused();
    void failed(const claviger::Error &error);
    void historyRequested(const claviger::Id &id);
    void deleteRequested(const claviger::Id &id);

private:
    QWidget *buildHeader();
    QWidget *buildButtons();
    void fill(const Credential &credential);
    void fillHeader(const CredentialSummary &summary, const std::optional<App> &app);
    void fillForm(const Credential &credential, const std::optional<App> &app);
    Schema schemaOf(const Credential &credential, const std::optional<App> &app) const;
    CredentialDraft draft() const;
    void updateButtons();
    void connectForm();

    Workspace &m_workspace;
    AppLookup m_apps;
    SecretRevealController &m_secrets;
    CredentialEditor *m_editor;
    Id m_id;
    Credential m_credential;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_state;
    QToolButton *m_history;
    QToolButton *m_delete;
    PlacementEditor *m_placement;
    SchemaForm *m_form;
    QScrollArea *m_scroll;
    QPushButton *m_discard;
    QPushButton *m_save;
};
}
