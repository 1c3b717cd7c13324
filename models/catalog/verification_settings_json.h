#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/catalog/object_reader.h"
#include "models/catalog/verification_settings.h"

namespace claviger
{
/// The member `test` of a method in Claviger's own app format. What the templates name is checked with the
/// method (template_check.h).
VerificationSettings readVerificationSettings(
    const nlohmann::json &value, const QString &pointer, FaultRecord &record);
nlohmann::json writeVerificationSettings(const VerificationSettings &settings);
}
