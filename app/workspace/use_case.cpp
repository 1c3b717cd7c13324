#include "app/workspace/use_case.h"

#include "app/store/migrations.h"

using namespace Qt::StringLiterals;

namespace claviger
{
UseCase::UseCase(Connection &connection_, UseCaseFrame frame)
    : connection(connection_),
      workspace(connection_),
      credentials(connection_),
      history(connection_),
      projects(connection_),
      environments(connection_),
      definitions(connection_),
      variables(connection_),
      changes(connection_),
      intents(connection_),
      vault(connection_),
      m_frame(std::move(frame))
{
}

Result<WriteStamp> UseCase::record(ChangeKind kind, QVariantMap arguments)
{
    const auto last = workspace.lastClock();
    if (!last)
        return failed(last);

    ChangeSet change;
    change.id = m_frame.changeSet;
    change.actor = m_frame.actor;
    change.device = m_frame.device;
    change.clock = HybridTime::next(*last, m_frame.now);
    change.kind = kind;
    change.arguments = std::move(arguments);
    if (!m_frame.program.isEmpty())
        change.arguments.insert(u"program"_s, m_frame.program);
    if (auto inserted = changes.insert(change); !inserted)
        return failed(inserted);
    return WriteStamp{change.id, change.device, change.clock};
}

Result<void> requireKnownVersion(Connection &connection)
{
    const auto found = databaseVersion(connection);
    if (!found)
        return failed(found);
    static const int supported = workspaceMigrations().constLast().version;
    if (found->userVersion > supported)
        return failure(ErrorCode::DatabaseNewer,
            {{u"path"_s, connection.path()}, {u"found"_s, found->userVersion}, {u"supported"_s, supported}});
    return {};
}
}
