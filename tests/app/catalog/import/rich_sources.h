#pragma once

#include "scratch_project.h"

namespace claviger
{
/// One source of a kind that can be imported, which has about everything in it that such sources have.
struct RichSource
{
    const char *name;
    QString path; ///< of the project, or a file in it
    std::function<void(const ScratchProject &)> write;
    int items; ///< how many definitions it has
};

QList<RichSource> richSources();
}
