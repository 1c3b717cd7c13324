#include "app/workspace/defaults.h"

#include "app/workspace/change_arguments.h"
#include "app/workspace/credential_rows.h"
#include "app/workspace/trash.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<QList<Id>> defaultsAside(UseCase &use, const CredentialSummary &from)
{
    const auto others = othersInGroup(use, from);
    if (!others)
        return failed(others);
    QList<Id> ids;
    for (const CredentialSummary &other : *others)
        if (other.isDefault)
            ids.append(other.id);
    return ids;
}
}

Result<void> setDefault(UseCase &use, const Id &id, bool isDefault)
{
    const auto credentials = credentialsThatAre(Whereabouts::Alive, use, {id});
    if (!credentials)
        return failed(credentials);
    const CredentialSummary &summary = credentials->constFirst().summary;
    const auto cleared = isDefault ? defaultsAside(use, summary) : Result<QList<Id>>(QList<Id>());
    if (!cleared)
        return failed(cleared);
    if (summary.isDefault == isDefault && cleared->isEmpty())
        return {};

    const auto stamp = use.record(ChangeKind::SetDefault,
        {{u"id"_s, idText(id)}, {u"label"_s, summary.label}, {u"isDefault"_s, isDefault},
            {u"before"_s, summary.isDefault}, {u"cleared"_s, idTexts(*cleared)}});
    if (!stamp)
        return failed(stamp);
    for (const Id &other : *cleared)
        if (auto written = use.credentials.setDefault(other, false, *stamp); !written)
            return written;
    return use.credentials.setDefault(id, isDefault, *stamp);
}

Result<void> giveDefaultBack(UseCase &use, const QList<Id> &ids, const WriteStamp &stamp)
{
    for (const Id &id : ids) {
        const auto written = use.credentials.setDefault(id, true, stamp);
        if (!written && written.error().code != ErrorCode::NotFound)
            return written;
    }
    return {};
}
}
