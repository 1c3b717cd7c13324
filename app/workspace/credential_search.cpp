#include "app/workspace/credential_search.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
Result<Id> theOnly(const QList<Id> &ids, const QString &name)
{
    if (ids.isEmpty())
        return failure(ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, name}});
    if (ids.size() == 1)
        return ids.constFirst();
    QStringList candidates;
    for (const Id &id : ids)
        candidates.append(id.toText(u"cred"));
    return failure(ErrorCode::AmbiguousName, {{u"name"_s, name}, {u"candidates"_s, candidates}});
}

QString withoutPrefix(const QString &name)
{
    return name.startsWith(u"cred_"_s, Qt::CaseInsensitive) ? name.mid(5) : name;
}

Result<QList<Id>> byApp(CredentialRepository &credentials, const QString &name)
{
    const auto found = credentials.findByApp(name.section(u'/', 0, 0), name.section(u'/', 1));
    if (!found)
        return failed(found);
    QList<Id> ids;
    for (const CredentialSummary &credential : *found)
        ids.append(credential.id);
    return ids;
}
}

Result<Id> findCredential(CredentialRepository &credentials, const QString &name)
{
    if (const auto id = Id::fromText(name)) {
        const auto credential = credentials.read(*id);
        return credential ? Result<Id>(*id) : Result<Id>(failed(credential));
    }
    const auto ofApp = byApp(credentials, name);
    if (!ofApp)
        return failed(ofApp);
    const QString prefix = withoutPrefix(name);
    if (!ofApp->isEmpty() || prefix.size() < shortestIdPrefix)
        return theOnly(*ofApp, name);
    const auto byPrefix = credentials.findByIdPrefix(prefix.toLower());
    return byPrefix ? theOnly(*byPrefix, name) : Result<Id>(failed(byPrefix));
}
}
