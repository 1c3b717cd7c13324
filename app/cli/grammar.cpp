#include "app/cli/grammar.h"

#include <functional>
#include <map>

#include "app/text/say.h"

namespace claviger
{
namespace
{
using Strings = std::vector<std::string>;

std::string words(const QString &text)
{
    return text.toStdString();
}

template <typename Target>
CLI::Option *text(CLI::App *app, const char *name, Target &target, const QString &description)
{
    return app->add_option_function<std::string>(
        name, [&target](const std::string &value) { target = QString::fromStdString(value); },
        words(description));
}

CLI::Option *texts(CLI::App *app, const char *name, QStringList &target, const QString &description)
{
    return app->add_option_function<Strings>(
        name,
        [&target](const Strings &values) {
            for (const std::string &value : values)
                target += QString::fromStdString(value);
        },
        words(description));
}

/// An option that may be given several times and takes one value each time.
CLI::Option *repeated(CLI::App *app, const char *name, QStringList &target, const QString &description)
{
    return texts(app, name, target, description)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

template <typename Value>
CLI::Option *choice(CLI::App *app, const char *name, std::optional<Value> &target,
    const std::map<std::string, Value> &values, const QString &description)
{
    return app
        ->add_option_function<std::string>(
            name, [&target, values](const std::string &value) { target = values.at(value); },
            words(description))
        ->check(CLI::IsMember(values));
}

/// A command gets its options when it is named: those of all the others would be most of what a start builds.
void whenNamed(CLI::App *app, const std::function<void()> &addOptions)
{
    app->preparse_callback([addOptions](std::size_t) { addOptions(); });
}

QString exitCodes()
{
    return Say::tr(
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 ambiguous name, 5 locked or no "
        "secret store, 6 values not accepted, 7 changed elsewhere or busy, 130 interrupted, 141 the "
        "output's reader has gone.\n"
        "With --json, standard output carries the result and standard error a failure as "
        "{\"error\":{\"code\",\"arguments\",\"message\"}}.");
}

/// CLI11 heads a group with its name; that of options has one in English that everything falls into.
class LocalizedFormatter final : public CLI::Formatter
{
    std::string make_group(
        std::string group, bool isPositional, std::vector<const CLI::Option *> options) const override
    {
        const bool isUsual = group == "Options";
        return CLI::Formatter::make_group(
            isUsual ? words(Say::tr("Options")) : std::move(group), isPositional, std::move(options));
    }
};

void localize(CLI::App &app)
{
    const auto formatter = std::make_shared<LocalizedFormatter>();
    app.formatter(formatter);
    app.group(words(Say::tr("Commands"))); // those below it take it over
    formatter->label("Usage", words(Say::tr("Usage")));
    formatter->label("OPTIONS", words(Say::tr("OPTIONS")));
    formatter->label("Positionals", words(Say::tr("Arguments")));
    formatter->label("SUBCOMMAND", words(Say::tr("COMMAND")));
    formatter->label("REQUIRED", words(Say::tr("(required)")));
    formatter->label("TEXT ...", "...");
    formatter->label("TEXT", "");
    formatter->column_width(26);
}
const std::map<std::string, ScopeKind> scopes{
    {"org", ScopeKind::Organization}, {"project", ScopeKind::Project}, {"user", ScopeKind::User}};
const std::map<std::string, StoreKind> stores{
    {"keychain", StoreKind::Keychain}, {"vault", StoreKind::SealedVault}};
const std::map<std::string, DefinitionOrigin> origins{{"pikku", DefinitionOrigin::Pikku},
    {"atomemo", DefinitionOrigin::Atomemo}, {"keystroke", DefinitionOrigin::Keystroke},
    {"json-schema", DefinitionOrigin::JsonSchema}, {"own", DefinitionOrigin::Own}};
}

Grammar::Grammar(Invocation &invocation)
    : m_invocation(invocation),
      m_root(words(Say::tr("Claviger on the command line: credentials, kept and used.")), "clav")
{
    localize(m_root);
    m_root.set_help_flag("-h,--help", words(Say::tr("Show this help")));
    m_root.set_version_flag("--version", "clav " CLAVIGER_VERSION, words(Say::tr("Show the version")));
    m_root.add_flag("--json", m_invocation.json, words(Say::tr("Write JSON for programs; never localized")));
    text(&m_root, "-w,--workspace", m_invocation.workspace,
        Say::tr(
            "The workspace, by name or id (else CLAVIGER_WORKSPACE, the one used last, or the only one)"));
    m_root.footer(words(exitCodes()));
    m_root.require_subcommand(1); // exactly one: or `clav get list token` would read `list` as a command
    m_root.fallthrough(); // --json and --workspace may stand after the command

    addList();
    addGet();
    addSet();
    addRemove();
    addRestore();
    addWorkspace();
    addVariables();
    addApps();
    addActivity();
    addDoctor();
}

template <typename Arguments>
CLI::App *Grammar::add(
    CLI::App &parent, const char *name, const std::string &description, Arguments &arguments)
{
    CLI::App *app = parent.add_subcommand(name, description);
    app->callback([this, &arguments] { m_invocation.command = arguments; });
    return app;
}

void Grammar::addList()
{
    CLI::App *app = add(m_root, "list", words(Say::tr("List credentials; reads no secret")), m_list);
    whenNamed(app, [this, app] {
        app->footer(words(
            Say::tr("A sealed vault hides its names too while it is closed, so its passphrase is asked for "
                    "here as well, or read from the file that CLAVIGER_PASSPHRASE_FILE names.")));
        text(app, "--app", m_list.app, Say::tr("Only those of this app (its slug)"));
        text(app, "--project", m_list.project, Say::tr("Only those of this project"));
        text(app, "--env", m_list.environment, Say::tr("Only those for this environment or for all"));
        choice(app, "--scope", m_list.scope, scopes, Say::tr("Only those at this scope"));
        app->add_flag("--trash", m_list.trash, words(Say::tr("List the trash instead")));
    });
}

void Grammar::addGet()
{
    CLI::App *app
        = add(m_root, "get", words(Say::tr("Write the value of a field to standard output")), m_get);
    whenNamed(app, [this, app] {
        texts(app, "NAMES", m_get.names,
            Say::tr("TARGET FIELD, or one or more references cred://APP[/SLUG]/FIELD[?env=…&project=…]. "
                    "TARGET is an id, a unique beginning of one, APP or APP/SLUG"))
            ->required();
        app->add_flag("-0,--null", m_get.nulSeparated, words(Say::tr("End each value with a NUL byte")));
        app->footer(words(
            Say::tr("One value is written as it is, with a newline only on a terminal; several end with a "
                    "newline each. All of them are read from the secret store at once.")));
    });
}

void Grammar::addSet()
{
    CLI::App *app = add(m_root, "set", words(Say::tr("Add a credential, or change one")), m_set);
    whenNamed(app, [this, app] {
        text(app, "TARGET", m_set.target,
            Say::tr("An app's slug adds a credential; an id, a unique beginning of one or APP/SLUG changes "
                    "that one"))
            ->required();
        text(app, "--label", m_set.label, Say::tr("What the list calls it"));
        text(app, "--slug", m_set.slug, Say::tr("Its name in references; made from the label if not given"));
        addPlace(*app, m_set.place);
        text(app, "--method", m_set.method, Say::tr("The app's connection method, where it has several"));
        repeated(app, "--set", m_set.assignments,
            Say::tr("FIELD=VALUE, or @env:NAME, @file:PATH or @stdin as the value; FIELD alone asks for it. "
                    "A secret is never taken from the command line"));
        repeated(app, "--unset", m_set.unset, Say::tr("Make this field empty"));
        app->add_flag("--set-default", m_set.makeDefault,
            words(Say::tr("Make it the default within its app, scope and environment")));
        app->footer(words(Say::tr(
            "Required secrets that are not given are asked for without echo, if there is a terminal.")));
    });
}

void Grammar::addRemove()
{
    CLI::App *app = add(m_root, "rm", words(Say::tr("Move credentials to the trash")), m_remove);
    whenNamed(app, [this, app] {
        texts(app, "TARGET", m_remove.targets, Say::tr("An id, a unique beginning of one, APP or APP/SLUG"))
            ->required();
        app->add_flag("--purge", m_remove.purge,
            words(Say::tr("Remove them and their secrets for good, also from the trash")));
        app->add_flag("-y,--yes", m_remove.yes, words(Say::tr("Do not ask before removing for good")));
    });
}

void Grammar::addRestore()
{
    CLI::App *app = add(m_root, "restore", words(Say::tr("Take credentials out of the trash")), m_restore);
    whenNamed(app, [this, app] {
        texts(app, "TARGET", m_restore.targets, Say::tr("An id, a unique beginning of one, APP or APP/SLUG"))
            ->required();
    });
}

void Grammar::addWorkspace()
{
    CLI::App *group = m_root.add_subcommand("workspace", words(Say::tr("Make, name and remove workspaces")));
    group->require_subcommand(1);
    whenNamed(group, [this, group] {
        add(*group, "list", words(Say::tr("List the workspaces of this machine")), m_workspaceList);

        CLI::App *create = add(*group, "create", words(Say::tr("Make a workspace")), m_workspaceCreate);
        text(create, "NAME", m_workspaceCreate.name, Say::tr("Its name"))->required();
        choice(create, "--store", m_workspaceCreate.store, stores,
            Say::tr("Where its secrets rest: the system's keychain (the default) or a sealed vault with a "
                    "passphrase"));
        create->footer(words(Say::tr("A vault's passphrase is asked for twice, or read from the file that "
                                     "CLAVIGER_PASSPHRASE_FILE names (mode 0600).")));

        CLI::App *rename = add(*group, "rename", words(Say::tr("Rename a workspace")), m_workspaceRename);
        text(rename, "NAME", m_workspaceRename.name, Say::tr("Its name or id"))->required();
        text(rename, "NEWNAME", m_workspaceRename.newName, Say::tr("The new name"))->required();

        CLI::App *remove = add(
            *group, "remove", words(Say::tr("Remove a workspace and all its secrets")), m_workspaceRemove);
        text(remove, "NAME", m_workspaceRemove.name, Say::tr("Its name or id"))->required();
        remove->add_flag("-y,--yes", m_workspaceRemove.yes, words(Say::tr("Do not ask for the name again")));

        CLI::App *use = add(*group, "use", words(Say::tr("Use a workspace from now on")), m_workspaceUse);
        text(use, "NAME", m_workspaceUse.name, Say::tr("Its name or id"))->required();
    });
}

void Grammar::addPlace(CLI::App &app, PlaceArguments &place)
{
    choice(&app, "--scope", place.scope, scopes, Say::tr("Where it belongs (org unless a project is named)"));
    text(&app, "--project", place.project, Say::tr("The project it belongs to"));
    text(&app, "--env", place.environment, Say::tr("The environment it is for; empty for all"));
}

void Grammar::addVariables()
{
    CLI::App *group = m_root.add_subcommand(
        "variables", words(Say::tr("List, set and remove values that are no secret")));
    group->require_subcommand(1);
    whenNamed(group, [this, group] {
        add(*group, "list", words(Say::tr("List the variables, those that have no value yet too")),
            m_variablesList);

        CLI::App *set = add(*group, "set", words(Say::tr("Set variables")), m_variablesSet);
        texts(set, "NAME=VALUE", m_variablesSet.assignments,
            Say::tr("Or @env:NAME, @file:PATH or @stdin as the value; NAME alone asks for it. A value of "
                    "several fields is a JSON object"))
            ->required();
        addPlace(*set, m_variablesSet.place);

        CLI::App *remove = add(*group, "rm", words(Say::tr("Remove values of variables")), m_variablesRemove);
        texts(remove, "NAME", m_variablesRemove.names, Say::tr("The variable's name"))->required();
        addPlace(*remove, m_variablesRemove.place);
    });
}

void Grammar::addApps()
{
    CLI::App *group
        = m_root.add_subcommand("apps", words(Say::tr("Find apps, import, add and share definitions")));
    group->require_subcommand(1);
    whenNamed(group, [this, group] {
        add(*group, "list", words(Say::tr("List the apps: bundled, imported and own")), m_appsList);
        CLI::App *search
            = add(*group, "search", words(Say::tr("Find apps by name or category")), m_appsSearch);
        texts(search, "WORDS", m_appsSearch.words, Say::tr("All of them must be found"))->required();
        CLI::App *show = add(*group, "show", words(Say::tr("Show an app with its fields")), m_appsShow);
        text(show, "APP", m_appsShow.slug, Say::tr("Its slug"))->required();
        addAppsImport(*group);

        CLI::App *adding = add(
            *group, "add", words(Say::tr("Add an app from a file in Claviger's own format")), m_appsAdd);
        text(adding, "FILE", m_appsAdd.path, Say::tr("As clav apps export writes it; - for standard input"))
            ->required();
        text(adding, "--slug", m_appsAdd.slug,
            Say::tr("Add it under this name instead, as an app of your own"));
        adding->add_flag("--replace", m_appsAdd.replace, words(Say::tr("Replace it if it is there already")));

        CLI::App *exporting = add(*group, "export",
            words(Say::tr("Write an app as a file to share; it holds no values")), m_appsExport);
        text(exporting, "APP", m_appsExport.slug, Say::tr("Its slug"))->required();
        text(exporting, "-o,--output", m_appsExport.output,
            Say::tr("The file to write (else standard output)"));

        CLI::App *removing = add(*group, "rm",
            words(Say::tr("Remove imported or own apps; their credentials stay")), m_appsRemove);
        texts(removing, "APP", m_appsRemove.slugs, Say::tr("Its slug"))->required();
    });
}

void Grammar::addAppsImport(CLI::App &group)
{
    CLI::App *app = add(group, "import",
        words(Say::tr("Show what a project or file from elsewhere would bring, ask, and take it")),
        m_appsImport);
    text(app, "PATH", m_appsImport.path,
        Say::tr("A Pikku project's directory, an Atomemo plugin's definition.json, a Keystroke definition, "
                "or a JSON Schema file"))
        ->required();
    choice(app, "--from", m_appsImport.origin, origins, Say::tr("What it is, where that cannot be seen"));
    repeated(app, "--plain", m_appsImport.plain,
        Say::tr("FIELD or APP:FIELD: a field of a source that marks no secrets which is not one"));
    repeated(app, "--as", m_appsImport.treatAs,
        Say::tr("BUNDLED or APP=BUNDLED: lend it the icon and settings of a bundled app"));
    app->add_flag("-y,--yes", m_appsImport.yes, words(Say::tr("Take it without asking")));
    app->add_flag("-n,--dry-run", m_appsImport.dryRun, words(Say::tr("Only show it")));
    app->footer(words(
        Say::tr("A bundled app is never changed. What was imported before from the same source is updated in "
                "place; what the source has no more stays until it is removed.")));
}

void Grammar::addActivity()
{
    CLI::App *app = add(m_root, "activity", words(Say::tr("Say who did what and when")), m_activity);
    whenNamed(app, [this, app] {
        text(app, "--credential", m_activity.credential,
            Say::tr("Only of this one: an id, a unique beginning of one, APP or APP/SLUG"));
        app->add_option(
               "--limit", m_activity.limit, words(Say::tr("How many lines at most, the newest first")))
            ->check(CLI::Range(1, 100'000));
    });
}

void Grammar::addDoctor()
{
    add(m_root, "doctor",
        words(Say::tr("Check keychain, workspaces and protection; exit code 1 if something is wrong")),
        m_doctor);
}
}
