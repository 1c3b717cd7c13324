#pragma once

#include <QDialog>

#include "ui/base/unsaved_work.h"
#include "ui/credentials/new_credential.h"
#include "ui/forms/form_timings.h"

class QDialogButtonBox;
class QPushButton;
class QStackedWidget;

namespace claviger
{
class AppChooser;
class NewCredentialForm;
class SchemaForm;
class SecretRevealController;

/// Picks an app, then fills in its form and saves a new credential.
class NewCredentialDialog final : public QDialog, public UnsavedWork
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewCredentialDialog)

public:
    NewCredentialDialog(Workspace &workspace, const AppLookup &apps, SecretRevealController &secrets,
        const FormTimings &timings, QWidget *parent = nullptr);

    SchemaForm &form();
    /// An app is chosen and something is filled in that would be lost.
    bool isDirty() const override;
    /// As if a person had picked it; nothing if it is not offered.
    void chooseApp(const QString &slug);
    void leave(const std::function<void()> &then) override;
    void discard() override;

    /// Escape and Cancel; asks first if something would be lost.
    void reject() override;

signals:
    void created(const claviger::Id &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QDialogButtonBox *buildButtons();
    void connectEditor();
    void back();
    void showFormButtons(bool shown);

    NewCredential m_credential;
    QStackedWidget *m_pages;
    AppChooser *m_chooser;
    NewCredentialForm *m_form;
    QDialogButtonBox *m_buttons;
    QPushButton *m_back;
    QPushButton *m_paste;
    QPushButton *m_save;
};
}
