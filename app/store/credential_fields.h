#pragma once

#include <QList>
#include <QString>

#include "app/store/connection.h"
#include "app/store/write_stamp.h"
#include "models/credentials/credential.h"

// The rows of credential_field, and the same fields as the JSON text that history keeps.
namespace claviger
{
Result<QList<CredentialField>> readFields(Connection &connection, const Id &credential);
/// Makes the stored fields these. What stays the same keeps its clock and device; what goes leaves an empty
/// row behind, so that a merge can tell a removal from a field never heard of.
Result<void> writeFields(Connection &connection, const Id &credential, const QList<CredentialField> &fields,
    const WriteStamp &stamp);

QString fieldsToJson(const QList<CredentialField> &fields);
QList<CredentialField> fieldsFromJson(const QString &text);
}
