#pragma once

#include <QString>

#include <map>

#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"

namespace claviger
{
/// The secret values of one credential by leaf path, each UTF-8 text (of lists, maps and numbers: their JSON text).
using SecretFields = std::map<QString, SecretBuffer>;

SecretFields cloneOf(const SecretFields &fields);

/// What rests in the secret store: UTF-8 JSON `{"v":1,"fields":{…}}`, values as JSON strings. Built and parsed in
/// locked memory only. SecretTampered if it is anything else.
SecretBuffer encodePayload(const SecretFields &fields);
Result<SecretFields> decodePayload(QByteArrayView payload);
}
