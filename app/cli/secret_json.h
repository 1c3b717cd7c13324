#pragma once

#include "app/secrets/secret_buffer.h"

namespace claviger
{
/// UTF-8 text as a JSON string with its quotes (RFC 8259 section 7), built in locked memory.
SecretBuffer secretJsonString(QByteArrayView text);
}
