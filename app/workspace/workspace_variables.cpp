// What Workspace does with variables.
#include "app/workspace/transaction_flow.h"
#include "app/workspace/variables.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspace_private.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Result<QList<Variable>> Workspace::variables() const
{
    if (auto open = d->context->requireOpen(); !open)
        return failed(open);
    return VariableRepository(d->context->reader()).list();
}

std::optional<Definition> Workspace::variableDefinition(const QString &name) const
{
    for (const Definition &definition : definitions().value_or(QList<Definition>()))
        if (definition.use == DefinitionUse::Variable && variableName(definition) == name)
            return definition;
    return {};
}

QString Workspace::secretVariableApp(const QString &name) const
{
    for (const Definition &definition : definitions().value_or(QList<Definition>()))
        if (isSecretVariable(definition) && variableName(definition) == name)
            return definition.app.slug;
    return {};
}

QCoro::Task<Result<Id>> Workspace::saveVariable(Variable variable)
{
    const QString name = variable.name.trimmed();
    TransactionFlow<Id>::Work work
        = [variable, newId = d->context->newId(), definition = variableDefinition(name),
              app = secretVariableApp(name)](UseCase &use) -> Result<Id> {
        if (!app.isEmpty())
            return failure(ErrorCode::InvalidArgument,
                {{u"what"_s, u"variableIsSecret"_s}, {u"name"_s, variable.name}, {u"app"_s, app}});
        return claviger::saveVariable(use, variable, newId, definition);
    };
    return std::make_shared<TransactionFlow<Id>>(d->context, std::move(work))->run();
}

QCoro::Task<Result<void>> Workspace::removeVariables(QList<Id> ids)
{
    TransactionFlow<void>::Work work = [ids](UseCase &use) { return claviger::removeVariables(use, ids); };
    return std::make_shared<TransactionFlow<void>>(d->context, std::move(work))->run();
}
}
