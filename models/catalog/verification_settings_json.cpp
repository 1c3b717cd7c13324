#include "models/catalog/verification_settings_json.h"

#include <nlohmann/json.hpp>

#include "models/catalog/json_members.h"
#include "models/catalog/response_rule_json.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
template <class Members> static void describe(Members &members, Of<VerificationSettings> auto &settings)
{
    members.text("method", settings.method);
    members.requiredText("url", settings.url);
    members.map("headers", settings.headers);
    members.map("query", settings.query);
    members.text("user", settings.user);
    members.text("password", settings.password);
    members.json("body", settings.body);
    members.numbers("statuses", settings.statuses);
    members.object("failure", settings.failure);
    members.text("accountId", settings.accountId);
    members.text("accountName", settings.accountName);
    members.rest(settings.extra);
}

VerificationSettings readVerificationSettings(const json &value, const QString &pointer, FaultRecord &record)
{
    ObjectReader reader(value, pointer, record);
    MemberReader members(reader, record);
    VerificationSettings settings;
    describe(members, settings);
    if (!settings.method.isEmpty() && settings.method != u"GET" && settings.method != u"POST")
        record.raise(FileFault::UnknownValue, reader.pointer(u"method"_s));
    return settings;
}

json writeVerificationSettings(const VerificationSettings &settings)
{
    json object = json::object();
    MemberWriter members(object);
    describe(members, settings);
    return object;
}
}
