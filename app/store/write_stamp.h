#pragma once

#include "models/base/hybrid_time.h"
#include "models/base/id.h"

namespace claviger
{
/// Who writes what, on each row: set by the use case, stored by the repository.
struct WriteStamp
{
    Id changeSet;
    Id device;
    HybridTime clock;
};
}
