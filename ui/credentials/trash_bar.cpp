#include "ui/credentials/trash_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/theme.h"

namespace claviger
{
TrashBar::TrashBar(QWidget *parent)
    : QWidget(parent),
      m_restore(new QPushButton(tr("&Restore"), this)),
      m_purge(new QPushButton(tr("Delete for &good…"), this)),
      m_empty(new QPushButton(tr("E&mpty the trash…"), this))
{
    auto *text = new QLabel(tr("What you delete stays here for 30 days."), this);
    text->setWordWrap(true);
    Theme::makeMuted(text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::large, 0, Spacing::medium, Spacing::small);
    layout->setSpacing(Spacing::small);
    layout->addWidget(text, 1);
    for (QPushButton *button : {m_restore, m_purge, m_empty})
        layout->addWidget(button);
    connect(m_restore, &QPushButton::clicked, this, &TrashBar::restoreRequested);
    connect(m_purge, &QPushButton::clicked, this, &TrashBar::purgeRequested);
    connect(m_empty, &QPushButton::clicked, this, &TrashBar::emptyRequested);
    setCounts(0, 0);
}

void TrashBar::setCounts(int selected, int all)
{
    m_restore->setEnabled(selected > 0);
    m_purge->setEnabled(selected > 0);
    m_empty->setEnabled(all > 0);
}
}
