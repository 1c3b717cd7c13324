#include "ui/shell/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/shell/action_text.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent),
      m_keys(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_keys->setAccessibleName(tr("Keyboard shortcuts"));
    m_keys->setHeaderLabels({tr("Action"), tr("Keys")});
    m_keys->setRootIsDecorated(false);
    m_keys->setUniformRowHeights(true);
    m_keys->setAllColumnsShowFocus(true);
    for (const QAction *action : actions) {
        if (action->isVisible() && !action->shortcuts().isEmpty())
            add(actionName(*action), actionKeys(*action));
    }
    addKeysOfParts();
    m_keys->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->header()->setStretchLastSection(false);
    m_keys->setCurrentItem(m_keys->topLevelItem(0));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_keys, 1);
    layout->addWidget(box);
    Theme::resizeDialog(this, {480, 520});
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ShortcutsDialog::add(const QString &what, const QString &keys)
{
    new QTreeWidgetItem(m_keys, {what, keys});
}

/// What no action stands for.
void ShortcutsDialog::addKeysOfParts()
{
    const auto name = [](const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); };
    add(tr("In the list: edit"), name(Qt::Key_Return));
    add(tr("In the list: open or close a group"), name(Qt::Key_Space));
    add(tr("In the filter: empty it"), name(Qt::Key_Escape));
    add(tr("In the filter: go to the list"), name(Qt::Key_Down));
    add(tr("In the filter: list the words"), name(Qt::CTRL | Qt::Key_Space));
    add(tr("In a switcher: rename"), name(Qt::Key_F2));
    add(tr("In a switcher: move up"), name(Qt::ALT | Qt::Key_Up));
    add(tr("In a switcher: move down"), name(Qt::ALT | Qt::Key_Down));
    add(tr("In a switcher: remove"), name(Qt::Key_Delete));
}
}
