#pragma once

#include "app/workspace/use_case.h"

namespace claviger
{
// Use cases of one transaction each, about projects, environments and the workspace's own name.
// InvalidArgument (`what`: label, slug), NotFound, Conflict.

Result<Id> saveProject(UseCase &use, Project project, const Id &newId);
/// Conflict with `count` if credentials belong to it, with `variables` if variables do.
Result<void> removeProject(UseCase &use, const Id &id);
Result<Id> saveEnvironment(UseCase &use, Environment environment, const Id &newId);
/// Conflict as of a project. Projects that use it lose it from their list.
Result<void> removeEnvironment(UseCase &use, const Id &id);
/// Moves those to the places they have in the list, which names each once.
Result<void> orderProjects(UseCase &use, const QList<Id> &ids);
Result<void> orderEnvironments(UseCase &use, const QList<Id> &ids);
Result<void> renameWorkspace(UseCase &use, const QString &name);

/// For whoever takes one away: NotFound if it is not there, Conflict as above if something belongs to it.
Result<Project> unusedProject(UseCase &use, const Id &id);
Result<Environment> unusedEnvironment(UseCase &use, const Id &id);

/// Removes an environment from one project's list, for removeEnvironment.
Project without(Project project, const Id &environment);
}
