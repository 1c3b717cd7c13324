#include "ui/environments/nouns_dialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/environments/environment_list.h"
#include "ui/environments/project_list.h"
#include "ui/theme/theme.h"

namespace claviger
{
NounsDialog::NounsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Projects and environments"));
    m_tabs->addTab(new ProjectList(workspace, this), tr("&Projects"));
    m_tabs->addTab(new EnvironmentList(workspace, this), tr("&Environments"));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(box);
    Theme::resizeDialog(this, {560, 440});
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}
}
