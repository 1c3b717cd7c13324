#include "ui/forms/fold_header.h"

#include "ui/base/accessible_button.h"
#include "ui/theme/icon.h"

namespace claviger
{
namespace
{
QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *header = qobject_cast<FoldHeader *>(object);
    if (!header)
        return nullptr;
    return new AccessibleButton(*header, QAccessible::Button, [header](QAccessible::State &state) {
        state.expandable = true;
        state.expanded = !header->isFolded();
        state.collapsed = header->isFolded();
    });
}
}

FoldHeader::FoldHeader(const QString &title, QWidget *parent) : QToolButton(parent)
{
    QAccessible::installFactory(faceOf);
    setText(QString(title).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(title);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
    setFolded(false);
}

void FoldHeader::setFolded(bool folded)
{
    m_folded = folded;
    setIcon(Icon::of(folded ? IconName::Unfold : IconName::Fold));
    setToolTip(folded ? tr("Show these fields") : tr("Fold these fields away"));
    QAccessible::State changed;
    changed.expanded = changed.collapsed = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}
}
