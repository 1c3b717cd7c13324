#pragma once

#include "models/catalog/definition.h"

namespace claviger::test
{
/// As an import makes the variable SERVER_CONFIG: an object of `host` (required) and `port` (5432).
inline Definition serverConfig()
{
    Field host;
    host.name = QStringLiteral("host");
    host.required = true;
    Field port;
    port.name = QStringLiteral("port");
    port.type = FieldType::Integer;
    port.defaultValue = 5432;
    ConnectionMethod method;
    method.key = QStringLiteral("api_key");
    method.schema.fields = {host, port};

    Definition definition;
    definition.origin = DefinitionOrigin::Pikku;
    definition.use = DefinitionUse::Variable;
    definition.key = QStringLiteral("variable/server-config");
    definition.name = QStringLiteral("server-config");
    definition.externalId = QStringLiteral("SERVER_CONFIG");
    definition.app.slug = QStringLiteral("server-config");
    definition.app.name = LocalizedText(QStringLiteral("Server configuration"));
    definition.app.methods = {method};
    return definition;
}
}
