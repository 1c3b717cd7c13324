#pragma once

#include <QCoro/QCoroTask>

#include "app/doctor/finding.h"
#include "app/platform/paths.h"

namespace claviger
{
class KeychainProbe;
class WorkspaceDirectory;

/// Everything that can be said about this machine, this process and the workspaces on it without asking a
/// person for anything. Changes nothing; of a keychain that is open, only the workspaces' keys are read. The
/// files are read in the pool: looking a large one through takes a while. `directory` and `probe` outlive the
/// task.
QCoro::Task<Findings> examine(const WorkspaceDirectory &directory, KeychainProbe &probe, const Paths &paths);

/// The findings as a person copies them into a report.
QString asText(const Findings &findings);
}
