#include "app/text/error_phrases.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "models/base/error.h"

namespace claviger
{
namespace
{
constexpr Phrase phrase(ErrorCode code, const char *when, const char *sentence, const char *remedy = "")
{
    return {static_cast<int>(code), when, sentence, remedy};
}

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

constexpr Phrase secretStores[] = {
    phrase(ErrorCode::SecretNotFound, "",
        QT_TRANSLATE_NOOP("claviger",
            "The secret of this credential is not in the secret store, although the store is open."),
        QT_TRANSLATE_NOOP("claviger",
            "It may have been removed with another program. Enter it again, or restore an earlier version.")),
    phrase(ErrorCode::SecretLocked, "store=SealedVault",
        QT_TRANSLATE_NOOP("claviger", "The sealed vault is locked."),
        QT_TRANSLATE_NOOP(
            "claviger", "Enter its passphrase, or name a file that holds it in CLAVIGER_PASSPHRASE_FILE.")),
    phrase(ErrorCode::SecretLocked, "", QT_TRANSLATE_NOOP("claviger", "The keyring is locked."),
        QT_TRANSLATE_NOOP("claviger", "Unlock it, or keep secrets in a sealed vault instead.")),
    phrase(ErrorCode::SecretUnavailable, "reason=NoKeyring",
        QT_TRANSLATE_NOOP("claviger", "The keychain service runs, but it has no keyring yet."),
        QT_TRANSLATE_NOOP("claviger",
            "Create a default keyring with your desktop's password manager, or keep secrets in a sealed "
            "vault instead.")),
    phrase(ErrorCode::SecretUnavailable, "reason=NoService",
        QT_TRANSLATE_NOOP("claviger", "No program on this session bus provides a keychain."),
        QT_TRANSLATE_NOOP(
            "claviger", "Start gnome-keyring or KWallet, or keep secrets in a sealed vault instead.")),
    phrase(ErrorCode::SecretUnavailable, "reason=NoBus",
        QT_TRANSLATE_NOOP("claviger", "There is no session bus, so no keychain can be reached."),
        QT_TRANSLATE_NOOP("claviger",
            "Run inside a desktop session or under dbus-run-session, or keep secrets in a sealed vault "
            "instead.")),
    phrase(ErrorCode::SecretUnavailable, "reason=NoGlibLoop",
        QT_TRANSLATE_NOOP("claviger", "The keychain cannot be used because QT_NO_GLIB is set."),
        QT_TRANSLATE_NOOP("claviger", "Unset QT_NO_GLIB and start again.")),
    phrase(ErrorCode::SecretUnavailable, "reason=LibraryMissing",
        QT_TRANSLATE_NOOP("claviger", "The keychain cannot be used because libsecret is not installed."),
        QT_TRANSLATE_NOOP(
            "claviger", "Install the package libsecret-1-0, or keep secrets in a sealed vault instead.")),
    phrase(ErrorCode::SecretUnavailable, "reason=EmptyRead",
        QT_TRANSLATE_NOOP("claviger", "The keychain handed out an empty value, as a closed wallet does."),
        QT_TRANSLATE_NOOP("claviger", "Open the wallet with your desktop's password manager and try again.")),
    phrase(ErrorCode::SecretUnavailable, "reason=Failed",
        QT_TRANSLATE_NOOP("claviger", "The keychain answered, but could not do what was asked."),
        QT_TRANSLATE_NOOP("claviger", "Try again; `clav doctor` says whether the keychain works.")),
    phrase(ErrorCode::SecretUnavailable, "", QT_TRANSLATE_NOOP("claviger", "No secret store answers."),
        QT_TRANSLATE_NOOP("claviger", "`clav doctor` says what is missing.")),
    phrase(ErrorCode::SecretTampered, "",
        QT_TRANSLATE_NOOP("claviger",
            "The stored secret is not what Claviger saved: it was changed, swapped or rolled back from "
            "outside."),
        QT_TRANSLATE_NOOP("claviger",
            "Restore an earlier version or enter the secret again, and find out what else writes to your "
            "keychain.")),
    phrase(ErrorCode::SecretNotConfirmed, "reason=StillThere",
        QT_TRANSLATE_NOOP("claviger", "The keychain said that it removed the secret, but it is still there."),
        QT_TRANSLATE_NOOP("claviger", "Check with `clav doctor` that the keychain is open, then try again.")),
    phrase(ErrorCode::SecretNotConfirmed, "reason=SecretLocked",
        QT_TRANSLATE_NOOP("claviger",
            "The keychain was locked before the secret could be read back; the change was not made."),
        QT_TRANSLATE_NOOP("claviger", "Unlock it, then try again.")),
    phrase(ErrorCode::SecretNotConfirmed, "reason=SecretNotFound",
        QT_TRANSLATE_NOOP("claviger",
            "The keychain said that it stored the secret, but it is not there; the change was not made."),
        QT_TRANSLATE_NOOP("claviger", "Check with `clav doctor` that the keychain is open, then try again.")),
    phrase(ErrorCode::SecretNotConfirmed, "",
        QT_TRANSLATE_NOOP("claviger",
            "The secret store said yes, but reading back showed something else; the change was not made."),
        QT_TRANSLATE_NOOP("claviger", "Check with `clav doctor` that the keychain is open, then try again.")),
    phrase(ErrorCode::SecretTooLarge, "",
        QT_TRANSLATE_NOOP("claviger", "The secret has {bytes:size}; this store takes at most {limit:size}."),
        QT_TRANSLATE_NOOP("claviger", "Keep secrets in a sealed vault, which has no such limit.")),
    phrase(ErrorCode::WrongPassphrase, "",
        QT_TRANSLATE_NOOP("claviger", "The passphrase does not open this vault."),
        QT_TRANSLATE_NOOP("claviger", "Check caps lock and the keyboard layout, then try again.")),
    phrase(ErrorCode::PassphraseNeeded, "",
        QT_TRANSLATE_NOOP("claviger", "The sealed vault needs its passphrase."),
        QT_TRANSLATE_NOOP("claviger", "Enter it, or name a file that holds it in CLAVIGER_PASSPHRASE_FILE.")),
    phrase(ErrorCode::PassphraseTooWeak, "",
        QT_TRANSLATE_NOOP(
            "claviger", "This passphrase is too easy to guess: strength {score} of 4, and 3 is needed."),
        QT_TRANSLATE_NOOP("claviger", "Use four or more words picked at random.")),
    phrase(ErrorCode::PassphraseFileRefused, "reason=mode",
        QT_TRANSLATE_NOOP("claviger", "Others may read the passphrase file {path}, so it is not used."),
        QT_TRANSLATE_NOOP("claviger", "Run chmod 600 on it.")),
    phrase(ErrorCode::PassphraseFileRefused, "reason=owner",
        QT_TRANSLATE_NOOP(
            "claviger", "The passphrase file {path} belongs to another user, so it is not used."),
        QT_TRANSLATE_NOOP("claviger", "Make a file of your own with mode 0600.")),
    phrase(ErrorCode::PassphraseFileRefused, "reason=missing",
        QT_TRANSLATE_NOOP("claviger", "The passphrase file {path} does not exist or is not a regular file."),
        QT_TRANSLATE_NOOP("claviger", "Correct CLAVIGER_PASSPHRASE_FILE, or unset it to be asked.")),
    phrase(ErrorCode::PassphraseFileRefused, "reason=empty",
        QT_TRANSLATE_NOOP("claviger", "The passphrase file {path} is empty."),
        QT_TRANSLATE_NOOP("claviger", "Write the passphrase into it.")),
    phrase(ErrorCode::PassphraseFileRefused, "reason=tooLarge",
        QT_TRANSLATE_NOOP(
            "claviger", "The passphrase file {path} is larger than 4 KiB, so it is hardly a passphrase."),
        QT_TRANSLATE_NOOP("claviger", "Check what CLAVIGER_PASSPHRASE_FILE names.")),
    phrase(ErrorCode::PassphraseFileRefused, "reason=link",
        QT_TRANSLATE_NOOP("claviger", "The passphrase file {path} is a symbolic link, so it is not used."),
        QT_TRANSLATE_NOOP("claviger", "Name the file itself in CLAVIGER_PASSPHRASE_FILE.")),
    phrase(ErrorCode::PassphraseFileRefused, "reason=unreadable",
        QT_TRANSLATE_NOOP("claviger", "The passphrase file {path} cannot be read."),
        QT_TRANSLATE_NOOP("claviger", "It must be a regular file of yours with mode 0600.")),
    phrase(ErrorCode::PassphraseFileRefused, "",
        QT_TRANSLATE_NOOP("claviger", "The passphrase file {path} is not used ({reason})."),
        QT_TRANSLATE_NOOP("claviger", "It must be a regular file of yours with mode 0600.")),
    phrase(ErrorCode::PlaintextKeychainConfig, "",
        QT_TRANSLATE_NOOP("claviger",
            "The file {path} exists; on KDE the keychain would take secrets from it, unencrypted."),
        QT_TRANSLATE_NOOP("claviger", "Remove the file; Claviger never writes it.")),
    phrase(ErrorCode::OutOfSecureMemory, "",
        QT_TRANSLATE_NOOP("claviger", "There is not enough memory to keep {bytes:size} of secrets safe."),
        QT_TRANSLATE_NOOP(
            "claviger", "Close other programs, or raise the limit on locked memory (ulimit -l).")),
};

constexpr Phrase storage[] = {
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
        std::size(anything) + std::size(secretStores) + std::size(storage) + std::size(files)
            + std::size(programs)>
        table{};
    auto *next = table.begin();
    for (const std::span<const Phrase> part : {std::span<const Phrase>(anything),
             std::span<const Phrase>(secretStores), std::span<const Phrase>(storage),
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
