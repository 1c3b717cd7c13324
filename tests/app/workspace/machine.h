#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QCoro/QCoroTask>
#include <QTemporaryDir>
#include <QTest>

#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "app/workspace/workspace_directory.h"

#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto &outcome_ = (result);                                                                     \
        QVERIFY2(outcome_.has_value(), qPrintable(claviger::test::describe(outcome_)));                      \
    } while (false)
#define VERIFY_FAILS(result, expected)                                                                       \
    do {                                                                                                     \
        const auto &outcome_ = (result);                                                                     \
        QVERIFY2(!outcome_.has_value(), "it succeeded");                                                     \
        QCOMPARE(outcome_.error().code, expected);                                                           \
    } while (false)

namespace claviger::test
{
template <typename T> QString describe(const Result<T> &result)
{
    if (result)
        return QStringLiteral("it succeeded");
    QStringList parts{errorName(result.error().code)};
    for (auto it = result.error().arguments.cbegin(); it != result.error().arguments.cend(); ++it)
        parts += it.key() + QLatin1Char('=') + it.value().toString();
    return parts.join(QLatin1Char(' '));
}

/// Lets the event loop run until it is so, for a minute at most. Sleeps in the loop, where qWaitFor would
/// sleep ten milliseconds beside it.
void turnUntil(const std::function<bool()> &isSo);

template <typename T> QCoro::Task<void> keep(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> outcome)
{
    outcome->emplace(co_await std::move(task));
}

/// Lets the event loop run until the task is done.
template <typename T> T await(QCoro::Task<T> task)
{
    const auto outcome = std::make_shared<std::optional<T>>();
    keep(std::move(task), outcome);
    turnUntil([&] { return outcome->has_value(); });
    return std::move(**outcome);
}
void await(QCoro::Task<void> task);
/// Lets the event loop run until everything that waits for it now has had its turn.
void oneTurn();

/// Counts what a store is asked, and may fail or let others go first in its place.
class CountingStore final : public SecretStore
{
public:
    explicit CountingStore(SecretStore &store) : m_store(store) { }

    StoreKind kind() const override { return m_store.kind(); }
    QCoro::Task<Result<SecretReads>> readMany(SecretRefs refs, std::stop_token stop = {}) override;
    QCoro::Task<Result<void>> writeMany(SecretItems items, std::stop_token stop = {}) override;
    QCoro::Task<Result<void>> remove(SecretRef ref, std::stop_token stop = {}) override;

    int calls() const { return reads + writes + removals; }

    int reads = 0;
    int writes = 0;
    int removals = 0;
    std::optional<Error> failsToWrite;
    std::optional<Error> failsToRemove;
    std::function<QCoro::Task<void>()> beforeNextRead; ///< what others do before the store answers; once

private:
    SecretStore &m_store;
};

/// A data directory, a runtime directory, a clock and a keychain: what a program of ours runs on.
class Machine final
{
public:
    Machine();

    WorkspaceServices services();
    WorkspaceDirectory directory() { return WorkspaceDirectory(services()); }
    std::unique_ptr<Workspace> create(StoreKind kind, const QString &name = QStringLiteral("Acme"));
    /// The only workspace there, unlocked.
    std::unique_ptr<Workspace> open();

    static SecretBuffer passphrase();
    QString dataDirectory() const { return m_scratch.filePath(QStringLiteral("data")); }

    qint64 now = 1'700'000'000'000; ///< milliseconds; stands still unless a test moves it
    StepObserver observer;
    CountingStore &keychain() { return m_keychain; }
    DBusKeychainProbe &probe() { return m_probe; }

private:
    QTemporaryDir m_scratch;
    DBusKeychainProbe m_probe;
    KeychainSecretStore m_realKeychain;
    CountingStore m_keychain;
};

/// A draft for an app with one plain field (`url`) and two secret ones (`token`, `spare`; the second not
/// required).
CredentialDraft draft(
    const QString &label, const QString &token, const QString &url = QStringLiteral("https://a.example"));
/// What a form would hand in to edit a stored credential without touching its secrets.
CredentialDraft editOf(const Credential &credential);
Schema schemaOfDrafts();

/// The secret as text, or the error's name.
QString reveal(Workspace &workspace, const Id &id, const QString &path = QStringLiteral("token"));

/// Keys of all of Claviger's items in the keychain, asked with the system's own tool.
QStringList itemsInKeychain();
void clearKeychain();
/// Items the workspaces on this machine account for: current versions, the key, and what intents name.
QStringList itemsAccountedFor(const QString &dataDirectory);
}
