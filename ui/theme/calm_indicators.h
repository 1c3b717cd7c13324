#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionTab;

namespace claviger
{
/// What CalmStyle draws of check boxes, radio buttons and tabs.

void drawCheckBox(const QStyleOption *option, QPainter *painter);
void drawRadioButton(const QStyleOption *option, QPainter *painter);
/// A tab is its text; the chosen one is underlined.
void drawTab(const QStyleOptionTab *option, QPainter *painter);
}
