#include "app/catalog/import/field_names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
template <typename Words> bool isOneOf(const QString &word, const Words &words)
{
    return std::ranges::any_of(words, [&](QStringView one) { return word == one; });
}

bool startsWord(const QString &name, qsizetype i)
{
    if (i == 0 || !name.at(i).isUpper())
        return false;
    const bool nextIsLower = i + 1 < name.size() && name.at(i + 1).isLower();
    return !name.at(i - 1).isUpper() || nextIsLower;
}
}

QStringList wordsOfName(const QString &name)
{
    QStringList words(1);
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (!name.at(i).isLetterOrNumber() || startsWord(name, i))
            words.append(QString());
        if (name.at(i).isLetterOrNumber())
            words.last() += name.at(i).toLower();
    }
    words.removeAll(QString());
    return words;
}

bool soundsSecret(const QString &name)
{
    static constexpr std::array<QStringView, 16> alone{u"password", u"passwd", u"pwd", u"pass", u"passphrase",
        u"passcode", u"secret", u"secrets", u"token", u"apikey", u"apitoken", u"pat", u"jwt", u"credentials",
        u"accesstoken", u"clientsecret"};
    static constexpr std::array<QStringView, 12> kindsOfKey{u"api", u"private", u"secret", u"access",
        u"signing", u"encryption", u"account", u"service", u"admin", u"role", u"auth", u"app"};
    const QStringList words = wordsOfName(name);
    if (words.isEmpty())
        return false;
    if (isOneOf(words.last(), alone))
        return true;
    if (words.last() == u"string" && words.size() > 1)
        return words.at(words.size() - 2) == u"connection"; // it usually has a password in it
    return words.last() == u"key" && (words.size() == 1 || isOneOf(words.at(words.size() - 2), kindsOfKey));
}

bool soundsMultiLine(const QString &name, const QString &hint)
{
    static constexpr std::array<QStringView, 8> alone{
        u"certificate", u"cert", u"pem", u"ca", u"certificates", u"privatekey", u"publickey", u"kubeconfig"};
    const QStringList words = wordsOfName(name);
    if (!words.isEmpty() && isOneOf(words.last(), alone))
        return true;
    const bool isKey = words.size() > 1 && words.last() == u"key"
        && (words.at(words.size() - 2) == u"private" || words.at(words.size() - 2) == u"public");
    const QStringList hints = hint.split(u' ', Qt::SkipEmptyParts);
    return isKey || std::ranges::any_of(hints, [](QString word) {
        return word.remove(u'.').remove(u',').remove(u'(').remove(u')') == u"PEM";
    });
}
}
