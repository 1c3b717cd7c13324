#pragma once

#include <QByteArray>
#include <QList>

#include "app/store/connection.h"
#include "app/store/write_stamp.h"
#include "models/credentials/credential.h"

namespace claviger
{
/// Sealed earlier versions, ten per credential, oldest dropped. See repositories.h.
class HistoryRepository final
{
public:
    explicit HistoryRepository(Connection &connection) : m_db(connection) { }
    /// `version.changeSet` null: the stamp's.
    Result<void> add(const Id &credential, const CredentialVersion &version, const QByteArray &sealedPayload,
        const WriteStamp &stamp);
    Result<QList<CredentialVersion>> list(const Id &credential); ///< newest first
    Result<CredentialVersion> read(const Id &credential, qint64 revision);
    Result<QByteArray> sealedPayload(const Id &credential, qint64 revision); ///< empty: it had no secret
    /// For a field that has turned secret: no version keeps its plain value.
    Result<void> setFields(const Id &credential, qint64 revision, const QList<CredentialField> &fields);
    Result<void> eraseAll(const Id &credential);

private:
    Connection &m_db;
};
}
