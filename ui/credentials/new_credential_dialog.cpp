#include "ui/credentials/new_credential_dialog.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/base/discard_question.h"
#include "ui/credentials/app_chooser.h"
#include "ui/credentials/new_credential_form.h"
#include "ui/forms/schema_form.h"
#include "ui/theme/theme.h"

namespace claviger
{
NewCredentialDialog::NewCredentialDialog(Workspace &workspace, const AppLookup &apps,
    SecretRevealController &secrets, const FormTimings &timings, QWidget *parent)
    : QDialog(parent),
      m_credential(workspace, apps),
      m_pages(new QStackedWidget(this)),
      m_chooser(new AppChooser([this](const QString &words) { return m_credential.appsFor(words); }, this)),
      m_form(new NewCredentialForm(m_credential, workspace, secrets, timings, this)),
      m_buttons(buildButtons())
{
    setWindowTitle(tr("New credential"));
    m_pages->addWidget(m_chooser);
    m_pages->addWidget(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    back();
    Theme::resizeDialog(this, {520, 620});
    connect(m_chooser, &AppChooser::chosen, this, &NewCredentialDialog::chooseApp);
    connectEditor();
}

QDialogButtonBox *NewCredentialDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    box->layout()->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::large);
    m_save = box->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole);
    m_back = box->addButton(tr("&Back"), QDialogButtonBox::ResetRole);
    m_paste = box->addButton(tr("&Paste values"), QDialogButtonBox::ActionRole);
    m_paste->setToolTip(
        tr("Fills the form with the JSON or the KEY=value lines on the clipboard (Ctrl+Shift+V)"));
    auto *pasteKeys = new QAction(m_paste);
    pasteKeys->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_paste->addAction(pasteKeys); // beside the mnemonic, which is the button's own shortcut
    for (QPushButton *button : {m_back, m_paste, box->button(QDialogButtonBox::Cancel)})
        button->setAutoDefault(false);
    Theme::makePrimary(m_save);
    QWidget *previous = m_save;
    for (QPushButton *button : {m_back, m_paste, box->button(QDialogButtonBox::Cancel)}) {
        setTabOrder(previous, button);
        previous = button;
    }
    // Not accept(): the dialog closes when the credential is saved.
    connect(m_save, &QPushButton::clicked, m_form, &NewCredentialForm::save);
    connect(m_back, &QPushButton::clicked, this, [this] { leave([this] { back(); }); });
    connect(m_paste, &QPushButton::clicked, &form(), &SchemaForm::pasteValues);
    connect(pasteKeys, &QAction::triggered, m_paste, &QPushButton::click);
    connect(box, &QDialogButtonBox::rejected, this, &NewCredentialDialog::reject);
    return box;
}

void NewCredentialDialog::connectEditor()
{
    CredentialEditor &editor = m_credential.editor();
    connect(&editor, &CredentialEditor::saved, this, [this](const Id &id) {
        form().wipe();
        emit created(id);
        accept();
    });
    connect(&editor, &CredentialEditor::busyChanged, this, [this](bool busy) {
        m_save->setEnabled(!busy);
        m_save->setText(busy ? tr("Saving…") : tr("Sa&ve"));
        m_paste->setEnabled(!busy);
        m_form->setSaving(busy);
    });
}

SchemaForm &NewCredentialDialog::form()
{
    return m_form->fields();
}

void NewCredentialDialog::chooseApp(const QString &slug)
{
    if (!m_credential.chooseApp(slug))
        return;
    m_form->fill(); // before it shows: what is made later appears, and takes the focus, a moment later
    m_pages->setCurrentWidget(m_form);
    showFormButtons(true);
    m_form->focusLabel();
}

bool NewCredentialDialog::isDirty() const
{
    return m_pages->currentWidget() == m_form && m_form->isDirty();
}

void NewCredentialDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_pages->currentWidget() == m_chooser)
        m_chooser->focusSearch();
}

void NewCredentialDialog::reject()
{
    leave([this] { discard(); });
}

void NewCredentialDialog::discard()
{
    m_credential.editor().stop();
    form().wipe();
    QDialog::reject();
}

void NewCredentialDialog::leave(const std::function<void()> &then)
{
    if (isDirty())
        askToDiscard(this, tr("This credential has not been saved."), then);
    else
        then();
}

void NewCredentialDialog::back()
{
    m_credential.editor().stop();
    m_form->clear();
    m_pages->setCurrentWidget(m_chooser);
    showFormButtons(false);
    m_chooser->focusSearch();
}

void NewCredentialDialog::showFormButtons(bool shown)
{
    m_back->setVisible(shown);
    m_paste->setVisible(shown);
    m_save->setVisible(shown);
    // Qt 6.4 leads from the box back to its first button, so Tab would never get past it.
    m_buttons->setFocusProxy(nullptr);
}
}
