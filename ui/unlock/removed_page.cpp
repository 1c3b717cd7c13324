#include "ui/unlock/removed_page.h"

#include <QBoxLayout>
#include <QPushButton>

#include "ui/theme/theme.h"

namespace claviger
{
RemovedPage::RemovedPage(const QString &name, bool lostChanges, QWidget *parent)
    : CentredPage(IconName::Warning, parent),
      m_goOn(new QPushButton(tr("&Continue"), this))
{
    setHeading(tr("“%1” is gone").arg(name));
    setText(tr("Another program has removed this workspace or moved its folder, so it was closed here."));
    if (lostChanges)
        addLoss();
    Theme::makePrimary(m_goOn);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_goOn);
    column()->addLayout(buttons);
    finishColumn();
    connect(m_goOn, &QPushButton::clicked, this, &RemovedPage::goOn);
}

void RemovedPage::showEvent(QShowEvent *event)
{
    CentredPage::showEvent(event);
    m_goOn->setFocus();
}
}
