#include "app/store/intent_repository.h"

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Result<void> IntentRepository::insert(const Intent &intent)
{
    return done(m_db.run(u"INSERT INTO intent (id, kind, workspace, credential, version, store_kind, writer) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {blob(intent.id), static_cast<int>(intent.kind), blob(intent.ref.workspace()),
            blob(intent.ref.credential()), intent.ref.version(), static_cast<int>(intent.store),
            intent.writer}));
}

Result<void> IntentRepository::remove(const Id &id)
{
    return done(m_db.run(u"DELETE FROM intent WHERE id = ?"_s, {blob(id)}));
}

Result<QList<Intent>> IntentRepository::list()
{
    auto query
        = m_db.run(u"SELECT id, kind, workspace, credential, version, store_kind, writer FROM intent"_s);
    if (!query)
        return failed(query);
    QList<Intent> intents;
    while (query->next()) {
        Intent intent;
        intent.id = query->id(0);
        intent.kind = static_cast<Intent::Kind>(query->number(1));
        intent.ref = SecretRef(query->id(2), query->id(3), query->number(4));
        intent.store = static_cast<StoreKind>(query->number(5));
        intent.writer = query->text(6);
        intents.append(intent);
    }
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return intents;
}
}
