#pragma once

#include <functional>

#include <QDialog>

#include "app/workspace/workspace.h"
#include "ui/credentials/app_lookup.h"
#include "ui/forms/form_timings.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace claviger
{
class CredentialEditor;
class PlacementEditor;
class SchemaForm;
class SecretRevealController;

/// Picks an app, then fills in its form and saves a new credential.
class NewCredentialDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewCredentialDialog)

public:
    NewCredentialDialog(Workspace &workspace, const AppLookup &apps, SecretRevealController &secrets,
        const FormTimings &timings, QWidget *parent = nullptr);

    SchemaForm &form() { return *m_form; }
    /// An app is chosen and something is filled in that would be lost.
    bool isDirty() const;

    /// Escape and Cancel; asks first if something would be lost.
    void reject() override;

signals:
    void created(const claviger::Id &id);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildChooser();
    QWidget *buildFormPage();
    QWidget *buildFormHeader();
    QWidget *buildButtons();
    void fillApps(const QList<AppSummary> &apps);
    void filterApps(const QString &text);
    void choose(QListWidgetItem *item);
    void chooseMethod(int index);
    void back();
    void showFormButtons(bool shown);
    /// Calls `then` at once, or once a person agrees to lose what they have filled in.
    void leave(std::function<void()> then);
    void save();
    void showFailure(const QString &sentence);

    Workspace &m_workspace;
    SecretRevealController &m_secrets;
    AppLookup m_lookup;
    CredentialEditor *m_editor;
    QList<AppSummary> m_apps;
    App m_app;
    QList<ConnectionMethod> m_methods;
    ConnectionMethod m_method;

    QStackedWidget *m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_none;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_methodLabel;
    QComboBox *m_methodBox;
    QLabel *m_help;
    PlacementEditor *m_placement;
    SchemaForm *m_form;
    QLabel *m_failure;
    QDialogButtonBox *m_buttons;
    QPushButton *m_back;
    QPushButton *m_save;
};
}
