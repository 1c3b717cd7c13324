#pragma once

#include <QString>

namespace claviger
{
/// An action that a page has at any time, told before the page is made: whoever wants it goes there first.
struct PageOffer
{
    QString action; ///< its object name
    QString text; ///< as the action has it, with mnemonic
};
}
