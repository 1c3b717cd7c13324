#pragma once

#include <QCoro/QCoroTask>

#include "app/cli/arguments.h"
#include "app/cli/session.h"

namespace claviger
{
// The commands. Session and arguments outlive the task. A failure is the caller's to print; what a command
// printed before it stays printed.

using CommandTask = QCoro::Task<Result<void>>;

CommandTask runCommand(Session &session, const ListArguments &arguments);
CommandTask runCommand(Session &session, const GetArguments &arguments);
CommandTask runCommand(Session &session, const SetArguments &arguments);
CommandTask runCommand(Session &session, const RemoveArguments &arguments);
CommandTask runCommand(Session &session, const RestoreArguments &arguments);
CommandTask runCommand(Session &session, const WorkspaceListArguments &arguments);
CommandTask runCommand(Session &session, const WorkspaceCreateArguments &arguments);
CommandTask runCommand(Session &session, const WorkspaceRenameArguments &arguments);
CommandTask runCommand(Session &session, const WorkspaceRemoveArguments &arguments);
CommandTask runCommand(Session &session, const WorkspaceUseArguments &arguments);
CommandTask runCommand(Session &session, const ActivityArguments &arguments);
CommandTask runCommand(Session &session, const DoctorArguments &arguments);
CommandTask runCommand(Session &session, const AppsListArguments &arguments);
CommandTask runCommand(Session &session, const AppsSearchArguments &arguments);
CommandTask runCommand(Session &session, const AppsShowArguments &arguments);
CommandTask runCommand(Session &session, const AppsImportArguments &arguments);
CommandTask runCommand(Session &session, const AppsAddArguments &arguments);
CommandTask runCommand(Session &session, const AppsExportArguments &arguments);
CommandTask runCommand(Session &session, const AppsRemoveArguments &arguments);
CommandTask runCommand(Session &session, const VariablesListArguments &arguments);
CommandTask runCommand(Session &session, const VariablesSetArguments &arguments);
CommandTask runCommand(Session &session, const VariablesRemoveArguments &arguments);
}
