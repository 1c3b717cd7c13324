#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

#include "models/base/hybrid_time.h"
#include "models/credentials/scope.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace credential_enums
{
Q_NAMESPACE

/// What is known of a credential's health without reading its secret.
enum class CredentialStatus {
    Ready, ///< every required field has a value
    Incomplete, ///< required fields are empty (the definition may have changed)
    SecretMissing, ///< its secret was looked for and was not there
    SecretTampered, ///< its secret was there but not what was saved
};
Q_ENUM_NS(CredentialStatus)
}

/// A credential as the list shows it: no field values.
struct CredentialSummary
{
    Id id;
    QString appSlug;
    QString appName; ///< as the definition named it when last saved; the slug if nothing better
    QString methodKey;
    QString slug;
    QString label;
    Scope scope;
    Id environment; ///< null: all environments
    bool isDefault = false;
    CredentialStatus status = CredentialStatus::Ready;
    qint64 revision = 0; ///< counts every change of the row
    qint64 createdAt = 0; ///< milliseconds since 1970 UTC
    qint64 updatedAt = 0;
    qint64 lastUsedAt = 0; ///< 0: never
    qint64 deletedAt = 0; ///< 0: not in the trash

    bool operator==(const CredentialSummary &) const = default;
};

/// One field of a stored credential. Secret values are not here.
struct CredentialField
{
    QString path; ///< Schema leaf path
    bool secret = false;
    QJsonValue value = QJsonValue::Undefined; ///< Undefined for a secret
    QByteArray equalityTag; ///< 16 bytes, of a secret only

    bool operator==(const CredentialField &) const = default;
};

/// A credential with its fields, secrets left in the store.
struct Credential
{
    CredentialSummary summary;
    qint64 secretVersion = 0; ///< the version whose item rests in the secret store; 0: it has no secret
    QList<CredentialField> fields;

    const CredentialField *field(const QString &path) const;
};

/// One of up to ten earlier versions.
struct CredentialVersion
{
    qint64 revision = 0;
    qint64 changedAt = 0; ///< when it was replaced, milliseconds
    Id changeSet;
    QString label;
    QList<CredentialField> fields;
};
}

Q_DECLARE_METATYPE(claviger::CredentialSummary)
