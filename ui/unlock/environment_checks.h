#pragma once

#include <QList>

#include "models/credentials/workspace_nouns.h"

class QCheckBox;
class QWidget;

namespace claviger
{
/// The usual environments, called what they are called in the interface's language.
QList<Environment> offeredEnvironments();
/// Checked, with the environment's colour beside its name.
QCheckBox *checkFor(const Environment &environment, QWidget *parent);
}
