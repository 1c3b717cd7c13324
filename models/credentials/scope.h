#pragma once

#include <QMetaType>
#include <QObject>

#include "models/base/id.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace scope_enums
{
Q_NAMESPACE

/// Stored as these numbers; never renumber.
enum class ScopeKind { Organization = 0, Project = 1, User = 2 };
Q_ENUM_NS(ScopeKind)
}

/// Where a credential or variable belongs. `project` is set exactly when the kind is Project.
struct Scope
{
    ScopeKind kind = ScopeKind::Organization;
    Id project;

    static Scope organization() { return {}; }
    static Scope user() { return {ScopeKind::User, {}}; }
    static Scope ofProject(const Id &project) { return {ScopeKind::Project, project}; }

    bool operator==(const Scope &) const = default;
};
}
