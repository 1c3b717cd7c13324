#include "models/catalog/url_template.h"

#include <algorithm>

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const QRegularExpression &placeholder()
{
    static const QRegularExpression form(u"\\{([A-Za-z][A-Za-z0-9_]*)\\}"_s);
    return form;
}

/// The same address with letters where names stand.
QString filledIn(QString text)
{
    return text.replace(placeholder(), u"x"_s);
}

bool startsWithName(const QString &text)
{
    return placeholder()
        .match(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}
}

QStringList placeholdersIn(const QString &text)
{
    QStringList names;
    for (const QRegularExpressionMatch &match : placeholder().globalMatch(text))
        names.append(match.captured(1));
    names.removeDuplicates();
    return names;
}

bool UrlTemplate::isGood() const
{
    const QString whole = startsWithName(m_text) ? u"https://"_s + m_text : m_text;
    const QString filled = filledIn(whole);
    const QUrl url(filled, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty()
        && !filled.contains(u'@') && !filled.contains(u'{') && !filled.contains(u'}');
}

QString UrlTemplate::host() const
{
    static const QRegularExpression form(u"\\A(?:https://)?([^/:?#]*)"_s);
    return form.match(m_text).captured(1);
}

bool isHostRule(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?:\\{[A-Za-z][A-Za-z0-9_]*\\}|(?:[*][.])?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
        "(?:[.][a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)\\z"_s);
    return form.match(text).hasMatch();
}

bool allowsHost(const QStringList &rules, const QString &host)
{
    return std::ranges::any_of(rules, [&](const QString &rule) {
        return rule == host || (rule.startsWith(u"*."_s) && host.endsWith(QStringView(rule).sliced(1)));
    });
}
}
