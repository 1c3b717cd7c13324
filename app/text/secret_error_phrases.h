#pragma once

#include <QCoreApplication>

#include "app/text/error_phrase.h"

namespace claviger
{
/// What secret stores, and what opens them, can say. A part of errorPhrases().
inline constexpr Phrase secretErrorPhrases[] = {
    phrase(ErrorCode::SecretNotFound, "of=workspaceKey",
        QT_TRANSLATE_NOOP("claviger",
            "The workspace's key is not in the keychain, although the keychain is open; without it no secret "
            "can be trusted, read or saved."),
        QT_TRANSLATE_NOOP("claviger",
            "Put the keyring back from a backup that has the item {item}; nothing else brings the key "
            "back.")),
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
    phrase(ErrorCode::SecretUnavailable, "reason=WrongFilePassword",
        QT_TRANSLATE_NOOP("claviger",
            "The keyring file does not open with the password that this program was given, or only other "
            "programs have written to it."),
        QT_TRANSLATE_NOOP("claviger",
            "Give the password it was made with, choose another keyring file, or keep secrets in a sealed "
            "vault instead.")),
    phrase(ErrorCode::SecretUnavailable, "reason=EmptyRead",
        QT_TRANSLATE_NOOP("claviger", "The keychain handed out an empty value, as a closed wallet does."),
        QT_TRANSLATE_NOOP("claviger", "Open the wallet with your desktop's password manager and try again.")),
    phrase(ErrorCode::SecretUnavailable, "reason=Failed",
        QT_TRANSLATE_NOOP("claviger", "The keychain answered, but could not do what was asked."),
        QT_TRANSLATE_NOOP("claviger", "Try again; `clav doctor` says whether the keychain works.")),
    phrase(ErrorCode::SecretUnavailable, "", QT_TRANSLATE_NOOP("claviger", "No secret store answers."),
        QT_TRANSLATE_NOOP("claviger", "`clav doctor` says what is missing.")),
    phrase(ErrorCode::SecretTampered, "of=workspaceKey",
        QT_TRANSLATE_NOOP("claviger",
            "The workspace's key in the keychain is not the one it was made with, so no secret can be "
            "trusted, read or saved."),
        QT_TRANSLATE_NOOP("claviger",
            "Put the keyring back from a backup, and find out what else writes to the item {item}.")),
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
}
