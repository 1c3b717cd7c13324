#include "app/store/activity_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr auto columns = "rowid, at, actor, device, program, verb, credential, arguments";

ActivityEntry entryOf(const Query &query)
{
    ActivityEntry entry;
    entry.row = query.number(0);
    entry.at = query.number(1);
    entry.actor = query.id(2);
    entry.device = query.id(3);
    entry.program = query.text(4);
    entry.verb = query.text(5);
    entry.credential = query.id(6);
    entry.arguments = mapFromJsonText(query.text(7));
    return entry;
}
}

std::optional<ActivityEntry> ActivityWalk::next()
{
    return m_query.next() ? std::optional(entryOf(m_query)) : std::nullopt;
}

Result<void> ActivityRepository::add(const ActivityEntry &entry)
{
    return done(m_db.run(u"INSERT INTO activity (at, actor, device, program, verb, credential, arguments) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.at, blob(entry.actor), blob(entry.device), entry.program, entry.verb,
            blobOrNull(entry.credential), toJsonText(entry.arguments)}));
}

Result<QList<ActivityEntry>> ActivityRepository::newest(int limit)
{
    auto query = m_db.run(
        u"SELECT %1 FROM activity ORDER BY at DESC, rowid DESC LIMIT ?"_s.arg(QLatin1String(columns)),
        {limit});
    if (!query)
        return failed(query);
    QList<ActivityEntry> entries;
    while (query->next())
        entries.append(entryOf(*query));
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return entries;
}

Result<ActivityWalk> ActivityRepository::walk(const ActivityRange &range)
{
    QString where = u"(at, rowid) < (?, ?) AND at >= ? AND at < ?"_s;
    QVariantList values{range.beforeAt, range.beforeRow, range.since, range.until};
    if (!range.program.isEmpty()) {
        where += u" AND program = ?"_s;
        values.append(range.program);
    }
    if (!range.credential.isNull()) {
        where += u" AND credential = ?"_s;
        values.append(blob(range.credential));
    }
    for (const QString &word : range.words) {
        where += u" AND (instr(lower(arguments || ' ' || program || ' ' || verb), ?) > 0 "
                 "OR arguments GLOB '*[^ -~]*')"_s;
        values.append(word);
    }
    auto query = m_db.run(
        u"SELECT %1 FROM activity WHERE %2 ORDER BY at DESC, rowid DESC"_s.arg(QLatin1String(columns), where),
        values);
    if (!query)
        return failed(query);
    return ActivityWalk(std::move(*query));
}

Result<qint64> ActivityRepository::count()
{
    auto query = m_db.run(u"SELECT count(*) FROM activity"_s);
    if (!query)
        return failed(query);
    return query->next() ? query->number(0) : 0;
}

Result<int> ActivityRepository::trim(qint64 before, int keep)
{
    const auto old = m_db.run(u"DELETE FROM activity WHERE at < ?"_s, {before});
    if (!old)
        return failed(old);
    const auto surplus = m_db.run(u"DELETE FROM activity WHERE rowid IN (SELECT rowid FROM activity "
                                  "ORDER BY at DESC, rowid DESC LIMIT -1 OFFSET ?)"_s,
        {keep});
    if (!surplus)
        return failed(surplus);
    return old->changedRows() + surplus->changedRows();
}
}
