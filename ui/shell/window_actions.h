#pragma once

#include <QCoreApplication>

class QAction;
class QWidget;

namespace claviger
{
/// The window's actions, each with its words and keys. What they do is connected by the window.
struct WindowActions
{
    explicit WindowActions(QWidget &window);

    QAction *create; ///< a new credential, or what the page makes anew
    QAction *edit;
    QAction *copy;
    QAction *remove; ///< only in the list: in a field its key deletes a letter
    QAction *undo;
    QAction *find;
    QAction *save;
    QAction *history;
    QAction *palette;
    QAction *chooseWorkspace;
    QAction *chooseProject;
    QAction *chooseEnvironment;
    QAction *manageNouns;
    QAction *nextPane;
    QAction *previousPane;
    QAction *sidebar;
    QAction *lock;
    QAction *preferences;
    QAction *shortcuts;
    QAction *quit;

    Q_DECLARE_TR_FUNCTIONS(claviger::WindowActions)
};
}
