#pragma once

#include "app/cli/arguments.h"
#include "app/cli/value_source.h"
#include "app/workspace/workspace.h"
#include "models/catalog/app.h"

namespace claviger
{
/// Fills a CredentialDraft from what the command line says: where values come from, what is kept, what is
/// still missing.
class DraftBuilder final
{
public:
    /// A new credential of this app: its defaults and constants are filled in.
    static DraftBuilder forNew(const App &app, const ConnectionMethod &method);
    /// Changes an existing one: what is not named stays. `method` is null if the catalog does not have it any
    /// more; then the stored fields stand for its schema.
    static DraftBuilder forExisting(const Credential &credential, const ConnectionMethod *method);

    /// Checks every assignment before any value is read. InvalidArgument, NotFound, SecretAsArgument.
    Result<void> setAssignments(const QStringList &assignments);
    Result<void> unset(const QStringList &paths);
    /// Reads the values the assignments name, and asks for the secrets that are to be asked for.
    Result<void> readValues();
    /// Asks for every required secret that has no value, if there is a terminal; without one they stay
    /// missing, and saving says which.
    Result<void> askForMissing();

    CredentialDraft &draft() { return m_draft; }

private:
    DraftBuilder() = default;
    bool isSecret(const QString &path) const;
    Result<const Field *> leaf(const QString &path) const;
    void take(const QString &path, const Field &field, SecretBuffer value);
    QStringList missingSecrets() const;

    CredentialDraft m_draft;
    QStringList m_storedSecrets;
    std::vector<ValueSource> m_sources;
};
}
