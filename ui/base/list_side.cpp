#include "ui/base/list_side.h"

#include <QVBoxLayout>
#include <QWidget>

#include "ui/theme/theme.h"

namespace claviger
{
QWidget *makeListSide(QWidget *header, QWidget *messages, QWidget *content, QWidget *parent)
{
    auto *side = new QWidget(parent);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    auto *notes = new QHBoxLayout;
    notes->setContentsMargins(Spacing::medium, 0, Spacing::medium, Spacing::small);
    notes->addWidget(messages);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addLayout(notes);
    layout->addWidget(content, 1);
    return side;
}
}
