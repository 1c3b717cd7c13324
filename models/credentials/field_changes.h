#pragma once

#include "models/credentials/credential.h"

namespace claviger
{
/// How one field differs between two versions. Of a secret no value is known, only that it is another one.
struct FieldChange
{
    enum class Kind { Set, Changed, Removed };

    QString path;
    Kind kind = Kind::Changed;
    bool wasSecret = false;
    bool isSecret = false;
    QJsonValue before = QJsonValue::Undefined; ///< Undefined: none, or a secret
    QJsonValue after = QJsonValue::Undefined;
};

/// What differs, in the order of `after`, removed fields last. Secrets are compared by their tags.
QList<FieldChange> fieldChanges(const QList<CredentialField> &before, const QList<CredentialField> &after);

/// The paths alone.
QStringList changedPaths(const QList<CredentialField> &before, const QList<CredentialField> &after);
}
