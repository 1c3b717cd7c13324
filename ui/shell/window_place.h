#pragma once

#include <QString>

#include "models/base/id.h"
#include "models/items/credential_view.h"

namespace claviger
{
/// What a window made anew takes over from the one before it; sizes and the page are in the settings. Holds
/// no secret.
struct WindowPlace
{
    CredentialView view;
    QString filter;
    Id credential; ///< the one that is shown
    bool showsPreferences = false;
};
}
