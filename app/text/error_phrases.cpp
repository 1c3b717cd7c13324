#include "app/text/error_phrases.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "app/text/secret_error_phrases.h"

namespace claviger
{
namespace
{
constexpr Phrase anything[] = {
    phrase(ErrorCode::Cancelled, "", QT_TRANSLATE_NOOP("claviger", "It was stopped before it was done.")),
    phrase(ErrorCode::InvalidArgument, "what=commandLine", QT_TRANSLATE_NOOP("claviger", "{detail}."),
        QT_TRANSLATE_NOOP("claviger", "See clav --help.")),
    phrase(ErrorCode::InvalidArgument, "what=assignment",
        QT_TRANSLATE_NOOP("claviger", "--set needs a field's name."),
        QT_TRANSLATE_NOOP("claviger", "Write --set FIELD=VALUE, or --set FIELD to be asked.")),
    phrase(ErrorCode::InvalidArgument, "what=source",
        QT_TRANSLATE_NOOP(
            "claviger", "A value of “{field}” that begins with @ must be @env:NAME, @file:PATH or @stdin."),
        QT_TRANSLATE_NOOP("claviger", "For text that begins with @ write @@.")),
    phrase(ErrorCode::InvalidArgument, "what=twice", QT_TRANSLATE_NOOP("claviger", "“{field}” is set twice."),
        QT_TRANSLATE_NOOP("claviger", "Keep one of the two.")),
    phrase(ErrorCode::InvalidArgument, "what=stdinTwice",
        QT_TRANSLATE_NOOP(
            "claviger", "“{field}” would read standard input, which another field reads already."),
        QT_TRANSLATE_NOOP("claviger", "Use @env:NAME or @file:PATH for one of them.")),
    phrase(ErrorCode::InvalidArgument, "what=reference",
        QT_TRANSLATE_NOOP("claviger", "“{value}” is not a reference."),
        QT_TRANSLATE_NOOP(
            "claviger", "References look like cred://app/slug/field; a target takes exactly one field.")),
    phrase(ErrorCode::InvalidArgument, "what=severalLines",
        QT_TRANSLATE_NOOP(
            "claviger", "One of these values has several lines, so their ends could not be told apart."),
        QT_TRANSLATE_NOOP("claviger", "Use --json or --null.")),
    phrase(ErrorCode::InvalidArgument, "what=projectMissing",
        QT_TRANSLATE_NOOP("claviger", "Project scope needs a project."),
        QT_TRANSLATE_NOOP("claviger", "Name it with --project.")),
    phrase(ErrorCode::InvalidArgument, "what=projectScope",
        QT_TRANSLATE_NOOP("claviger", "A project is named, but the scope is another one."),
        QT_TRANSLATE_NOOP("claviger", "Leave out --scope or --project.")),
    phrase(ErrorCode::InvalidArgument, "what=passphrasesDiffer",
        QT_TRANSLATE_NOOP("claviger", "The two passphrases differ."),
        QT_TRANSLATE_NOOP("claviger", "Start again; nothing has been changed.")),
    phrase(ErrorCode::InvalidArgument, "what=bundledApp",
        QT_TRANSLATE_NOOP("claviger", "“{value}” comes with Claviger and cannot be removed or changed.")),
    phrase(ErrorCode::InvalidArgument, "what=treatAs",
        QT_TRANSLATE_NOOP("claviger", "Several apps would be treated as “{value}”."),
        QT_TRANSLATE_NOOP("claviger", "Say which: --as APP={value}.")),
    phrase(ErrorCode::InvalidArgument, "what=variableName",
        QT_TRANSLATE_NOOP("claviger", "A variable's name has no spaces and no equals sign."),
        QT_TRANSLATE_NOOP("claviger", "Write it as programs ask for it, for example SERVER_CONFIG.")),
    phrase(ErrorCode::InvalidArgument, "what=variableValue",
        QT_TRANSLATE_NOOP("claviger", "The variable has no value yet.")),
    phrase(ErrorCode::InvalidArgument, "what=variableObject",
        QT_TRANSLATE_NOOP("claviger", "The value of “{value}” has several fields."),
        QT_TRANSLATE_NOOP("claviger", "Write it as a JSON object.")),
    phrase(ErrorCode::InvalidArgument, "what=variableIsSecret",
        QT_TRANSLATE_NOOP("claviger", "The project that “{name}” comes from marks it as secret."),
        QT_TRANSLATE_NOOP("claviger", "Add it as a credential of the app “{app}”.")),
    phrase(ErrorCode::InvalidArgument, "what=variableApp",
        QT_TRANSLATE_NOOP("claviger", "“{value}” is a variable, not an app."),
        QT_TRANSLATE_NOOP("claviger", "Set it with: clav variables set {value}=VALUE.")),
    phrase(ErrorCode::InvalidArgument, "value",
        QT_TRANSLATE_NOOP("claviger", "“{value}” is not a valid {what}.")),
    phrase(ErrorCode::InvalidArgument, "", QT_TRANSLATE_NOOP("claviger", "The given {what} is not valid.")),
    phrase(ErrorCode::NotFound, "what=credential",
        QT_TRANSLATE_NOOP("claviger", "There is no credential “{name}” in this workspace."),
        QT_TRANSLATE_NOOP("claviger", "Look it up in the list, or in the trash if it was deleted.")),
    phrase(ErrorCode::NotFound, "what=field", QT_TRANSLATE_NOOP("claviger", "There is no field “{name}”."),
        QT_TRANSLATE_NOOP("claviger", "There are: {known}.")),
    phrase(ErrorCode::NotFound, "what=project",
        QT_TRANSLATE_NOOP("claviger", "There is no project “{name}” in this workspace.")),
    phrase(ErrorCode::NotFound, "what=environment",
        QT_TRANSLATE_NOOP("claviger", "There is no environment “{name}” in this workspace.")),
    phrase(ErrorCode::NotFound, "what=anyWorkspace",
        QT_TRANSLATE_NOOP("claviger", "There is no workspace yet."),
        QT_TRANSLATE_NOOP("claviger", "Make one: clav workspace create NAME.")),
    phrase(ErrorCode::NotFound, "what=variable",
        QT_TRANSLATE_NOOP("claviger", "There is no variable “{name}” in this workspace.")),
    phrase(ErrorCode::NotFound, "what=environmentVariable",
        QT_TRANSLATE_NOOP("claviger", "There is no environment variable {name}."),
        QT_TRANSLATE_NOOP("claviger", "Set and export it, or name another one.")),
    phrase(ErrorCode::NotFound, "what=workspace",
        QT_TRANSLATE_NOOP("claviger", "There is no workspace “{name}” on this machine."),
        QT_TRANSLATE_NOOP("claviger", "`clav workspace list` names those that exist.")),
    phrase(ErrorCode::NotFound, "what=app",
        QT_TRANSLATE_NOOP("claviger", "There is no app “{name}” in the catalog."),
        QT_TRANSLATE_NOOP("claviger", "The catalog has: {known}.")),
    phrase(ErrorCode::NotFound, "what=clearableField",
        QT_TRANSLATE_NOOP("claviger", "No imported app leaves open whether “{name}” is secret."),
        QT_TRANSLATE_NOOP("claviger", "These can be declared plain: {known}.")),
    phrase(ErrorCode::NotFound, "what=method",
        QT_TRANSLATE_NOOP("claviger", "The app has no connection method “{name}”."),
        QT_TRANSLATE_NOOP("claviger", "It has: {known}.")),
    phrase(ErrorCode::NotFound, "what=undo", QT_TRANSLATE_NOOP("claviger", "There is nothing to undo.")),
    phrase(ErrorCode::NotFound, "", QT_TRANSLATE_NOOP("claviger", "“{name}” was not found.")),
    phrase(ErrorCode::AmbiguousName, "what=workspace",
        QT_TRANSLATE_NOOP("claviger", "There are several workspaces: {candidates}."),
        QT_TRANSLATE_NOOP("claviger", "Say which with --workspace, or choose one with clav workspace use.")),
    phrase(ErrorCode::AmbiguousName, "what=method",
        QT_TRANSLATE_NOOP("claviger", "This app can be connected in several ways: {candidates}."),
        QT_TRANSLATE_NOOP("claviger", "Say which with --method.")),
    phrase(ErrorCode::AmbiguousName, "what=variable",
        QT_TRANSLATE_NOOP("claviger", "“{name}” has a value in several places: {targets}."),
        QT_TRANSLATE_NOOP("claviger", "Say which with --scope, --project and --env.")),
    phrase(ErrorCode::AmbiguousName, "targets",
        QT_TRANSLATE_NOOP("claviger", "“{name}” fits more than one: {targets}."),
        QT_TRANSLATE_NOOP("claviger", "Say which with its id.")),
    phrase(ErrorCode::AmbiguousName, "candidates",
        QT_TRANSLATE_NOOP("claviger", "“{name}” fits more than one: {candidates}."),
        QT_TRANSLATE_NOOP("claviger", "Say which with its id.")),
    phrase(ErrorCode::AmbiguousName, "", QT_TRANSLATE_NOOP("claviger", "“{name}” fits more than one."),
        QT_TRANSLATE_NOOP("claviger", "Say which with its id.")),
    phrase(ErrorCode::ValidationFailed, "fields",
        QT_TRANSLATE_NOOP("claviger", "These fields are not in order: {fields}."),
        QT_TRANSLATE_NOOP("claviger", "Mend them and save again; nothing has been changed.")),
    phrase(ErrorCode::ValidationFailed, "", QT_TRANSLATE_NOOP("claviger", "Some fields are not in order."),
        QT_TRANSLATE_NOOP("claviger", "Mend them and save again; nothing has been changed.")),
    phrase(ErrorCode::Conflict, "what=workspaceName",
        QT_TRANSLATE_NOOP("claviger", "There is a workspace called “{name}” already."),
        QT_TRANSLATE_NOOP("claviger", "Choose another name.")),
    phrase(ErrorCode::Conflict, "what=appSlug",
        QT_TRANSLATE_NOOP("claviger", "There is an app called “{name}” already."),
        QT_TRANSLATE_NOOP("claviger", "Choose another name.")),
    phrase(ErrorCode::Conflict, "what=slug",
        QT_TRANSLATE_NOOP(
            "claviger", "There is a credential “{name}” of this app already where it is to go."),
        QT_TRANSLATE_NOOP("claviger", "Choose another place, or delete one of the two first.")),
    phrase(ErrorCode::Conflict, "what=variableTaken",
        QT_TRANSLATE_NOOP("claviger", "“{name}” already has a value for that scope and environment."),
        QT_TRANSLATE_NOOP("claviger", "Change that one, or choose another scope or environment.")),
    phrase(ErrorCode::Conflict, "what=oldCopies",
        QT_TRANSLATE_NOOP(
            "claviger", "Old copies of these secrets are still being removed from the keychain."),
        QT_TRANSLATE_NOOP("claviger",
            "Try again in a moment; if it stays so, end other programs that have this workspace open.")),
    phrase(ErrorCode::Conflict, "variables>1",
        QT_TRANSLATE_NOOP("claviger", "“{name}” still has {variables} variables, so it was not removed."),
        QT_TRANSLATE_NOOP("claviger", "Move them elsewhere or delete them, then remove it.")),
    phrase(ErrorCode::Conflict, "variables>0",
        QT_TRANSLATE_NOOP("claviger", "“{name}” still has a variable, so it was not removed."),
        QT_TRANSLATE_NOOP("claviger", "Move it elsewhere or delete it, then remove this.")),
    phrase(ErrorCode::Conflict, "count>1",
        QT_TRANSLATE_NOOP("claviger", "“{name}” still has {count} credentials, so it was not removed."),
        QT_TRANSLATE_NOOP("claviger", "Move them elsewhere or delete them, then remove it.")),
    phrase(ErrorCode::Conflict, "count>0",
        QT_TRANSLATE_NOOP("claviger", "“{name}” still has a credential, so it was not removed."),
        QT_TRANSLATE_NOOP("claviger", "Move it elsewhere or delete it, then remove this.")),
    phrase(ErrorCode::Conflict, "",
        QT_TRANSLATE_NOOP("claviger", "It was changed elsewhere in the meantime: {what}."),
        QT_TRANSLATE_NOOP("claviger", "Load it again, then make your change once more.")),
    phrase(ErrorCode::ReadOnly, "reason=newer",
        QT_TRANSLATE_NOOP(
            "claviger", "A newer version of Claviger has changed this workspace, so it can only be read."),
        QT_TRANSLATE_NOOP("claviger", "Update Claviger on this machine.")),
    phrase(ErrorCode::ReadOnly, "",
        QT_TRANSLATE_NOOP("claviger", "The workspace can only be read: its files may not be written."),
        QT_TRANSLATE_NOOP("claviger", "Make its folder writable for your user.")),
};

constexpr Phrase storage[] = {
    phrase(ErrorCode::DatabaseMissing, "what=removed",
        QT_TRANSLATE_NOOP(
            "claviger", "Another program has removed this workspace or moved its folder; nothing was saved."),
        QT_TRANSLATE_NOOP("claviger", "Open another workspace, or make a new one.")),
    phrase(ErrorCode::DatabaseMissing, "",
        QT_TRANSLATE_NOOP("claviger", "The workspace's database is not there: {path}."),
        QT_TRANSLATE_NOOP("claviger", "Restore it from a backup, or remove the workspace.")),
    phrase(ErrorCode::DatabaseDamaged, "",
        QT_TRANSLATE_NOOP("claviger", "The database {path} is damaged and was left as it is."),
        QT_TRANSLATE_NOOP(
            "claviger", "Restore it from a backup; copies made before migrations stand beside it.")),
    phrase(ErrorCode::DatabaseNewer, "",
        QT_TRANSLATE_NOOP("claviger",
            "The database {path} was written by a newer Claviger (version {found}; this one knows "
            "{supported})."),
        QT_TRANSLATE_NOOP("claviger", "Update Claviger on this machine.")),
    phrase(ErrorCode::DatabaseReadOnly, "",
        QT_TRANSLATE_NOOP("claviger", "The database {path} can only be read."),
        QT_TRANSLATE_NOOP("claviger", "Make the file and its folder writable for your user.")),
    phrase(ErrorCode::DatabaseBusy, "",
        QT_TRANSLATE_NOOP("claviger", "Another program has kept the database {path} busy for too long."),
        QT_TRANSLATE_NOOP(
            "claviger", "Try again in a moment; if it stays so, end the program that holds it.")),
    phrase(ErrorCode::DatabaseForeign, "",
        QT_TRANSLATE_NOOP("claviger", "The file {path} is not a Claviger database and was left as it is."),
        QT_TRANSLATE_NOOP("claviger", "Move it out of the workspaces folder.")),
    phrase(ErrorCode::DiskFull, "",
        QT_TRANSLATE_NOOP("claviger", "The disk is full: {path} could not be written."),
        QT_TRANSLATE_NOOP("claviger", "Free some space and try again; nothing saved before is lost.")),
    phrase(ErrorCode::PermissionDenied, "", QT_TRANSLATE_NOOP("claviger", "Access to {path} is denied."),
        QT_TRANSLATE_NOOP("claviger", "Make it yours, with mode 0700 for a folder or 0600 for a file.")),
    phrase(ErrorCode::StorageFailed, "detail",
        QT_TRANSLATE_NOOP("claviger", "Reading or writing {path} failed: {detail}."),
        QT_TRANSLATE_NOOP("claviger", "Check the disk and the folder's permissions with `clav doctor`.")),
    phrase(ErrorCode::StorageFailed, "", QT_TRANSLATE_NOOP("claviger", "Reading or writing {path} failed."),
        QT_TRANSLATE_NOOP("claviger", "Check the disk and the folder's permissions with `clav doctor`.")),
};

constexpr Phrase files[] = {
    phrase(ErrorCode::FileUnreadable, "detail",
        QT_TRANSLATE_NOOP("claviger", "The file {path} cannot be read: {detail}."),
        QT_TRANSLATE_NOOP("claviger", "Check its name and permissions.")),
    phrase(ErrorCode::FileUnreadable, "", QT_TRANSLATE_NOOP("claviger", "The file {path} cannot be read."),
        QT_TRANSLATE_NOOP("claviger", "Check its name and permissions.")),
    phrase(ErrorCode::FileTooLarge, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The file {path} is larger than {limit:size}, which is the most that is read."),
        QT_TRANSLATE_NOOP("claviger", "Check that it is the right file.")),
    phrase(ErrorCode::FileTooDeep, "pointer",
        QT_TRANSLATE_NOOP("claviger",
            "The file {path} nests more than {limit} levels deep, which is the most that is read: at "
            "{pointer}."),
        QT_TRANSLATE_NOOP("claviger", "Check that it is the right file.")),
    phrase(ErrorCode::FileTooDeep, "",
        QT_TRANSLATE_NOOP("claviger",
            "The file {path} nests more than {limit} levels deep, which is the most that is read."),
        QT_TRANSLATE_NOOP("claviger", "Check that it is the right file.")),
    phrase(ErrorCode::FileMalformed, "pointer",
        QT_TRANSLATE_NOOP("claviger", "The file {path} is not as it should be at {pointer}: {detail}."),
        QT_TRANSLATE_NOOP("claviger", "Correct it there and try again.")),
    phrase(ErrorCode::FileMalformed, "",
        QT_TRANSLATE_NOOP("claviger", "The file {path} is not as it should be: {detail}."),
        QT_TRANSLATE_NOOP("claviger", "Correct it and try again.")),
    phrase(ErrorCode::FileDuplicateKey, "",
        QT_TRANSLATE_NOOP("claviger", "The file {path} has the key “{key}” twice at {pointer}."),
        QT_TRANSLATE_NOOP("claviger", "Remove one of the two.")),
    phrase(ErrorCode::FileEncoding, "", QT_TRANSLATE_NOOP("claviger", "The file {path} is not UTF-8 text."),
        QT_TRANSLATE_NOOP("claviger", "Save it as UTF-8 and try again.")),
    phrase(ErrorCode::TooManyFields, "",
        QT_TRANSLATE_NOOP("claviger", "The file {path} describes more than {limit} fields at {pointer}."),
        QT_TRANSLATE_NOOP("claviger", "Split it into several definitions.")),
};

constexpr Phrase programs[] = {
    phrase(ErrorCode::SecretAsArgument, "",
        QT_TRANSLATE_NOOP("claviger",
            "“{field}” is secret, and a secret on the command line is seen by every program on this machine "
            "and kept in the shell's history."),
        QT_TRANSLATE_NOOP("claviger",
            "Give it as {field}=@env:NAME, {field}=@file:PATH or {field}=@stdin, or leave it out to be asked "
            "for it.")),
    phrase(ErrorCode::NoTerminal, "what",
        QT_TRANSLATE_NOOP("claviger", "There is no terminal to ask for {what}."),
        QT_TRANSLATE_NOOP("claviger", "Give it as an option instead, or run the command in a terminal.")),
    phrase(ErrorCode::NoTerminal, "",
        QT_TRANSLATE_NOOP("claviger", "A question has to be asked, and there is no terminal to ask it on."),
        QT_TRANSLATE_NOOP("claviger", "Give the answer as an option, or run the command in a terminal.")),
    phrase(ErrorCode::Internal, "detail", QT_TRANSLATE_NOOP("claviger", "Claviger made a mistake: {detail}."),
        QT_TRANSLATE_NOOP("claviger", "Please report it with what you were doing.")),
    phrase(ErrorCode::Internal, "", QT_TRANSLATE_NOOP("claviger", "Claviger made a mistake."),
        QT_TRANSLATE_NOOP("claviger", "Please report it with what you were doing.")),
};

// One table, so that the first phrase that fits is found in one pass.
constexpr auto all = [] {
    std::array<Phrase,
        std::size(anything) + std::size(secretErrorPhrases) + std::size(storage) + std::size(files)
            + std::size(programs)>
        table{};
    auto *next = table.begin();
    for (const std::span<const Phrase> part : {std::span<const Phrase>(anything),
             std::span<const Phrase>(secretErrorPhrases), std::span<const Phrase>(storage),
             std::span<const Phrase>(files), std::span<const Phrase>(programs)})
        next = std::copy(part.begin(), part.end(), next);
    return table;
}();
}

std::span<const Phrase> errorPhrases()
{
    return all;
}
}
