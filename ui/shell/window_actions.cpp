#include "ui/shell/window_actions.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

#include "ui/theme/icon.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// The code is what the command palette remembers; without one it does not offer the action.
QAction *add(QWidget &window, const QString &code, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, &window);
    action->setObjectName(code);
    action->setShortcut(shortcut);
    window.addAction(action);
    return action;
}
}

WindowActions::WindowActions(QWidget &window)
    : create(add(window, u"new"_s, tr("&New credential"), QKeySequence::New)),
      edit(add(window, u"edit"_s, tr("Edit"), Qt::CTRL | Qt::Key_E)),
      copy(add(window, u"copy"_s, tr("Copy the secret"), Qt::CTRL | Qt::SHIFT | Qt::Key_C)),
      remove(new QAction(tr("Delete"), &window)),
      undo(add(window, u"undo"_s, tr("Undo"), QKeySequence::Undo)),
      find(add(window, u"find"_s, tr("Find"), QKeySequence::Find)),
      save(add(window, u"save"_s, tr("Save"), QKeySequence::Save)),
      history(add(window, u"history"_s, tr("History"), Qt::CTRL | Qt::Key_H)),
      palette(add(window, {}, tr("Search or run a command"), Qt::CTRL | Qt::Key_K)),
      chooseWorkspace(
          add(window, u"workspace"_s, tr("Choose a workspace"), Qt::CTRL | Qt::SHIFT | Qt::Key_W)),
      chooseProject(add(window, u"project"_s, tr("Choose a project"), Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      chooseEnvironment(
          add(window, u"environment"_s, tr("Choose an environment"), Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      manageNouns(add(window, u"nouns"_s, tr("Pro&jects and environments…"), {})),
      nextPane(add(window, {}, tr("To the next part of the window"), Qt::Key_F6)),
      previousPane(add(window, {}, tr("To the part before"), Qt::SHIFT | Qt::Key_F6)),
      sidebar(add(window, u"sidebar"_s, tr("Fold the sidebar"), Qt::CTRL | Qt::Key_B)),
      lock(add(window, u"lock"_s, tr("Lock"), Qt::CTRL | Qt::Key_L)),
      preferences(add(window, u"preferences"_s, tr("&Preferences…"), Qt::CTRL | Qt::Key_Comma)),
      shortcuts(add(window, u"shortcuts"_s, tr("&Keyboard shortcuts"), Qt::Key_F1)),
      quit(add(window, u"quit"_s, tr("Quit"), QKeySequence::Quit))
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
