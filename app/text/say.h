#pragma once

#include <QCoreApplication>

namespace claviger
{
/// What is said to people outside of windows, in their language: `Say::tr("…")`. Without a translator it is
/// the English source.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(claviger)
};
}
