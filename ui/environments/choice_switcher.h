#pragma once

#include "ui/environments/noun_switcher.h"

namespace claviger
{
class ProjectChoice;

/// A switcher of what the window's project choice offers.
class ChoiceSwitcher : public NounSwitcher
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceSwitcher)

signals:
    void manageAll(); ///< the dialog with everything about projects and environments

protected:
    ChoiceSwitcher(ProjectChoice &choice, const Words &words, QWidget *parent);

    ProjectChoice &choice() const { return m_choice; }
    bool isOpen() const override;
    bool isWritable() const override;

private:
    ProjectChoice &m_choice;
};
}
