#include "models/base/text_fold.h"

#include <algorithm>

#include <QStringList>

namespace claviger
{
namespace
{
/// QString::toLower() decodes Unicode, which takes most of the time of folding a table of ten thousand rows.
QString asciiLower(QString text)
{
    for (QChar &character : text) {
        if (character >= u'A' && character <= u'Z')
            character = QChar(character.unicode() + (u'a' - u'A'));
    }
    return text;
}
}

QString folded(const QString &text)
{
    const bool isAscii
        = std::ranges::all_of(text, [](QChar character) { return character.unicode() < 0x80; });
    if (isAscii)
        return asciiLower(text);
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar character) { return character.category() == QChar::Mark_NonSpacing; });
    return plain.toCaseFolded();
}

QStringList searchWords(const QString &text)
{
    return folded(text).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QString &FoldCache::fold(const QString &text)
{
    auto known = m_folded.find(text);
    if (known == m_folded.end())
        known = m_folded.insert(text, folded(text));
    return *known;
}
}
