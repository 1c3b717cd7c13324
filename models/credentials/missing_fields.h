#pragma once

#include <QList>
#include <QStringList>

#include "models/credentials/credential.h"
#include "models/schema/schema.h"

namespace claviger
{
/// The leaf paths of required fields that a stored credential has no value for, in the schema's order.
QStringList missingFields(const Schema &schema, const QList<CredentialField> &stored);
}
