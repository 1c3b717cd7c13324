#pragma once

#include <QList>
#include <QLocale>

#include "models/catalog/definition.h"
#include "models/credentials/variable.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// A variable as the list shows it: one of its values, or that it has none yet.
struct VariableRow
{
    Variable variable; ///< a null id: only the name is known
    QString label; ///< what an import calls it; may be empty
    QString definition; ///< slug of what an import says of it; may be empty
    QString value; ///< in one line
    QString scope;
    QString environment;

    bool isSet() const { return !variable.id.isNull(); }
    bool operator==(const VariableRow &) const = default;
};

/// The values, and the names that imports know and that have no value; by name.
QList<VariableRow> variableRows(const QList<Variable> &variables, const QList<Definition> &definitions,
    const QList<Project> &projects, const QList<Environment> &environments, const QLocale &locale);
}
