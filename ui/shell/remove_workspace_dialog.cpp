#include "ui/shell/remove_workspace_dialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/theme/theme.h"

namespace claviger
{
RemoveWorkspaceDialog::RemoveWorkspaceDialog(const QString &name, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Remove the workspace"));
    auto *heading = new QLabel(tr("Remove “%1” for good?").arg(name), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(Theme::headingFont(font()));
    auto *text = new QLabel(
        tr("Its credentials, their values and their history are deleted from this machine. Nothing brings "
           "them back."),
        this);
    text->setWordWrap(true);
    auto *edit = new QLineEdit(this);
    auto *label = new QLabel(tr("Type the &name of the workspace to confirm"), this);
    label->setBuddy(edit);
    label->setWordWrap(true);
    edit->setAccessibleName(tr("Name of the workspace"));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *remove = box->addButton(tr("&Remove for good"), QDialogButtonBox::DestructiveRole);
    remove->setEnabled(false);
    remove->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    for (QWidget *widget : std::initializer_list<QWidget *>{heading, text, label, edit, box})
        layout->addWidget(widget);
    setMinimumWidth(Theme::formWidth(this));
    connect(edit, &QLineEdit::textChanged, remove,
        [remove, name](const QString &typed) { remove->setEnabled(typed.trimmed() == name.trimmed()); });
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    edit->setFocus();
}
}
