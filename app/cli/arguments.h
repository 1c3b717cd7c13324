#pragma once

#include <optional>
#include <variant>

#include <QString>
#include <QStringList>

#include "app/secrets/secret_store.h"
#include "models/base/result.h"
#include "models/catalog/definition.h"
#include "models/credentials/scope.h"

namespace claviger
{
struct ListArguments
{
    QString app;
    QString project;
    QString environment;
    std::optional<ScopeKind> scope;
    bool trash = false;
};

struct GetArguments
{
    QStringList names; ///< TARGET FIELD, or one or more cred:// references
    bool nulSeparated = false;
};

/// Where something belongs.
struct PlaceArguments
{
    std::optional<ScopeKind> scope;
    std::optional<QString> project;
    std::optional<QString> environment; ///< empty: all environments

    bool isGiven() const { return scope || project || environment; }
};

struct SetArguments
{
    QString target;
    std::optional<QString> label;
    std::optional<QString> slug;
    PlaceArguments place;
    QString method;
    QStringList assignments;
    QStringList unset;
    bool makeDefault = false;
};

struct RemoveArguments
{
    QStringList targets;
    bool purge = false;
    bool yes = false;
};

struct RestoreArguments
{
    QStringList targets;
};

struct WorkspaceListArguments
{
};

struct WorkspaceCreateArguments
{
    QString name;
    std::optional<StoreKind> store; ///< unset: the keychain, if it is usable
};

struct WorkspaceRenameArguments
{
    QString name;
    QString newName;
};

struct WorkspaceRemoveArguments
{
    QString name;
    bool yes = false;
};

struct WorkspaceUseArguments
{
    QString name;
};

struct ActivityArguments
{
    QString credential; ///< empty: everything
    int limit = 50;
};

struct DoctorArguments
{
};

struct AppsListArguments
{
};

struct AppsSearchArguments
{
    QStringList words;
};

struct AppsShowArguments
{
    QString slug;
};

struct AppsImportArguments
{
    QString path;
    std::optional<DefinitionOrigin> origin; ///< unset: found out by looking
    QStringList plain; ///< FIELD or APP:FIELD
    QStringList treatAs; ///< BUNDLED or APP=BUNDLED
    bool yes = false;
    bool dryRun = false;
};

struct AppsAddArguments
{
    QString path; ///< `-`: standard input
    QString slug; ///< empty: the file's own
    bool replace = false;
};

struct AppsExportArguments
{
    QString slug;
    QString output; ///< empty: standard output
};

struct AppsRemoveArguments
{
    QStringList slugs;
};

struct VariablesListArguments
{
};

struct VariablesSetArguments
{
    QStringList assignments; ///< NAME=VALUE and so on, as ValueSource reads them
    PlaceArguments place;
};

struct VariablesRemoveArguments
{
    QStringList names;
    PlaceArguments place; ///< not given: the only place where it has a value
};

using Command = std::variant<ListArguments, GetArguments, SetArguments, RemoveArguments, RestoreArguments,
    WorkspaceListArguments, WorkspaceCreateArguments, WorkspaceRenameArguments, WorkspaceRemoveArguments,
    WorkspaceUseArguments, ActivityArguments, DoctorArguments, AppsListArguments, AppsSearchArguments,
    AppsShowArguments, AppsImportArguments, AppsAddArguments, AppsExportArguments, AppsRemoveArguments,
    VariablesListArguments, VariablesSetArguments, VariablesRemoveArguments>;

/// A command line that has been understood.
struct Invocation
{
    bool json = false;
    QString workspace; ///< `--workspace`; empty: not given
    Command command;
};

/// Text that was asked for instead of a command: the help, the version.
struct HelpText
{
    QString text;
};

/// What parsing comes to. An error is InvalidArgument with `detail`; it never repeats an argument's value,
/// which may be a secret in the wrong place.
using Parsed = std::variant<Invocation, HelpText, Error>;
Parsed parseArguments(int argc, const char *const *argv);

/// Whether `--json` stands on the command line, for errors of a command line that cannot be parsed.
bool wantsJson(int argc, const char *const *argv);
}
