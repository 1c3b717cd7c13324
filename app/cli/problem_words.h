#pragma once

#include "models/base/error.h"
#include "models/schema/schema.h"

namespace claviger
{
/// A ValidationFailed that says of each field what it is called and what is wrong with it.
Error inWords(Error error, const Schema &schema);
}
