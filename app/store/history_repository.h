#pragma once

#include <QByteArray>
#include <QList>

#include "app/store/connection.h"
#include "app/store/write_stamp.h"
#include "models/credentials/credential.h"

namespace claviger
{
/// Sealed earlier versions, ten per credential, oldest dropped. See repositories.h.
///
/// Those that an undo replaced are kept as well, but do not count: else undoing some edits would push out the
/// versions that undoing the others needs. Each is the counterpart of an edit, so that in practice there are
/// fewer than thirty in all, and never more.
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
    Result<void> dropOldest(const Id &credential);

    Connection &m_db;
};
}
