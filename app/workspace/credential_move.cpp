#include "app/workspace/credential_move.h"

#include <QHash>
#include <QSet>

#include "app/workspace/change_arguments.h"
#include "app/workspace/credential_rows.h"
#include "app/workspace/defaults.h"
#include "app/workspace/trash.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Credentials on their way: where each is, and as it will be there.
class Move final
{
public:
    explicit Move(UseCase &use) : m_use(use) { }

    Result<int> run(const QList<Id> &ids, const CredentialDestination &destination)
    {
        const auto credentials = credentialsThatAre(Whereabouts::Alive, m_use, ids);
        if (!credentials)
            return failed(credentials);
        for (const Credential &credential : *credentials)
            plan(credential, destination);
        if (m_next.isEmpty())
            return 0;
        if (auto homes = requireHomes(m_use, m_next); !homes)
            return failed(homes);
        for (Credential &next : m_next) {
            if (auto settled = settle(next); !settled)
                return failed(settled);
        }
        if (auto written = write(); !written)
            return failed(written);
        return static_cast<int>(m_next.size());
    }

private:
    void plan(const Credential &credential, const CredentialDestination &destination)
    {
        Credential next = credential;
        next.summary.scope = destination.scope.value_or(credential.summary.scope);
        next.summary.environment = destination.environment.value_or(credential.summary.environment);
        if (isSameGroup(next.summary, credential.summary) || m_moving.contains(next.summary.id))
            return;
        m_moving.insert(credential.summary.id);
        m_before.append(credential);
        m_next.append(std::move(next));
    }

    /// Among those that stay there and those that have been settled before: one slug each, one default.
    Result<void> settle(Credential &next)
    {
        const auto neighbours = this->neighbours(next.summary);
        if (!neighbours)
            return failed(neighbours);
        for (const CredentialSummary &other : *neighbours) {
            if (other.slug == next.summary.slug)
                return failure(ErrorCode::Conflict, {{u"what"_s, u"slug"_s}, {u"name"_s, other.slug}});
            if (!next.summary.isDefault || !other.isDefault)
                continue;
            if (m_moving.contains(other.id))
                next.summary.isDefault = false;
            else if (!m_cleared.contains(other.id))
                m_cleared.append(other.id);
        }
        m_settled[next.summary.appSlug].append(next.summary);
        return {};
    }

    Result<QList<CredentialSummary>> neighbours(const CredentialSummary &of)
    {
        auto known = m_ofApp.constFind(of.appSlug); // read once for each app, not for each credential
        if (known == m_ofApp.constEnd()) {
            auto all = m_use.credentials.findByApp(of.appSlug, {});
            if (!all)
                return failed(all);
            all->removeIf([this](const CredentialSummary &other) { return m_moving.contains(other.id); });
            known = m_ofApp.insert(of.appSlug, *all);
        }
        QList<CredentialSummary> found;
        const QList<CredentialSummary> settled = m_settled.value(of.appSlug);
        for (const auto *list : {&*known, &settled}) {
            for (const CredentialSummary &other : *list) {
                if (isSameGroup(other, of))
                    found.append(other);
            }
        }
        return found;
    }

    Result<void> write()
    {
        const auto stamp = m_use.record(ChangeKind::MoveCredential, arguments());
        if (!stamp)
            return failed(stamp);
        for (const Credential &next : std::as_const(m_next)) {
            if (auto written = m_use.credentials.update(next, next.summary.revision, *stamp); !written)
                return written;
        }
        for (const Id &id : std::as_const(m_cleared)) {
            if (auto written = m_use.credentials.setDefault(id, false, *stamp); !written)
                return written;
        }
        return {};
    }

    QVariantMap arguments() const
    {
        QVariantMap map = aboutCredentials(m_before);
        QVariantList before;
        for (const Credential &credential : m_before)
            before.append(summaryMap(credential.summary));
        map.insert(u"before"_s, before);
        if (!m_cleared.isEmpty())
            map.insert(u"cleared"_s, idTexts(m_cleared));
        return map;
    }

    UseCase &m_use;
    QList<Credential> m_before;
    QList<Credential> m_next;
    QSet<Id> m_moving;
    QList<Id> m_cleared; ///< defaults that stay and are none any more
    QHash<QString, QList<CredentialSummary>> m_ofApp; ///< that stay where they are
    QHash<QString, QList<CredentialSummary>> m_settled;
};

Result<QList<Credential>> asTheyWere(UseCase &use, const QVariantMap &arguments)
{
    auto credentials = credentialsThatAre(Whereabouts::Alive, use, idsFrom(arguments.value(u"ids"_s)));
    if (!credentials)
        return failed(credentials);
    const QVariantList before = arguments.value(u"before"_s).toList();
    for (qsizetype i = 0; i < credentials->size(); ++i) {
        CredentialSummary was;
        applySummaryMap(before.value(i).toMap(), was);
        CredentialSummary &summary = (*credentials)[i].summary;
        summary.scope = was.scope; // its place alone: what else has changed since is no part of the move
        summary.environment = was.environment;
        summary.isDefault = was.isDefault;
    }
    return credentials;
}
}

Result<int> moveCredentials(UseCase &use, const QList<Id> &ids, const CredentialDestination &destination)
{
    return Move(use).run(ids, destination);
}

Result<void> requireOldHomes(UseCase &use, const QVariantMap &arguments)
{
    const auto credentials = asTheyWere(use, arguments);
    return credentials ? requireHomes(use, *credentials) : Result<void>(failed(credentials));
}

Result<void> moveCredentialsBack(UseCase &use, const QVariantMap &arguments, const WriteStamp &stamp)
{
    const auto credentials = asTheyWere(use, arguments);
    if (!credentials)
        return failed(credentials);
    for (const Credential &credential : *credentials) {
        if (auto written = use.credentials.update(credential, credential.summary.revision, stamp); !written)
            return written;
    }
    return giveDefaultBack(use, idsFrom(arguments.value(u"cleared"_s)), stamp);
}
}
