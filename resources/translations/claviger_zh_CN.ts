<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>claviger</name>
    <message>
        <source>Created the workspace “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the workspace “{from}” to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the workspace to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {count} credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored {count} credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored an earlier version of “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {count} credentials for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed “{label}” for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made “{label}” no longer the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made “{label}” the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added the project “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited the project “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the project “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added the environment “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited the environment “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the environment “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the secrets to the sealed vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the secrets to the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved the secrets to another store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undid the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a valid {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The given {what} is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no credential “{name}” in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up in the list, or in the trash if it was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{name}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the field&apos;s name as the app&apos;s form has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project “{name}” in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no environment “{name}” in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace “{name}” on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`clav workspace list` names those that exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no app “{name}” in the catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known apps: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app has no connection method “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” fits more than one: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which with its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” fits more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These fields are not in order: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend them and save again; nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some fields are not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed elsewhere in the meantime: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it again, then make your change once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of Claviger has changed this workspace, so it can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Claviger on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace can only be read: its files may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make its folder writable for your user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of this credential is not in the secret store, although the store is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed with another program. Enter it again, or restore an earlier version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed vault is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its passphrase, or name a file that holds it in CLAVIGER_PASSPHRASE_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or keep secrets in a sealed vault instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain service runs, but it has no keyring yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a default keyring with your desktop&apos;s password manager, or keep secrets in a sealed vault instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this session bus provides a keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start gnome-keyring or KWallet, or keep secrets in a sealed vault instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session bus, so no keychain can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run inside a desktop session or under dbus-run-session, or keep secrets in a sealed vault instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be used because QT_NO_GLIB is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unset QT_NO_GLIB and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be used because libsecret is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package libsecret-1-0, or keep secrets in a sealed vault instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret store answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`clav doctor` says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored secret is not what Claviger saved: it was changed, swapped or rolled back from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore an earlier version or enter the secret again, and find out what else writes to your keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret store said yes, but reading back showed something else; the change was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check with `clav doctor` that the keychain is open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret has {bytes:size}; this store takes at most {limit:size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep secrets in a sealed vault, which has no such limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check caps lock and the keyboard layout, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed vault needs its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it, or name a file that holds it in CLAVIGER_PASSPHRASE_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: strength {score} of 4, and 3 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use four or more words picked at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may read the passphrase file {path}, so it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run chmod 600 on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {path} belongs to another user, so it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file of your own with mode 0600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {path} does not exist or is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct CLAVIGER_PASSPHRASE_FILE, or unset it to be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {path} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the passphrase into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {path} is larger than 4 KiB, so it is hardly a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what CLAVIGER_PASSPHRASE_FILE names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {path} is not used ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a regular file of yours with mode 0600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} exists; on KDE the keychain would take secrets from it, unencrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the file; Claviger never writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to keep {bytes:size} of secrets safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit on locked memory (ulimit -l).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace&apos;s database is not there: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup, or remove the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} is damaged and was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup; copies made before migrations stand beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} was written by a newer Claviger (version {found}; this one knows {supported}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {path} can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file and its folder writable for your user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has kept the database {path} busy for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays so, end the program that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is not a Claviger database and was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it out of the workspaces folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again; nothing saved before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to {path} is denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it yours, with mode 0700 for a folder or 0600 for a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing {path} failed: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the folder&apos;s permissions with `clav doctor`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing {path} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move of secrets stopped after {moved} of {total}; each is safe where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the move again to finish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be read: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit:size}, which is the most that is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} nests more than {limit} levels deep, which is the most that is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is not as it should be at {pointer}: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is not as it should be: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} has the key “{key}” twice at {pointer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} describes more than {limit} fields at {pointer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into several definitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is secret, and a secret on the command line is seen by every program on this machine and kept in the shell&apos;s history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as {field}=@env:NAME, {field}=@file:PATH or {field}=@stdin, or leave it out to be asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no terminal to ask for {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as an option instead, or run the command in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question has to be asked, and there is no terminal to ask it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the answer as an option, or run the command in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claviger made a mistake: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with what you were doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claviger made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a table of names and texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be at least {minimum} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must have at least {minimum} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be at most {maximum} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may have at most {maximum} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be more than {minimum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be {minimum} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be less than {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be {maximum} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not have the expected form (pattern {pattern}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s pattern takes too long to check this value; shorten the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of the values the app allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app fixes this value to “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a full web address, such as https://example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a host name or an address, such as db.example.com or 10.0.0.5:5432.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a date and time such as 2026-03-01T09:30:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be PEM text, from -----BEGIN … to -----END ….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid JSON (line {line}, column {column}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each entry must be text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
