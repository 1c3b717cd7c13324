#include "app/store/history_repository.h"

#include "app/store/credential_fields.h"
#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int keptVersions = 10; ///< that were replaced by anything but an undo
constexpr int keptAtMost = 30; ///< with those that an undo replaced in between

CredentialVersion versionOf(const Query &query)
{
    CredentialVersion version;
    version.revision = query.number(0);
    version.changedAt = query.number(1);
    version.changeSet = query.id(2);
    version.label = query.text(3);
    version.fields = fieldsFromJson(query.text(4));
    return version;
}

tl::unexpected<Error> notFound(qint64 revision)
{
    return failure(ErrorCode::NotFound, {{u"what"_s, u"version"_s}, {u"name"_s, QString::number(revision)}});
}
}

Result<void> HistoryRepository::add(const Id &credential, const CredentialVersion &version,
    const QByteArray &sealedPayload, const WriteStamp &stamp)
{
    const Id changeSet = version.changeSet.isNull() ? stamp.changeSet : version.changeSet;
    auto added = done(m_db.run(
        u"INSERT INTO credential_history (credential, revision, changed_at, label, fields, "
        "sealed, clock, device, change_set) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {blob(credential), version.revision, version.changedAt, version.label, fieldsToJson(version.fields),
            sealedPayload, stamp.clock.value, blob(stamp.device), blob(changeSet)}));
    if (!added)
        return added;
    return dropOldest(credential);
}

/// From the old end only: a version whose secrets were not sealed reads those of the next one that has some.
Result<void> HistoryRepository::dropOldest(const Id &credential)
{
    return done(
        m_db.run(u"DELETE FROM credential_history WHERE credential = ? AND (revision < "
                 "(SELECT revision FROM credential_history AS kept WHERE credential = ? AND NOT EXISTS "
                 "(SELECT 1 FROM change_set WHERE id = kept.change_set AND kind = 'Undo') "
                 "ORDER BY revision DESC LIMIT 1 OFFSET ?) "
                 "OR id NOT IN (SELECT id FROM credential_history WHERE credential = ? "
                 "ORDER BY revision DESC, clock DESC LIMIT ?))"_s,
            {blob(credential), blob(credential), keptVersions - 1, blob(credential), keptAtMost}));
}

Result<QList<CredentialVersion>> HistoryRepository::list(const Id &credential)
{
    auto query = m_db.run(u"SELECT revision, changed_at, change_set, label, fields FROM credential_history "
                          "WHERE credential = ? ORDER BY revision DESC, clock DESC"_s,
        {blob(credential)});
    if (!query)
        return failed(query);
    QList<CredentialVersion> versions;
    while (query->next())
        versions.append(versionOf(*query));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return versions;
}

Result<CredentialVersion> HistoryRepository::read(const Id &credential, qint64 revision)
{
    auto query = m_db.run(u"SELECT revision, changed_at, change_set, label, fields FROM credential_history "
                          "WHERE credential = ? AND revision = ? ORDER BY clock DESC LIMIT 1"_s,
        {blob(credential), revision});
    if (!query)
        return failed(query);
    if (query->next())
        return versionOf(*query);
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return notFound(revision);
}

Result<QByteArray> HistoryRepository::sealedPayload(const Id &credential, qint64 revision)
{
    auto query = m_db.run(u"SELECT sealed FROM credential_history WHERE credential = ? AND revision = ? "
                          "ORDER BY clock DESC LIMIT 1"_s,
        {blob(credential), revision});
    if (!query)
        return failed(query);
    if (query->next())
        return query->bytes(0);
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return notFound(revision);
}

Result<void> HistoryRepository::setFields(
    const Id &credential, qint64 revision, const QList<CredentialField> &fields)
{
    return done(m_db.run(u"UPDATE credential_history SET fields = ? WHERE credential = ? AND revision = ?"_s,
        {fieldsToJson(fields), blob(credential), revision}));
}

Result<void> HistoryRepository::eraseAll(const Id &credential)
{
    return done(m_db.run(u"DELETE FROM credential_history WHERE credential = ?"_s, {blob(credential)}));
}
}
