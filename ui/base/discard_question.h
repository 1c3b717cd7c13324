#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace claviger
{
/// Asks whether what `text` says is not saved may be lost; `then` only if it may, and once the question is
/// off the screen. Not while another question of `parent` is open.
void askToDiscard(QWidget *parent, const QString &text, std::function<void()> then);
}
