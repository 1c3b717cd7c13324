#include "app/workspace/activity_reader.h"

#include <QFileInfo>
#include <QMetaEnum>
#include <QRegularExpression>

#include "app/store/migrations.h"
#include "app/store/workspace_repository.h"
#include "app/text/activity_text.h"
#include "app/workspace/change_arguments.h"
#include "app/workspace/use_case.h"
#include "models/base/text_fold.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qint64 progressEvery = 2000; // records

/// Lines that earlier versions wrote for what a change set says as well.
const auto savedVerb = u"save"_s;

Result<void> requireKnownLog(Connection &log)
{
    const auto found = databaseVersion(log);
    if (!found)
        return failed(found);
    if (found->applicationId != activityApplicationId)
        return failure(ErrorCode::DatabaseForeign, {{u"path"_s, log.path()}});
    static const int supported = activityMigrations().constLast().version;
    if (found->userVersion > supported)
        return failure(ErrorCode::DatabaseNewer,
            {{u"path"_s, log.path()}, {u"found"_s, found->userVersion}, {u"supported"_s, supported}});
    return {};
}

qint64 untilOf(const ActivityQuery &query)
{
    return query.until > 0 ? query.until : std::numeric_limits<qint64>::max();
}

bool hasWords(const ActivityRecord &record, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const QString text = folded(activitySearchText(record));
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
}

/// A credential change names one by `id` or several by `ids`; other nouns use the same names.
QList<Id> credentialsOf(const ActivityRecord &record)
{
    if (record.group != ActivityGroup::Changed)
        return {};
    const auto ids = idsFrom(record.arguments.value(u"ids"_s));
    const Id id = idFrom(record.arguments.value(u"id"_s));
    return ids.isEmpty() && !id.isNull() ? QList<Id>{id} : ids;
}
}

/// The two sources side by side, each with its next record at hand.
struct ActivityReader::Walks
{
    std::optional<ActivityWalk> log;
    std::optional<ChangeWalk> changes;
    std::optional<ActivityEntry> nextRead;
    std::optional<StoredChange> nextChange;

    void stepLog() { nextRead = log ? log->next() : std::nullopt; }
    void stepChanges() { nextChange = changes ? changes->next() : std::nullopt; }
    /// The change, if it is the newer of the two; null otherwise.
    const StoredChange *newerChange() const
    {
        const bool isNewer
            = nextChange && (!nextRead || nextChange->set.clock.milliseconds() >= nextRead->at);
        return isNewer ? &*nextChange : nullptr;
    }
    const ActivityEntry *read() const { return nextRead ? &*nextRead : nullptr; }
    Result<void> finished() const
    {
        if (log)
            if (auto done = log->finished(); !done)
                return done;
        return changes ? changes->finished() : Result<void>();
    }
};

Result<std::unique_ptr<ActivityReader>> ActivityReader::open(const ActivitySources &sources)
{
    std::unique_ptr<ActivityReader> reader(new ActivityReader(sources));
    auto database = Connection::open(sources.database, Connection::Mode::ReadOnly, u"FULL"_s);
    if (!database)
        return failed(database);
    reader->m_database = std::move(*database);
    if (QFileInfo::exists(sources.log)) {
        auto log = Connection::open(sources.log, Connection::Mode::ReadOnly, u"NORMAL"_s);
        if (!log)
            return failed(log);
        if (auto known = requireKnownLog(**log); !known)
            return failed(known);
        reader->m_log = std::move(*log);
    }
    WorkspaceRepository workspace(*reader->m_database);
    auto actors = workspace.actorNames();
    if (!actors)
        return failed(actors);
    auto devices = workspace.deviceNames();
    if (!devices)
        return failed(devices);
    reader->m_actors = std::move(*actors);
    reader->m_devices = std::move(*devices);
    return reader;
}

Result<void> ActivityReader::start(const ActivityQuery &query, const ActivityCursor &cursor, Walks &walks)
{
    const bool wantsReads = !query.group || *query.group == ActivityGroup::Read;
    if (m_log && wantsReads) {
        auto log = ActivityRepository(*m_log).walk({cursor.logAt, cursor.logRow, query.since, untilOf(query),
            query.program, query.credential, rareWords(searchWords(query.text))});
        if (!log)
            return failed(log);
        walks.log.emplace(std::move(*log));
        walks.stepLog();
    }
    if (!query.group || *query.group != ActivityGroup::Read) {
        auto changes = ChangeSetRepository(*m_database)
                           .walk({cursor.changeClock, cursor.change, query.since, untilOf(query),
                               idText(query.credential)});
        if (!changes)
            return failed(changes);
        walks.changes.emplace(std::move(*changes));
        walks.stepChanges();
    }
    return {};
}

Result<bool> ActivityReader::read(const ActivityQuery &query, ActivityCursor &cursor, const Visit &visit,
    const std::stop_token &stop, const Progress &progress)
{
    Walks walks;
    if (auto started = start(query, cursor, walks); !started)
        return failed(started);
    const QStringList words = searchWords(query.text);
    qint64 seen = 0;
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const StoredChange *change = walks.newerChange();
        const ActivityEntry *entry = change ? nullptr : walks.read();
        if (!change && !entry)
            break;
        ActivityRecord record = change ? recordOf(*change) : recordOf(*entry);
        const bool isTaken = (change || entry->verb != savedVerb)
            && (!query.group || record.group == *query.group)
            && (query.program.isEmpty() || record.program == query.program) && hasWords(record, words);
        if (isTaken && !visit(std::move(record)))
            return false; // the cursor stays before this one
        if (change) {
            cursor.changeClock = change->set.clock.value;
            cursor.change = change->set.id;
            walks.stepChanges();
        } else {
            cursor.logAt = entry->at;
            cursor.logRow = entry->row;
            walks.stepLog();
        }
        if (progress && ++seen % progressEvery == 0)
            progress(seen);
    }
    if (auto finished = walks.finished(); !finished)
        return failed(finished);
    return true;
}

Result<ActivitySlice> ActivityReader::page(
    const ActivityQuery &query, ActivityCursor after, int limit, const std::stop_token &stop)
{
    ActivitySlice page;
    const auto take = [&](ActivityRecord record) {
        if (page.records.size() == limit)
            return false;
        page.records.append(std::move(record));
        return true;
    };
    const auto all = read(query, after, take, stop);
    if (!all)
        return failed(all);
    if (!*all)
        page.next = after;
    return page;
}

Result<qint64> ActivityReader::count()
{
    auto changes = ChangeSetRepository(*m_database).count();
    if (!changes || !m_log)
        return changes;
    auto reads = ActivityRepository(*m_log).count();
    if (!reads)
        return reads;
    return *changes + *reads;
}

ActivityRecord ActivityReader::recordOf(const ActivityEntry &entry) const
{
    ActivityRecord record;
    record.row = entry.row;
    record.at = entry.at;
    record.group = ActivityGroup::Read;
    record.code = entry.verb;
    record.actor = entry.actor;
    record.device = entry.device;
    record.program = entry.program;
    if (!entry.credential.isNull())
        record.credentials = {entry.credential};
    const QString field = entry.arguments.value(u"field"_s).toString();
    if (!field.isEmpty())
        record.fields = {field};
    record.arguments = entry.arguments;
    name(record);
    return record;
}

ActivityRecord ActivityReader::recordOf(const StoredChange &change) const
{
    ActivityRecord record;
    record.changeSet = change.set.id;
    record.at = change.set.clock.milliseconds();
    record.code = change.kindName;
    if (change.isKnown)
        record.kind = change.set.kind;
    record.arguments = change.set.arguments;
    record.group = change.isKnown ? activityGroup(change.set.kind, record.arguments) : ActivityGroup::Changed;
    record.actor = change.set.actor;
    record.device = change.set.device;
    record.program = record.arguments.take(u"program"_s).toString();
    record.credentials = credentialsOf(record);
    record.fields = record.arguments.take(u"fields"_s).toStringList();
    record.arguments.remove(u"before"_s); // for undo alone, and large
    record.undone = change.set.undone;
    name(record);
    return record;
}

/// All that lines may say beside what the log has of each: phrases, programs, people, devices. Folded.
QString ActivityReader::phraseTexts() const
{
    QStringList texts;
    ActivityRecord record;
    record.byLocalActor = record.onLocalDevice = true;
    for (const QString &program : {u"claviger"_s, u"clav"_s}) {
        record.program = program;
        texts.append(activitySearchText(record));
    }
    const auto verbs = QMetaEnum::fromType<ActivityVerb>();
    for (const QString &argument : {QString(), u"field"_s, u"revision"_s}) {
        record.arguments.insert(argument, u"-"_s);
        for (int i = 0; i < verbs.keyCount(); ++i) {
            record.code = activityVerbName(static_cast<ActivityVerb>(verbs.value(i)));
            texts.append(describe(record));
        }
    }
    for (auto it = m_actors.cbegin(); it != m_actors.cend(); ++it)
        texts.append({it.key().toText(u"actor"), it.value()});
    for (auto it = m_devices.cbegin(); it != m_devices.cend(); ++it)
        texts.append({it.key().toText(u"device"), it.value()});
    return folded(texts.join(u'\n'));
}

/// Words that stand in no phrase and no name: a line has them in what the log has of it, or not at all, and
/// the database finds out without putting every line into words. Only plain ones: others may go across the
/// seam of phrase and argument, or be written in another way.
QStringList ActivityReader::rareWords(const QStringList &words) const
{
    static const QRegularExpression plain(u"\\A[a-z0-9]+\\z"_s);
    const QString known = words.isEmpty() ? QString() : phraseTexts();
    QStringList rare;
    for (const QString &word : words)
        if (plain.match(word).hasMatch() && !known.contains(word))
            rare.append(word);
    return rare;
}

void ActivityReader::name(ActivityRecord &record) const
{
    record.actorName = m_actors.value(record.actor);
    record.deviceName = m_devices.value(record.device);
    record.byLocalActor = record.actor == m_sources.localActor;
    record.onLocalDevice = record.device == m_sources.localDevice;
}
}
