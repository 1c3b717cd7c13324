#include "models/schema/field_hints.h"

#include <algorithm>
#include <array>

namespace claviger
{
bool isMadeUp(const Field &field)
{
    static constexpr std::array endings{u"password", u"passphrase", u"passwd", u"pwd", u"webhooksecret",
        u"sessionsecret", u"cookiesecret", u"jwtsecret", u"encryptionkey", u"sharedsecret"};
    QString name;
    for (const QChar c : field.name) {
        if (c.isLetterOrNumber())
            name += c.toLower();
    }
    return field.secret
        && std::ranges::any_of(endings, [&](const char16_t *ending) { return name.endsWith(ending); });
}
}
