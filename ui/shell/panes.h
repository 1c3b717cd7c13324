#pragma once

#include <QList>

class QWidget;

namespace claviger
{
/// Takes the keyboard to the next of the panes that can have it, or the one before (`step` -1): to where it
/// was in it last, else to the first that Tab reaches there. Going on after the last begins again.
void goToPane(const QList<QWidget *> &panes, int step);
}
