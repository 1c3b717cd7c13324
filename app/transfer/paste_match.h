#pragma once

#include <map>

#include <QString>
#include <QStringList>

#include "app/secrets/secret_payload.h"
#include "app/transfer/pasted_text.h"
#include "models/schema/schema.h"

namespace claviger
{
/// Which fields of a form a pasted text fills.
struct PasteMatch
{
    SecretFields values; ///< by leaf path; also those of plain fields, as text
    QStringList unknown; ///< the names that fill nothing
    int pairs = 0;
};

/// What a pasted text means as a value of this field. More generous than valueFromText(): `1`, `yes` and `on`
/// are true, an option is also known by its label, a list may be divided by commas.
QJsonValue pastedValue(const Field &field, const QString &text);

/// Finds the field that each value is for: by its path, then whatever way the name is written (`apiKey`,
/// `api_key`, `API-KEY`), then without the name of the app before it (`EXA_API_KEY`), then by the last name
/// alone, then by the field's label. Where two fields are meant equally, neither is filled; fields that a
/// person could not fill (hidden, read-only, constant) are passed over.
PasteMatch matchPasted(const Schema &schema, const QStringList &appNames, PastedText pasted);
}
