#include "models/credentials/slug.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype longestSlug = 64;

bool isSlugCharacter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
}

/// Cut to the length, without a hyphen at the end.
QString shortened(const QString &slug, qsizetype length)
{
    QString cut = slug.left(length);
    while (cut.endsWith(u'-'))
        cut.chop(1);
    return cut;
}
}

bool isSlug(const QString &text)
{
    if (text.isEmpty() || text.size() > longestSlug || text.startsWith(u'-') || text.endsWith(u'-'))
        return false;
    return !text.contains(u"--"_s)
        && std::ranges::all_of(text, [](QChar c) { return c == u'-' || isSlugCharacter(c); });
}

QString slugFrom(const QString &label, const QString &fallback)
{
    // NFKD takes accents off their letters (é → e + U+0301), which then fall away
    const QString plain = label.normalized(QString::NormalizationForm_KD).toLower();
    QString slug;
    for (const QChar character : plain) {
        if (isSlugCharacter(character))
            slug += character;
        else if (!character.isMark() && character != u'\'' && character != u'’' && !slug.isEmpty()
            && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug = shortened(slug, longestSlug);
    return slug.isEmpty() ? fallback : slug;
}

QString freeSlug(const QString &slug, const QStringList &taken)
{
    QString candidate = slug;
    for (int number = 2; taken.contains(candidate); ++number) {
        const QString suffix = u'-' + QString::number(number);
        candidate = shortened(slug, longestSlug - suffix.size()) + suffix;
    }
    return candidate;
}
}
