#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include <QCoro/QCoroTask>
#include <QObject>
#include <QString>

#include "app/secrets/keychain_probe.h"
#include "app/secrets/secret_payload.h"
#include "app/secrets/secret_store.h"
#include "app/workspace/workspace_services.h"
#include "models/activity/activity_query.h"
#include "models/base/result.h"
#include "models/catalog/definition.h"
#include "models/credentials/credential.h"
#include "models/credentials/variable.h"
#include "models/credentials/workspace_nouns.h"
#include "models/schema/schema.h"

namespace claviger
{
/// What a person filled in, on its way to being saved. Moved, never copied.
class CredentialDraft final
{
public:
    CredentialDraft() = default;

    Id id; ///< null: a new credential
    qint64 expectedRevision
        = 0; ///< of an existing one: what the form was filled from (Conflict if it moved on)
    QString appSlug;
    QString appName;
    QString methodKey;
    QString slug; ///< empty for a new one: made from the label
    QString label;
    Scope scope;
    Id environment;
    bool isDefault = false;
    QHash<QString, QJsonValue> plain; ///< by leaf path; what is absent is empty
    SecretFields secrets; ///< given anew; a path in neither `secrets` nor `keptSecrets` becomes empty
    QStringList keptSecrets; ///< secret paths that stay as they are
    Schema schema; ///< the method's; validated against, and tells which paths are secret
};

/// What has become of definitions.
struct DefinitionOutcome
{
    int added = 0;
    int changed = 0;
    int movedCredentials = 0; ///< whose plain values have turned secret

    bool operator==(const DefinitionOutcome &) const = default;
};

using ActivityProgress = std::function<void(qint64 seen, qint64 of)>;

/// Why a secret is read; noted in the activity.
enum class ReadPurpose { Reveal, Copy, Get, Edit };

/// A workspace that is open: the use cases. Everything above calls this and nothing below. Main thread only.
///
/// Every changing call writes exactly one change set, or nothing at all. Each task can be stopped and
/// completes once.
class Workspace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    /// Open: names and values can be used. Locked: only the workspace's name is known and no call but
    /// unlock() works.
    enum class State { Open, Locked };
    Q_ENUM(State)

    ~Workspace() override;

    // What it is
    Id id() const;
    QString name() const;
    State state() const;
    StoreKind storeKind() const;
    bool isReadOnly() const; ///< a newer program has migrated it, or the file may not be written
    std::optional<Error> readOnlyReason() const;
    RandomSource random() const; ///< for values that are to be made up

    // Reading. Touches no secret; each under 5 ms for 10,000 credentials but credentials() itself.
    Result<QList<CredentialSummary>> credentials() const;
    Result<QList<CredentialSummary>> credentialsOf(const QString &appSlug) const; ///< without the trash
    Result<QHash<QString, int>> credentialCounts() const; ///< by app, without the trash
    Result<QList<CredentialSummary>> trash() const;
    Result<Credential> credential(const Id &id) const;
    /// What tells it from others of its app; see identifyingValue(). Some ten microseconds.
    Result<QString> identifyingValue(const Id &id) const;
    Result<QList<CredentialVersion>> history(const Id &id) const;
    Result<QList<Project>> projects() const;
    Result<QList<Environment>> environments() const;
    /// Imported and own apps, by slug; what a newer program wrote in another form is passed over. Parses what
    /// was not seen before: parseDefinitions() does that in another thread. What changes later is parsed
    /// before it is announced.
    Result<QList<Definition>> definitions() const;
    QCoro::Task<void> parseDefinitions();
    Result<QStringList> definitionSlugs() const; ///< reads no definition
    Result<Definition> definition(const QString &slug) const; ///< NotFound, what readDefinition() says
    Result<QList<Variable>> variables() const; ///< by name
    /// What an import says of the variable of that name; of several the one whose slug sorts first.
    std::optional<Definition> variableDefinition(const QString &name) const;
    /// The app under which its values are kept, if an import says that the variable of that name is secret.
    QString secretVariableApp(const QString &name) const;
    Result<QList<ChangeSet>> changes(int limit) const;
    /// What was read and changed, newest first, a page at a time, from where `after` says. Read in another
    /// thread: the log may hold 100,000 lines. From the first call on activityChanged() tells of new ones.
    QCoro::Task<Result<ActivitySlice>> activity(
        ActivityQuery query, ActivityCursor after, int limit, std::stop_token stop = {});
    /// All of it that the query takes as JSON Lines, with codes, ids and times in UTC; how many lines. The
    /// file can be read by its owner alone and is written whole or not at all. `progress` is called now and
    /// then, in this thread, with how much has been looked through, of how much. StorageFailed, Cancelled.
    QCoro::Task<Result<qint64>> exportActivity(
        ActivityQuery query, QString path, ActivityProgress progress, std::stop_token stop = {});
    Result<std::optional<ChangeSet>> undoable() const; ///< what undo() would undo
    /// An id, a unique prefix of six or more of its base32 form, or `app` or `app/slug`. NotFound,
    /// AmbiguousName.
    Result<Id> find(const QString &name) const;

    // Credentials
    QCoro::Task<Result<Id>> save(CredentialDraft draft, std::stop_token stop = {});
    QCoro::Task<Result<SecretBuffer>> reveal(
        Id id, QString path, ReadPurpose purpose, std::stop_token stop = {});
    /// A secret field as it was at an earlier version. SecretNotFound if its value is known no longer.
    QCoro::Task<Result<SecretBuffer>> revealVersion(
        Id id, qint64 revision, QString path, ReadPurpose purpose, std::stop_token stop = {});
    /// All secret fields of several credentials in one batch, in the order asked (for `clav get`).
    QCoro::Task<Result<std::vector<SecretFields>>> readSecrets(
        QList<Id> ids, ReadPurpose purpose, std::stop_token stop = {});
    QCoro::Task<Result<void>> moveToTrash(QList<Id> ids);
    QCoro::Task<Result<void>> restoreFromTrash(QList<Id> ids);
    QCoro::Task<Result<void>> purge(QList<Id> ids);
    QCoro::Task<Result<void>> restoreVersion(Id id, qint64 revision);
    QCoro::Task<Result<void>> setDefault(Id id, bool isDefault);
    /// To another scope, another environment (null: all) or both, all of them or none; how many were not
    /// there already. Conflict (`what`: slug) if another one has the slug there.
    QCoro::Task<Result<int>> moveCredentials(
        QList<Id> ids, std::optional<Scope> scope, std::optional<Id> environment);

    // Projects and environments; a null id adds
    QCoro::Task<Result<Id>> saveProject(Project project);
    QCoro::Task<Result<void>> removeProject(Id id);
    QCoro::Task<Result<Id>> saveEnvironment(Environment environment);
    QCoro::Task<Result<void>> removeEnvironment(Id id);
    /// Each noun to the place of its id in the list.
    QCoro::Task<Result<void>> orderProjects(QList<Id> ids);
    QCoro::Task<Result<void>> orderEnvironments(QList<Id> ids);

    // Variables; a null id adds. Deleting is undone, not trashed.
    QCoro::Task<Result<Id>> saveVariable(Variable variable);
    QCoro::Task<Result<void>> removeVariables(QList<Id> ids);

    // Imported and own apps. A definition that makes a field secret moves the values that credentials have in
    // it, in the same change set; one that makes it plain again moves nothing. Conflict (`what`: appSlug,
    // `name`) if the slug is another app's, bundled ones too.
    /// Those that are known by origin and key are replaced.
    QCoro::Task<Result<DefinitionOutcome>> importDefinitions(
        QList<Definition> definitions, std::stop_token stop = {});
    QCoro::Task<Result<DefinitionOutcome>> addDefinition(Definition definition);
    QCoro::Task<Result<DefinitionOutcome>> updateDefinition(Definition definition); ///< that of its slug
    /// Its credentials stay, and are shown as of an unknown app; values of a variable stay too.
    QCoro::Task<Result<DefinitionOutcome>> removeDefinition(QString slug);

    QCoro::Task<Result<void>> rename(QString name);
    QCoro::Task<Result<ChangeSet>> undo(); ///< NotFound if there is nothing to undo

    // Stores
    /// Carries every secret over, verified one by one; resumes a stopped move. A passphrase is needed towards
    /// a vault.
    QCoro::Task<Result<void>> moveSecrets(StoreKind to, SecretBuffer passphrase, std::stop_token stop = {});
    /// Of a sealed vault: its key is sealed anew, the values stay as they are. WrongPassphrase for `current`,
    /// PassphraseTooWeak for `wanted`, InvalidArgument if there is no vault.
    QCoro::Task<Result<void>> changePassphrase(
        SecretBuffer current, SecretBuffer wanted, std::stop_token stop = {});
    void lock(); ///< wipes keys; forms listen to stateChanged
    /// A vault asks its passphrase; a keychain workspace asks the probe (and the keyring its own prompt).
    QCoro::Task<Result<void>> unlock(SecretBuffer passphrase, std::stop_token stop = {});

    void checkForChanges(); ///< looks at once for another program's writes (e.g. on focus)
    /// Stops every running flow and waits for them; call before destruction.
    QCoro::Task<void> close();
    /// Waits until what nobody waits for (the activity log, a last use) is written too. After close().
    QCoro::Task<void> written();

signals:
    void credentialsChanged(); ///< rows may differ, written by this program or another
    void projectsChanged();
    void environmentsChanged();
    void definitionsChanged(); ///< imported and own apps, and what imports say of variables
    void variablesChanged(); ///< their values
    void changesMade(); ///< the newest change set is another one (undo's text)
    void activityChanged(); ///< something was read or changed, by this program or another
    void nameChanged();
    void stateChanged();
    void readOnlyChanged();
    void removed(); ///< by another program: nothing more can be saved, and it is to be closed. More than once
    void moveProgress(int moved, int total);
    void waitingForKeychain(bool waiting); ///< a prompt of the keyring has been on screen for 2 s
    void keychainUsed(bool inReach); ///< something was read, written or removed there, or could not be

private:
    friend class WorkspaceDirectory;
    struct Private;
    explicit Workspace(std::unique_ptr<Private> p);
    void keepHouse();
    std::unique_ptr<Private> d;
};
}
