#include "app/store/activity_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Result<void> ActivityRepository::add(const ActivityEntry &entry)
{
    return done(m_db.run(u"INSERT INTO activity (at, actor, device, program, verb, credential, arguments) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.at, blob(entry.actor), blob(entry.device), entry.program, entry.verb,
            blobOrNull(entry.credential), toJsonText(entry.arguments)}));
}

Result<QList<ActivityEntry>> ActivityRepository::newest(int limit)
{
    auto query = m_db.run(u"SELECT at, actor, device, program, verb, credential, arguments FROM activity "
                          "ORDER BY at DESC, rowid DESC LIMIT ?"_s,
        {limit});
    if (!query)
        return failed(query);
    QList<ActivityEntry> entries;
    while (query->next()) {
        ActivityEntry entry;
        entry.at = query->number(0);
        entry.actor = query->id(1);
        entry.device = query->id(2);
        entry.program = query->text(3);
        entry.verb = query->text(4);
        entry.credential = query->id(5);
        entry.arguments = mapFromJsonText(query->text(6));
        entries.append(entry);
    }
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return entries;
}
}
