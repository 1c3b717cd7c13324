#include "ui/environments/choice_switcher.h"

#include "ui/environments/project_choice.h"

namespace claviger
{
ChoiceSwitcher::ChoiceSwitcher(ProjectChoice &choice, const Words &words, QWidget *parent)
    : NounSwitcher(words, parent),
      m_choice(choice)
{
    addFoot(NounSwitcher::tr("Projects and en&vironments…"), [this] { emit manageAll(); });
    connect(&choice, &ProjectChoice::changed, this, &ChoiceSwitcher::reload);
}

bool ChoiceSwitcher::isOpen() const
{
    return m_choice.workspace() != nullptr;
}

bool ChoiceSwitcher::isWritable() const
{
    return m_choice.isWritable();
}
}
