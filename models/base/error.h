#pragma once

#include <QMetaType>
#include <QObject>
#include <QVariantMap>

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace error_enums
{
Q_NAMESPACE

/// What went wrong, as a code. The sentence and what mends it are made where it is shown (app/text).
enum class ErrorCode {
    // Anything
    Cancelled, ///< The person or the program's end stopped it; never shown as a failure.
    InvalidArgument, ///< `what`
    NotFound, ///< `what`: credential, field, project, environment, workspace; `name`
    AmbiguousName, ///< `name`, `candidates` (list of ids) or `targets`; maybe `what`
    ValidationFailed, ///< `problems`: list of maps {path, code, …} (see FieldProblem)
    Conflict, ///< Changed in between, a name taken, or (`count`) still in use: `what`, `name`
    ReadOnly, ///< The workspace may not be written; `reason`: newer, permission, …

    // Secret stores (the four codes of the contract, then what the probe tells apart)
    SecretNotFound, ///< The store is ready and has no such item: `item`; `of` workspaceKey: it is the key
    SecretLocked, ///< The keyring or the vault is locked.
    SecretUnavailable, ///< No secret store answers; `reason`: KeychainState's name, Failed, EmptyRead
    SecretTampered, ///< The item is there but not what Claviger wrote: `item`, `of` as above
    SecretNotConfirmed, ///< Written or removed, but reading back shows something else: `item`, `reason`
    SecretTooLarge, ///< `bytes`, `limit`
    WrongPassphrase,
    PassphraseNeeded,
    PassphraseTooWeak, ///< `score` 0…4
    PassphraseFileRefused, ///< `path`, `reason`: mode, owner, link, missing, unreadable, empty, tooLarge
    PlaintextKeychainConfig, ///< ~/.config/claviger.conf would override KWallet: `path`
    OutOfSecureMemory, ///< `bytes`

    // Workspace database
    DatabaseMissing, ///< `path`
    DatabaseDamaged, ///< `path`, `detail`
    DatabaseNewer, ///< `path`, `found`, `supported`
    DatabaseReadOnly, ///< `path`
    DatabaseBusy, ///< `path`
    DatabaseForeign, ///< Not a Claviger database: `path`
    DiskFull, ///< `path`
    PermissionDenied, ///< `path`
    StorageFailed, ///< `path`, `detail`

    // Files from elsewhere
    FileUnreadable, ///< `path`, `detail`
    FileTooLarge, ///< `path`, `limit` in bytes
    FileTooDeep, ///< `path`, `limit`
    FileMalformed, ///< `path`, `pointer` (JSON pointer), `detail` (FileFault's name), maybe `line`, `column`,
    ///< `limit`
    FileDuplicateKey, ///< `path`, `pointer`, `key`
    FileEncoding, ///< `path`: not UTF-8
    TooManyFields, ///< `path`, `pointer`, `limit`

    // The two programs
    SecretAsArgument, ///< `field`: a secret on the command line is refused
    NoTerminal, ///< A prompt is needed and there is no terminal: `what`
    Internal, ///< `detail`: a fault of ours
};
Q_ENUM_NS(ErrorCode)
}

/// A failure as a value: a code with its arguments. Never holds a secret.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QVariantMap arguments;

    Error() = default;
    Error(ErrorCode code_, QVariantMap arguments_ = {}) : code(code_), arguments(std::move(arguments_)) { }

    bool operator==(const Error &) const = default;
};

/// The code's name as written in the source, for --json, logs and tests.
QString errorName(ErrorCode code);
}

Q_DECLARE_METATYPE(claviger::Error)
