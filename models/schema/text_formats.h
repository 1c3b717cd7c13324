#pragma once

#include <QString>

namespace claviger
{
/// `scheme://…` without blanks; http, https, ws, wss and ftp addresses need a host.
bool isUrl(const QString &text);

/// A host name (underscores and international names allowed), an IPv4 or IPv6 address, optionally with a
/// port: `db.internal:5432`, `::1`, `[fe80::1]:22`.
bool isHost(const QString &text);

/// RFC 3339 section 5.6 `date-time`: a real date and time with an offset.
bool isDateTime(const QString &text);

/// RFC 7468: one or more well-formed blocks, text around them allowed, and the headers of older encrypted
/// keys.
bool isPem(const QString &text);
}
