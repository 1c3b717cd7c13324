#pragma once

#include "app/workspace/credential_rows.h"
#include "app/workspace/credential_secrets.h"
#include "app/workspace/definition_change.h"
#include "app/workspace/turning_variable.h"
#include "app/workspace/workspace.h"

namespace claviger
{
/// Carries a change of definitions out. Where one makes a field secret, the values that credentials have in
/// it move into their secret payloads in the same change set, and where one makes a variable secret, its
/// values become credentials: those of all of them are read in one batch,
/// then written in the order that loses nothing (intents, items, one transaction, old items dropped). Never
/// the other way.
///
/// Errors: what the plan says; Conflict if another program came in between; Cancelled; what the store and
/// the database say. Then nothing has changed.
class DefinitionFlow final : public Flow, public std::enable_shared_from_this<DefinitionFlow>
{
public:
    /// Runs on the store thread.
    using Plan = std::function<Result<DefinitionChange>(UseCase &)>;

    DefinitionFlow(std::shared_ptr<WorkspaceContext> context, Plan plan, std::stop_token stop);
    QCoro::Task<Result<DefinitionOutcome>> run();

private:
    /// One credential on its way.
    struct Move
    {
        CredentialChange change;
        CredentialRowChange row;
        std::optional<Intent> write;
        std::optional<Intent> drop;
    };

    QCoro::Task<Result<void>> plan();
    QCoro::Task<Result<void>> moveValues();
    QCoro::Task<Result<void>> readSecrets();
    Result<void> addMove(CredentialSecrets secrets);
    Result<void> addNewCredentials();
    bool movesValues() const { return !m_turning.isEmpty() || !m_variables.isEmpty(); }
    QCoro::Task<Result<void>> writeItems();
    Result<void> prepareIntents();
    QCoro::Task<Result<void>> announceItems();
    QCoro::Task<void> removeItems(std::optional<Intent> Move::*which);
    QCoro::Task<Result<void>> commit();
    Result<void> write(UseCase &use);
    DefinitionOutcome outcome() const;

    Plan m_plan;
    StoreKind m_store;
    DefinitionChange m_change;
    QList<Credential> m_turning; ///< credentials with plain values of fields that are secret from now on
    QList<TurningVariable> m_variables; ///< that are secret from now on
    std::vector<std::unique_ptr<Move>> m_moves;
};
}
