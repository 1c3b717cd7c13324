#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/cli/arguments.h"

namespace claviger
{
/// The commands and options of clav in CLI11's terms; fills an Invocation while CLI11 parses.
class Grammar final
{
public:
    explicit Grammar(Invocation &invocation);
    CLI::App &root() { return m_root; }

private:
    template <typename Arguments>
    CLI::App *add(CLI::App &parent, const char *name, const std::string &description, Arguments &arguments);
    void addList();
    void addGet();
    void addSet();
    void addRemove();
    void addRestore();
    void addWorkspace();
    void addActivity();
    void addDoctor();
    void addApps();
    void addAppsImport(CLI::App &group);
    void addVariables();
    static void addPlace(CLI::App &app, PlaceArguments &place);

    Invocation &m_invocation;
    CLI::App m_root;
    ListArguments m_list;
    GetArguments m_get;
    SetArguments m_set;
    RemoveArguments m_remove;
    RestoreArguments m_restore;
    WorkspaceListArguments m_workspaceList;
    WorkspaceCreateArguments m_workspaceCreate;
    WorkspaceRenameArguments m_workspaceRename;
    WorkspaceRemoveArguments m_workspaceRemove;
    WorkspaceUseArguments m_workspaceUse;
    ActivityArguments m_activity;
    DoctorArguments m_doctor;
    AppsListArguments m_appsList;
    AppsSearchArguments m_appsSearch;
    AppsShowArguments m_appsShow;
    AppsImportArguments m_appsImport;
    AppsAddArguments m_appsAdd;
    AppsExportArguments m_appsExport;
    AppsRemoveArguments m_appsRemove;
    VariablesListArguments m_variablesList;
    VariablesSetArguments m_variablesSet;
    VariablesRemoveArguments m_variablesRemove;
};
}
