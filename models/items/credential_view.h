#pragma once

#include "models/base/id.h"

namespace claviger
{
/// Which part of the workspace's credentials is listed.
struct CredentialView
{
    enum class Kind {
        All,
        Organization,
        Project, ///< those of `project`
        User,
        NeedAttention, ///< whose status is not Ready
        Trash,
    };

    Kind kind = Kind::All;
    Id project; ///< set exactly when the kind is Project

    bool operator==(const CredentialView &) const = default;
};
}
