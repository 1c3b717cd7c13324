#include "app/store/migration_steps.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Result<void> createActivityTable(Connection &connection)
{
    return connection.execute({
        u"CREATE TABLE activity ("
        "at INTEGER NOT NULL, actor BLOB NOT NULL, device BLOB NOT NULL, program TEXT NOT NULL, "
        "verb TEXT NOT NULL, credential BLOB, arguments TEXT NOT NULL) STRICT"_s,
        u"CREATE INDEX activity_at ON activity (at)"_s,
        u"CREATE INDEX activity_credential ON activity (credential, at)"_s,
    });
}
}
