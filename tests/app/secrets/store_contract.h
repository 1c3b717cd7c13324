#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include "app/secrets/secret_store.h"

/// A store under test, and what can be done to it and behind its back. A state that the store does not know
/// is said by `canLock`, `canVanish`.
class StoreBench
{
public:
    virtual ~StoreBench() = default;

    virtual claviger::SecretStore &store() = 0;

    /// The bytes that rest under the ref, seen without the store; empty if there are none.
    virtual QByteArray raw(const claviger::SecretRef &ref) = 0;
    /// Puts bytes there, as another program of the same user can.
    virtual bool plant(const claviger::SecretRef &ref, const QByteArray &bytes) = 0;
    /// Whether the store itself notices what was swapped or rolled back. Where it does not, the workspace's
    /// MAC does.
    virtual bool authenticates() const { return false; }

    virtual bool canLock() const { return false; }
    virtual bool lock() { return false; }
    virtual bool unlock() { return false; }

    virtual bool canVanish() const { return false; }
    virtual bool vanish() { return false; }
    virtual bool comeBack() { return false; }
    virtual QString reasonWhenVanished() const { return QStringLiteral("NoService"); }

    /// From here on a write fails, until allowWrites(): by a lock, unless the store knows something else.
    virtual bool failWrites() { return canLock() && lock(); }
    virtual bool allowWrites() { return unlock(); }

    /// Whether what was written can be taken away, and what was removed be put back, before the store has
    /// confirmed it. Where not, whyNothingIsLost() says so.
    virtual bool canLose() const { return false; }
    virtual const char *whyNothingIsLost() const { return ""; }
    virtual bool loseWrites(const claviger::SecretRef &ref);
    virtual bool undoRemovals(const claviger::SecretRef &ref);
    virtual void beHonestAgain() { }

    /// From here on notes what the store asks of its service; stopNoting() returns one line for each call.
    virtual bool startNoting() { return false; }
    /// Why there is nothing that could be noted.
    virtual const char *whyNothingIsNoted() const { return ""; }
    virtual QStringList stopNoting() { return {}; }
    /// Whether such a line asks for more than the items named.
    virtual bool isListing(const QString &call) const;
};

/// The eight clauses of SecretStore, the same for every store and path.
class StoreContract final : public QObject
{
    Q_OBJECT

public:
    using BenchMaker = std::function<std::unique_ptr<StoreBench>()>;
    explicit StoreContract(BenchMaker makeBench);
    ~StoreContract() override;

private Q_SLOTS:
    void init();
    void cleanup();

    // (1)
    void what_was_written_reads_back_the_same_data();
    void what_was_written_reads_back_the_same();
    void two_hundred_items_read_back_in_the_order_asked();
    void writing_again_replaces_the_payload();
    // (2) and (3)
    void a_ready_store_says_not_found_of_each_missing_item();
    void a_locked_store_says_locked_whatever_is_asked();
    void a_store_that_cannot_be_reached_says_unavailable_whatever_is_asked();
    void a_forged_item_is_tampered_data();
    void a_forged_item_is_tampered();
    // (4), further: the tests of stores that lie
    void a_write_that_was_lost_is_not_confirmed();
    void a_removal_that_was_undone_is_not_confirmed();
    void what_was_removed_is_gone_for_everybody();
    // (5)
    void removing_what_is_not_there_succeeds();
    // (6)
    void a_write_that_failed_leaves_earlier_versions_as_they_were();
    // (7)
    void a_task_stopped_before_it_began_does_nothing();
    void a_task_stopped_on_its_way_completes_once_and_leaves_whole_items_data();
    void a_task_stopped_on_its_way_completes_once_and_leaves_whole_items();
    // (8)
    void only_the_items_asked_for_are_touched();

private:
    claviger::SecretRef nextRef(qint64 version = 1);
    claviger::Result<claviger::SecretBuffer> read(const claviger::SecretRef &ref);
    claviger::Result<void> write(const claviger::SecretRef &ref, const QByteArray &payload);
    claviger::Result<void> remove(const claviger::SecretRef &ref);
    claviger::SecretStore &store() { return m_bench->store(); }

    BenchMaker m_makeBench;
    std::unique_ptr<StoreBench> m_bench;
    claviger::Id m_workspace;
};
