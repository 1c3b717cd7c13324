#include <QStringList>

#include "app/store/migration_steps.h"

using namespace Qt::StringLiterals;

// Version 1 of workspace.db. Nouns refer to each other by random ids and without foreign keys: what another
// machine sends may arrive in any order. Foreign keys bind only the rows that belong to one noun and go with
// it. Nothing but such an id is unique, for two machines may well choose the same slug. Times are
// milliseconds since 1970 UTC and 0 is never; `clock` is a HybridTime; an id that may be missing is NULL.
namespace claviger
{
namespace
{
/// A noun: its id, its own columns, and what undo and sync need of every row.
QString noun(const QString &name, const QString &columns, const QString &options = u"STRICT, WITHOUT ROWID"_s)
{
    return u"CREATE TABLE %1 (id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16), %2, "
           "revision INTEGER NOT NULL DEFAULT 1, clock INTEGER NOT NULL, device BLOB NOT NULL, "
           "change_set BLOB NOT NULL, deleted_at INTEGER NOT NULL DEFAULT 0) %3"_s.arg(
               name, columns, options);
}

/// Of rows that are large, or many, the table stays in the order of arrival and an index finds them.
QString bigNoun(const QString &name, const QString &columns)
{
    return noun(name, columns, u"STRICT"_s);
}

// The formatter would break the statements in odd places.
// clang-format off
QStringList peopleAndChanges()
{
    return {
        noun(u"workspace"_s,
            u"name TEXT NOT NULL, store_kind INTEGER NOT NULL, key_check BLOB NOT NULL, "
             "local_actor BLOB NOT NULL, local_device BLOB NOT NULL, created_at INTEGER NOT NULL"_s),
        // kind: 0 a person, 1 a machine, 2 an agent
        noun(u"actor"_s, u"kind INTEGER NOT NULL, label TEXT NOT NULL, created_at INTEGER NOT NULL"_s),
        noun(u"device"_s, u"label TEXT NOT NULL, created_at INTEGER NOT NULL"_s),
        u"CREATE TABLE change_set (id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16), "
         "actor BLOB NOT NULL, device BLOB NOT NULL, clock INTEGER NOT NULL, kind TEXT NOT NULL, "
         "arguments TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0) STRICT"_s,
        u"CREATE INDEX change_set_clock ON change_set (clock)"_s,
        u"CREATE INDEX change_set_device ON change_set (device, clock)"_s,
    };
}

QStringList places()
{
    return {
        noun(u"environment"_s,
            u"slug TEXT NOT NULL, label TEXT NOT NULL, color TEXT NOT NULL, "
             "position INTEGER NOT NULL, protected INTEGER NOT NULL DEFAULT 0"_s),
        noun(u"project"_s,
            u"slug TEXT NOT NULL, label TEXT NOT NULL, color TEXT NOT NULL, "
             "position INTEGER NOT NULL, active_environment BLOB"_s),
        u"CREATE TABLE project_environment (project BLOB NOT NULL REFERENCES project ON DELETE CASCADE, "
         "environment BLOB NOT NULL, position INTEGER NOT NULL, "
         "PRIMARY KEY (project, environment)) STRICT, WITHOUT ROWID"_s,
    };
}

QStringList credentials()
{
    return {
        // owner: the actor a credential of user scope belongs to. erased: a tombstone without content.
        bigNoun(u"credential"_s,
            u"app_slug TEXT NOT NULL, app_name TEXT NOT NULL, method TEXT NOT NULL, "
             "slug TEXT NOT NULL, label TEXT NOT NULL, scope INTEGER NOT NULL, project BLOB, "
             "owner BLOB, environment BLOB, is_default INTEGER NOT NULL DEFAULT 0, "
             "status INTEGER NOT NULL DEFAULT 0, secret_version INTEGER NOT NULL DEFAULT 0, "
             "created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, "
             "last_used_at INTEGER NOT NULL DEFAULT 0, erased INTEGER NOT NULL DEFAULT 0"_s),
        u"CREATE INDEX credential_app ON credential (app_slug, slug)"_s,
        u"CREATE INDEX credential_deleted ON credential (deleted_at)"_s,
        // value: JSON text of a plain field; tag: equality tag of a secret one. removed: emptied at `clock`.
        u"CREATE TABLE credential_field (credential BLOB NOT NULL REFERENCES credential ON DELETE CASCADE, "
         "path TEXT NOT NULL, secret INTEGER NOT NULL, value TEXT, tag BLOB CHECK (length(tag) = 16), "
         "removed INTEGER NOT NULL DEFAULT 0, clock INTEGER NOT NULL, device BLOB NOT NULL, "
         "PRIMARY KEY (credential, path), CHECK (secret = 0 OR value IS NULL)) STRICT, WITHOUT ROWID"_s,
        // fields: JSON of the plain values and tags; sealed: the secret payload under the history subkey
        u"CREATE TABLE credential_history (id BLOB PRIMARY KEY NOT NULL DEFAULT (randomblob(16)), "
         "credential BLOB NOT NULL REFERENCES credential ON DELETE CASCADE, "
         "revision INTEGER NOT NULL, changed_at INTEGER NOT NULL, label TEXT NOT NULL, "
         "fields TEXT NOT NULL, sealed BLOB NOT NULL, clock INTEGER NOT NULL, device BLOB NOT NULL, "
         "change_set BLOB NOT NULL) STRICT"_s,
        u"CREATE INDEX credential_history_revision ON credential_history (credential, revision)"_s,
    };
}

QStringList connections()
{
    return {
        bigNoun(u"oauth_client"_s,
            u"app_slug TEXT NOT NULL, label TEXT NOT NULL, client_id TEXT NOT NULL, "
             "issuer TEXT NOT NULL, settings TEXT NOT NULL, secret_version INTEGER NOT NULL DEFAULT 0"_s),
        bigNoun(u"token_set"_s,
            u"credential BLOB NOT NULL, oauth_client BLOB, account TEXT NOT NULL, "
             "scopes TEXT NOT NULL, expires_at INTEGER NOT NULL DEFAULT 0, "
             "refreshed_at INTEGER NOT NULL DEFAULT 0, secret_version INTEGER NOT NULL DEFAULT 0"_s),
        u"CREATE INDEX token_set_credential ON token_set (credential)"_s,
        bigNoun(u"definition"_s,
            u"slug TEXT NOT NULL, origin TEXT NOT NULL, name TEXT NOT NULL, path TEXT NOT NULL, "
             "hash BLOB NOT NULL, content TEXT NOT NULL"_s),
        u"CREATE INDEX definition_slug ON definition (slug)"_s,
        bigNoun(u"assignment"_s,
            u"project BLOB NOT NULL, consumer_kind TEXT NOT NULL, consumer TEXT NOT NULL, "
             "environment BLOB, credential BLOB NOT NULL"_s),
        u"CREATE INDEX assignment_consumer ON assignment (project, consumer)"_s,
        bigNoun(u"variable"_s,
            u"name TEXT NOT NULL, scope INTEGER NOT NULL, project BLOB, owner BLOB, environment BLOB, "
             "value TEXT NOT NULL"_s),
        u"CREATE INDEX variable_name ON variable (name)"_s,
    };
}

/// Of this machine only; no other one ever sees these.
QStringList secretsAtRest()
{
    return {
        u"CREATE TABLE intent (id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16), "
         "kind INTEGER NOT NULL, workspace BLOB NOT NULL, credential BLOB NOT NULL, "
         "version INTEGER NOT NULL, store_kind INTEGER NOT NULL, "
         "writer TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
        u"CREATE TABLE vault_header (one INTEGER PRIMARY KEY CHECK (one = 1), salt BLOB NOT NULL, "
         "operations INTEGER NOT NULL, memory_bytes INTEGER NOT NULL, sealed_key BLOB NOT NULL) STRICT"_s,
        u"CREATE TABLE sealed_secret (credential BLOB NOT NULL, version INTEGER NOT NULL, "
         "sealed BLOB NOT NULL, PRIMARY KEY (credential, version)) STRICT"_s,
    };
}
// clang-format on
}

Result<void> createWorkspaceTables(Connection &connection)
{
    return connection.execute(
        peopleAndChanges() + places() + credentials() + connections() + secretsAtRest());
}
}
