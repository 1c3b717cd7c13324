#pragma once

#include "models/catalog/json_members.h"
#include "models/catalog/response_rule.h"

namespace claviger
{
template <class Members> void describe(Members &members, Of<ResponseRule> auto &rule)
{
    members.requiredText("pointer", rule.pointer);
    members.value("is", rule.is);
    members.value("isNot", rule.isNot);
    members.rest(rule.extra);
}
}
