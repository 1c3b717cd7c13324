#include "models/schema/text_formats.h"

#include <algorithm>
#include <array>

#include <QDate>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype longestUrl = 8192;
constexpr qsizetype longestHost = 253; // RFC 1035 section 2.3.4, as text

bool isWebScheme(const QString &scheme)
{
    static constexpr std::array schemes{u"http", u"https", u"ws", u"wss", u"ftp"};
    return std::ranges::any_of(schemes, [&](const char16_t *web) { return scheme == web; });
}

bool isPort(QStringView text)
{
    const bool isDigits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isDigits && text.size() <= 5 && text.toInt() >= 1 && text.toInt() <= 65535;
}

bool isIPv6(QStringView text)
{
    static const QRegularExpression zone(u"%[A-Za-z0-9._~-]+\\z"_s);
    const QUrl url(u"http://["_s + text.toString().remove(zone) + u"]/"_s, QUrl::StrictMode);
    return text.contains(u':') && url.isValid() && !url.host().isEmpty();
}

bool isIPv4(const QStringList &labels)
{
    static const QRegularExpression octet(u"\\A(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\z"_s);
    return labels.size() == 4
        && std::ranges::all_of(labels, [](const QString &label) { return octet.match(label).hasMatch(); });
}

bool isLabel(const QString &label)
{
    static const QRegularExpression form(
        u"\\A[\\p{L}\\p{N}_]([\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}_])?\\z"_s);
    return form.match(label).hasMatch();
}

bool isHostName(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.isEmpty() || name.size() > longestHost)
        return false;
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    const QStringList labels = name.split(u'.');
    if (digits.match(labels.last()).hasMatch()) // a name never ends in a number (RFC 1123 section 2.1)
        return isIPv4(labels);
    return std::ranges::all_of(labels, isLabel);
}

int daysIn(int year, int month)
{
    return QDate::isValid(year, month, 1) ? QDate(year, month, 1).daysInMonth() : year == 0 ? 28 : 0;
}
}

bool isUrl(const QString &text)
{
    static const QRegularExpression form(u"\\A([A-Za-z][A-Za-z0-9+.-]*)://[^\\s\\p{Cc}]+\\z"_s);
    const auto match = form.match(text);
    if (text.size() > longestUrl || !match.hasMatch())
        return false;
    if (!isWebScheme(match.captured(1).toLower()))
        return true; // several hosts, socket paths and the like: only the program it is for knows
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.port(1) != 0;
}

bool isHost(const QString &text)
{
    if (text.startsWith(u'[')) {
        const auto end = text.indexOf(u']');
        if (end < 0 || !isIPv6(QStringView(text).mid(1, end - 1)))
            return false;
        const auto rest = QStringView(text).mid(end + 1);
        return rest.isEmpty() || (rest.startsWith(u':') && isPort(rest.mid(1)));
    }
    if (text.count(u':') > 1)
        return isIPv6(text);
    if (const auto colon = text.indexOf(u':'); colon >= 0)
        return isHostName(text.left(colon)) && isPort(QStringView(text).mid(colon + 1));
    return isHostName(text);
}

bool isDateTime(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})[Tt]([01][0-9]|2[0-3]):[0-"
                                         u"5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?"
                                         "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return false;
    const int day = match.captured(3).toInt();
    return day >= 1 && day <= daysIn(match.captured(1).toInt(), match.captured(2).toInt());
}

bool isPem(const QString &text)
{
    static const QRegularExpression begin(u"\\A-----BEGIN ([ -,.-~]+(?:-[ -,.-~]+)*)-----\\z"_s);
    static const QRegularExpression header(u"\\A[A-Za-z0-9-]+: "_s);
    static const QRegularExpression base64(u"\\A[A-Za-z0-9+/]+={0,2}\\z"_s);

    QString label; // of the block being read; empty outside
    bool hasBody = false;
    int blocks = 0;
    for (QStringView view : QStringView(text).split(u'\n')) {
        const QString line = view.trimmed().toString();
        if (label.isEmpty()) {
            if (const auto match = begin.match(line); match.hasMatch()) {
                label = match.captured(1);
                hasBody = false;
            }
        } else if (line == u"-----END "_s + label + u"-----"_s) {
            if (!hasBody)
                return false;
            ++blocks;
            label.clear();
        } else if (base64.match(line).hasMatch()) {
            hasBody = true;
        } else if (!line.isEmpty() && (hasBody || !header.match(line).hasMatch())) {
            return false;
        }
    }
    return label.isEmpty() && blocks > 0;
}
}
