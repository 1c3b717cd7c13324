#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/catalog/oauth2_settings.h"
#include "models/catalog/object_reader.h"

namespace claviger
{
/// How many scopes a method may list.
constexpr int mostScopes = 512;

/// The member `oauth2` of a method in Claviger's own app format. That names in braces stand for something
/// and that hosts are allowed is checked with the method (template_check.h).
OAuth2Settings readOAuth2Settings(const nlohmann::json &value, const QString &pointer, FaultRecord &record);
nlohmann::json writeOAuth2Settings(const OAuth2Settings &settings);
}
