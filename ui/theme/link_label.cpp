#include "ui/theme/link_label.h"

#include <QEvent>

namespace claviger
{
LinkLabel::LinkLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setOpenExternalLinks(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || text().isEmpty())
        return;
    // Qt 6.4 takes the colour when it reads the text.
    const QString shown = text();
    clear();
    setText(shown);
}
}
