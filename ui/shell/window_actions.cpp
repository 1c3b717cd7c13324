#include "ui/shell/window_actions.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

#include "ui/theme/icon.h"

namespace claviger
{
namespace
{
QAction *add(QWidget &window, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, &window);
    action->setShortcut(shortcut);
    window.addAction(action);
    return action;
}
}

WindowActions::WindowActions(QWidget &window)
    : create(add(window, tr("&New credential"), QKeySequence::New)),
      edit(add(window, tr("Edit"), Qt::CTRL | Qt::Key_E)),
      copy(add(window, tr("Copy the secret"), Qt::CTRL | Qt::SHIFT | Qt::Key_C)),
      remove(new QAction(tr("Delete"), &window)),
      undo(add(window, tr("Undo"), QKeySequence::Undo)),
      find(add(window, tr("Find"), QKeySequence::Find)),
      save(add(window, tr("Save"), QKeySequence::Save)),
      history(add(window, tr("History"), Qt::CTRL | Qt::Key_H)),
      nextPane(add(window, tr("To the next part of the window"), Qt::Key_F6)),
      previousPane(add(window, tr("To the part before"), Qt::SHIFT | Qt::Key_F6)),
      sidebar(add(window, tr("Fold the sidebar"), Qt::CTRL | Qt::Key_B)),
      lock(add(window, tr("Lock"), Qt::CTRL | Qt::Key_L)),
      preferences(add(window, tr("&Preferences…"), Qt::CTRL | Qt::Key_Comma)),
      shortcuts(add(window, tr("&Keyboard shortcuts"), Qt::Key_F1)),
      quit(add(window, tr("Quit"), QKeySequence::Quit))
{
    edit->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_E), QKeySequence(Qt::Key_F2)});
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    undo->setIcon(Icon::of(IconName::Undo));
    sidebar->setIcon(Icon::of(IconName::Sidebar));
    sidebar->setToolTip(tr("Fold the sidebar (Ctrl+B)"));
    lock->setIcon(Icon::of(IconName::Lock));
    lock->setToolTip(tr("Lock (Ctrl+L)"));
    preferences->setIcon(Icon::of(IconName::Sliders));
    preferences->setToolTip(tr("Preferences (Ctrl+,)"));
}
}
