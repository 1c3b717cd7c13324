#pragma once

#include <map>

#include <QString>

#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"

namespace claviger
{
/// The secret values of one credential by leaf path, each UTF-8 text (of lists, maps and numbers: their JSON
/// text).
using SecretFields = std::map<QString, SecretBuffer>;

SecretFields cloneOf(const SecretFields &fields);

/// Whether a value can rest in a payload: valid UTF-8 without NUL. What comes from files must be asked this
/// first.
bool isPayloadText(QByteArrayView value);

/// What rests in the secret store: UTF-8 JSON `{"v":1,"fields":{…}}`, values as JSON strings, sorted by path.
/// Built in locked memory only. Null if a value is not isPayloadText(): such a value is refused before, and
/// no store takes a null payload, so it cannot be lost on the way.
SecretBuffer encodePayload(const SecretFields &fields);
/// SecretTampered if it is anything else; only white space and the order of members are free.
Result<SecretFields> decodePayload(QByteArrayView payload);
}
