#include "app/catalog/import/bundled_match.h"

#include <algorithm>
#include <array>

#include "app/catalog/import/field_names.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
bool saysNothing(const QString &word)
{
    static constexpr std::array<QStringView, 22> words{u"api", u"key", u"keys", u"apikey", u"token",
        u"tokens", u"secret", u"secrets", u"credential", u"credentials", u"oauth", u"oauth2", u"auth", u"o",
        u"app", u"connection", u"account", u"client", u"access", u"config", u"settings", u"id"};
    return std::ranges::any_of(words, [&](QStringView one) { return word == one; });
}

QString matchOf(const QString &name, const QStringList &slugs)
{
    QStringList words = wordsOfName(name);
    while (!words.isEmpty() && saysNothing(words.last()))
        words.removeLast();
    while (!words.isEmpty()) {
        const QString joined = words.join(QString());
        for (const QString &slug : slugs) {
            if (QString(slug).remove(u'-') == joined)
                return slug;
        }
        words.removeLast();
    }
    return {};
}
}

QString bundledMatch(const Definition &definition, const QStringList &bundledSlugs)
{
    if (!definition.treatedAs.isEmpty())
        return definition.treatedAs;
    const QString byName = matchOf(definition.name, bundledSlugs);
    return byName.isEmpty() ? matchOf(definition.app.name.in(u"en_US"_s), bundledSlugs) : byName;
}
}
