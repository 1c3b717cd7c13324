#pragma once

#include <QString>
#include <QStringList>

namespace claviger
{
// What the name of a field tells where its source does not say it.

/// `googleSheets`, `GOOGLE_SHEETS`, `google-sheets` → google, sheets.
QStringList wordsOfName(const QString &name);

/// Whether a value of this name is a secret by all usage: `api_key`, `clientSecret`, `DB_PASSWORD`; not
/// `token_url`, `access_key_id`, `max_tokens`.
bool soundsSecret(const QString &name);

/// Whether the value usually has several lines: `privateKey`, `caCertificate`, or a hint that says PEM.
bool soundsMultiLine(const QString &name, const QString &hint);
}
