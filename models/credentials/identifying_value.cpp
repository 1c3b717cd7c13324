#include "models/credentials/identifying_value.h"

#include <array>

#include <QStringList>
#include <QUrl>

#include "models/schema/schema.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype longest = 120; ///< more is no name

/// Words in the names of fields, the best first.
const std::array<QStringList, 4> &tellingNames()
{
    static const std::array<QStringList, 4> names{
        QStringList{u"account"_s, u"user"_s, u"login"_s, u"email"_s, u"mail"_s, u"handle"_s},
        QStringList{u"team"_s, u"workspace"_s, u"organi"_s, u"tenant"_s, u"project"_s, u"domain"_s, u"site"_s,
            u"clientid"_s, u"keyid"_s, u"appid"_s},
        QStringList{u"host"_s, u"server"_s, u"database"_s, u"bucket"_s},
        QStringList{u"url"_s, u"endpoint"_s, u"address"_s, u"uri"_s},
    };
    return names;
}

/// `proxy/userName` → `username`.
QString plainName(const QString &path)
{
    QString name = Schema::namesOf(path).constLast().toLower();
    name.remove(u'_').remove(u'-');
    return name;
}

int rankOf(const QString &path)
{
    const QString name = plainName(path);
    for (const QString &other : {u"token"_s, u"webhook"_s, u"callback"_s, u"redirect"_s, u"scope"_s}) {
        if (name.contains(other))
            return -1; // addresses and names of something else
    }
    int rank = 0;
    for (const QStringList &words : tellingNames()) {
        for (const QString &word : words) {
            if (name.contains(word))
                return rank;
        }
        ++rank;
    }
    return -1;
}

/// Without what every address has, and without what one may carry: a password, a key in its query.
QString shown(const QString &value)
{
    if (!value.contains(u"://"_s))
        return value;
    const QUrl address(value);
    if (address.host().isEmpty() || address.host().startsWith(u"api."_s))
        return {};
    const QString text = address.host() + address.path();
    return text.endsWith(u'/') ? text.chopped(1) : text;
}
}

QString identifyingValue(const QList<CredentialField> &fields)
{
    std::array<QString, 4> found; // by rank
    for (const CredentialField &field : fields) {
        const int rank = field.secret ? -1 : rankOf(field.path);
        if (rank < 0 || !found.at(static_cast<size_t>(rank)).isEmpty())
            continue;
        const QString text = shown(field.value.toString().simplified());
        if (text.size() <= longest)
            found.at(static_cast<size_t>(rank)) = text;
    }
    const auto &[account, team, server, address] = found;
    if (!account.isEmpty())
        return server.isEmpty() || account.contains(u'@') ? account : account + u'@' + server;
    return !team.isEmpty() ? team : !server.isEmpty() ? server : address;
}
}
