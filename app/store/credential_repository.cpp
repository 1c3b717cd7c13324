#include "app/store/credential_repository.h"

#include <array>

#include "app/store/credential_fields.h"
#include "app/store/id_prefix.h"
#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Texts are read as the bytes they are stored in: as TEXT each would be turned into UTF-16 by SQLite and
/// copied by Qt before anyone knows whether it is needed, which is half the time of reading a long list.
#define SUMMARY_COLUMNS                                                                                      \
    "id, CAST(app_slug AS BLOB), CAST(app_name AS BLOB), CAST(method AS BLOB), CAST(slug AS BLOB), "         \
    "CAST(label AS BLOB), scope, project, environment, is_default, status, revision, created_at, "           \
    "updated_at, last_used_at, deleted_at"
constexpr int summaryColumns = 16;

/// Ten thousand credentials are of a few dozen apps: their rows share the text of those names. A slot is
/// found by what is quick to look at; a text that takes another's slot only costs its own memory.
class SharedText final
{
public:
    const QString &of(const QByteArray &utf8)
    {
        if (utf8.isEmpty())
            return m_empty;
        const auto byte = [&](qsizetype at) { return static_cast<unsigned char>(utf8.at(at)); };
        const uint key = byte(utf8.size() - 1) * 31U + byte(utf8.size() / 2) * 7U + uint(utf8.size());
        Slot &slot = m_slots[key % m_slots.size()];
        if (slot.utf8 != utf8)
            slot = {utf8, QString::fromUtf8(utf8)};
        return slot.text;
    }

private:
    struct Slot
    {
        QByteArray utf8;
        QString text;
    };
    std::array<Slot, 256> m_slots;
    QString m_empty = u""_s;
};

class SummaryReader final
{
public:
    CredentialSummary read(const Query &query)
    {
        CredentialSummary row;
        row.id = query.id(0);
        row.appSlug = m_names.of(query.bytes(1));
        row.appName = m_names.of(query.bytes(2));
        row.methodKey = m_names.of(query.bytes(3));
        row.slug = QString::fromUtf8(query.bytes(4));
        row.label = QString::fromUtf8(query.bytes(5));
        row.scope.kind = static_cast<ScopeKind>(query.number(6));
        row.scope.project = query.id(7);
        row.environment = query.id(8);
        row.isDefault = query.number(9) != 0;
        row.status = static_cast<CredentialStatus>(query.number(10));
        row.revision = query.number(11);
        row.createdAt = query.number(12);
        row.updatedAt = query.number(13);
        row.lastUsedAt = query.number(14);
        row.deletedAt = query.number(15);
        return row;
    }

private:
    SharedText m_names;
};

Result<QList<CredentialSummary>> summaries(Result<Query> query, int expected = 0)
{
    if (!query)
        return failed(query);
    QList<CredentialSummary> rows;
    rows.reserve(expected);
    SummaryReader reader;
    while (query->next())
        rows.append(reader.read(*query));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return rows;
}

tl::unexpected<Error> notFound(const Id &id)
{
    return failure(ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, id.toBase32()}});
}
}

Result<QList<CredentialSummary>> CredentialRepository::list(bool trash)
{
    if (trash)
        return summaries(
            m_db.run(u"SELECT " SUMMARY_COLUMNS " FROM credential WHERE deleted_at > 0 AND erased = 0"_s));
    // The unary plus keeps SQLite from going through the index to nearly every row.
    const int expected = count().value_or(0);
    return summaries(
        m_db.run(u"SELECT " SUMMARY_COLUMNS " FROM credential WHERE +deleted_at = 0"_s), expected);
}

Result<Credential> CredentialRepository::read(const Id &id)
{
    Credential credential;
    {
        auto query = m_db.run(u"SELECT " SUMMARY_COLUMNS
                              ", secret_version FROM credential WHERE id = ? AND erased = 0"_s,
            {blob(id)});
        if (!query)
            return failed(query);
        if (!query->next()) {
            if (auto finished = query->finished(); !finished)
                return failed(finished);
            return notFound(id);
        }
        credential.summary = SummaryReader().read(*query);
        credential.secretVersion = query->number(summaryColumns);
    }
    auto fields = readFields(m_db, id);
    if (!fields)
        return failed(fields);
    credential.fields = std::move(*fields);
    return credential;
}

Result<QList<CredentialField>> CredentialRepository::readPlainFields(const Id &id)
{
    auto query = m_db.run(u"SELECT path, value FROM credential_field "
                          "WHERE credential = ? AND secret = 0 AND removed = 0 ORDER BY path"_s,
        {blob(id)});
    if (!query)
        return failed(query);
    QList<CredentialField> fields;
    while (query->next()) {
        CredentialField field;
        field.path = query->text(0);
        field.value = valueFromJsonText(query->value(1));
        fields.append(field);
    }
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return fields;
}

Result<QList<Credential>> CredentialRepository::readMany(const QList<Id> &ids)
{
    QList<Credential> credentials;
    credentials.reserve(ids.size());
    for (const Id &id : ids) {
        auto credential = read(id);
        if (!credential)
            return failed(credential);
        credentials.append(std::move(*credential));
    }
    return credentials;
}

Result<int> CredentialRepository::count()
{
    auto query = m_db.run(u"SELECT count(*) FROM credential WHERE deleted_at = 0"_s);
    if (!query)
        return failed(query);
    return query->next() ? static_cast<int>(query->number(0)) : 0;
}

Result<QHash<QString, int>> CredentialRepository::countsByApp()
{
    auto query
        = m_db.run(u"SELECT app_slug, count(*) FROM credential WHERE deleted_at = 0 GROUP BY app_slug"_s);
    if (!query)
        return failed(query);
    QHash<QString, int> counts;
    while (query->next())
        counts.insert(query->text(0), static_cast<int>(query->number(1)));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return counts;
}

Result<QList<Id>> CredentialRepository::findByIdPrefix(const QString &prefix, bool trash)
{
    const auto range = idsWithPrefix(prefix);
    if (!range)
        return QList<Id>();
    return ids(m_db.run(u"SELECT id FROM credential WHERE id BETWEEN ? AND ? AND (deleted_at > 0) = ? "
                        "AND erased = 0 ORDER BY id"_s,
        {range->first, range->second, trash ? 1 : 0}));
}

Result<QList<Id>> CredentialRepository::withPlainValues(const QString &appSlug)
{
    return ids(m_db.run(u"SELECT id FROM credential WHERE app_slug = ? AND erased = 0 AND EXISTS (SELECT 1 "
                        "FROM credential_field WHERE credential = credential.id AND secret = 0 "
                        "AND removed = 0) ORDER BY id"_s,
        {appSlug}));
}

Result<QList<Id>> CredentialRepository::ids(Result<Query> query)
{
    if (!query)
        return failed(query);
    QList<Id> ids;
    while (query->next())
        ids.append(query->id(0));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return ids;
}

Result<QList<CredentialSummary>> CredentialRepository::findByApp(const QString &appSlug, const QString &slug)
{
    if (slug.isEmpty())
        return summaries(
            m_db.run(u"SELECT " SUMMARY_COLUMNS " FROM credential WHERE app_slug = ? AND +deleted_at = 0"_s,
                {appSlug}));
    return summaries(m_db.run(u"SELECT " SUMMARY_COLUMNS
                              " FROM credential WHERE app_slug = ? AND slug = ? AND +deleted_at = 0"_s,
        {appSlug, slug}));
}

Result<void> CredentialRepository::insert(const Credential &credential, const WriteStamp &stamp)
{
    const CredentialSummary &row = credential.summary;
    const qint64 now = stamp.clock.milliseconds();
    auto inserted = done(m_db.run(
        u"INSERT INTO credential (id, app_slug, app_name, method, slug, label, scope, project, environment, "
        "is_default, status, secret_version, created_at, updated_at, last_used_at, deleted_at, clock, "
        "device, "
        "change_set, owner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "CASE WHEN ? THEN (SELECT local_actor FROM workspace) END)"_s,
        {blob(row.id), row.appSlug, row.appName, row.methodKey, row.slug, row.label,
            static_cast<int>(row.scope.kind), blobOrNull(row.scope.project), blobOrNull(row.environment),
            row.isDefault ? 1 : 0, static_cast<int>(row.status), credential.secretVersion,
            row.createdAt ? row.createdAt : now, row.updatedAt ? row.updatedAt : now, row.lastUsedAt,
            row.deletedAt, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet),
            row.scope.kind == ScopeKind::User ? 1 : 0}));
    if (!inserted)
        return inserted;
    return writeFields(m_db, row.id, credential.fields, stamp);
}

Result<void> CredentialRepository::update(
    const Credential &credential, qint64 expectedRevision, const WriteStamp &stamp)
{
    const CredentialSummary &row = credential.summary;
    const bool user = row.scope.kind == ScopeKind::User;
    auto updated
        = m_db.run(u"UPDATE credential SET app_slug = ?, app_name = ?, method = ?, slug = ?, label = ?, "
                   u"scope = ?, project = ?, "
                   "environment = ?, is_default = ?, status = ?, secret_version = ?, updated_at = ?, "
                   "revision = revision + 1, "
                   "clock = ?, device = ?, change_set = ?, "
                   "owner = CASE WHEN ? THEN coalesce(owner, (SELECT local_actor FROM workspace)) END "
                   "WHERE id = ? AND revision = ? AND erased = 0"_s,
            {row.appSlug, row.appName, row.methodKey, row.slug, row.label, static_cast<int>(row.scope.kind),
                blobOrNull(row.scope.project), blobOrNull(row.environment), row.isDefault ? 1 : 0,
                static_cast<int>(row.status), credential.secretVersion,
                row.updatedAt ? row.updatedAt : stamp.clock.milliseconds(), stamp.clock.value,
                blob(stamp.device), blob(stamp.changeSet), user ? 1 : 0, blob(row.id), expectedRevision});
    if (!updated)
        return failed(updated);
    if (updated->changedRows() == 0) {
        if (auto stored = read(row.id); !stored)
            return failed(stored); // not another revision: it is gone
        return failure(ErrorCode::Conflict, {{u"what"_s, u"credential"_s}, {u"name"_s, row.label}});
    }
    return writeFields(m_db, row.id, credential.fields, stamp);
}

Result<void> CredentialRepository::setDeleted(const Id &id, qint64 deletedAt, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE credential SET deleted_at = ?, revision = revision + 1, clock = ?, device = ?, "
                 "change_set = ? WHERE id = ? AND erased = 0"_s,
            {deletedAt, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(id)}),
        u"credential"_s, id);
}

Result<void> CredentialRepository::setDefault(const Id &id, bool isDefault, const WriteStamp &stamp)
{
    return needRow(
        m_db.run(u"UPDATE credential SET is_default = ?, revision = revision + 1, clock = ?, device = ?, "
                 "change_set = ? WHERE id = ? AND erased = 0"_s,
            {isDefault ? 1 : 0, stamp.clock.value, blob(stamp.device), blob(stamp.changeSet), blob(id)}),
        u"credential"_s, id);
}

Result<void> CredentialRepository::setStatus(const Id &id, qint64 secretVersion, CredentialStatus status)
{
    return done(
        m_db.run(u"UPDATE credential SET status = ? WHERE id = ? AND secret_version = ? AND erased = 0"_s,
            {static_cast<int>(status), blob(id), secretVersion}));
}

Result<void> CredentialRepository::setLastUsed(const Id &id, qint64 when)
{
    return needRow(
        m_db.run(u"UPDATE credential SET last_used_at = ? WHERE id = ? AND erased = 0"_s, {when, blob(id)}),
        u"credential"_s, id);
}

Result<void> CredentialRepository::erase(const Id &id, const WriteStamp &stamp)
{
    auto erased = needRow(
        m_db.run(
            u"UPDATE credential SET erased = 1, app_name = '', slug = '', label = '', secret_version = 0, "
            "is_default = 0, deleted_at = max(deleted_at, 1), revision = revision + 1, "
            "clock = max(clock, ?), device = coalesce(?, device), change_set = coalesce(?, change_set) "
            "WHERE id = ? AND erased = 0"_s,
            {stamp.clock.value, blobOrNull(stamp.device), blobOrNull(stamp.changeSet), blob(id)}),
        u"credential"_s, id);
    if (!erased)
        return erased;
    erased = done(m_db.run(u"DELETE FROM credential_history WHERE credential = ?"_s, {blob(id)}));
    if (!erased)
        return erased;
    return done(m_db.run(u"DELETE FROM credential_field WHERE credential = ?"_s, {blob(id)}));
}

Result<QList<SecretRef>> CredentialRepository::secretRefs(const Id &workspace)
{
    auto query
        = m_db.run(u"SELECT id, secret_version FROM credential WHERE secret_version > 0 AND erased = 0"_s);
    if (!query)
        return failed(query);
    QList<SecretRef> refs;
    while (query->next())
        refs.append(SecretRef(workspace, query->id(0), query->number(1)));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return refs;
}
}
