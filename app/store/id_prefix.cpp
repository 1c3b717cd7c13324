#include "app/store/id_prefix.h"

#include <QString>

#include "models/base/id.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype textLength = 26;
}

std::optional<std::pair<QByteArray, QByteArray>> idsWithPrefix(QStringView prefix)
{
    if (const auto underscore = prefix.lastIndexOf(u'_'); underscore >= 0)
        prefix = prefix.mid(underscore + 1);
    if (prefix.isEmpty() || prefix.size() > textLength)
        return {};

    // The last character carries three bits and two of padding: `4` (11100) is the highest it can be.
    const QString head = prefix.toString();
    const QString low = head + QString(textLength - head.size(), u'a');
    QString high = head + QString(textLength - head.size(), u'7');
    if (head.size() < textLength)
        high[textLength - 1] = u'4';

    const auto first = Id::fromText(low);
    const auto last = Id::fromText(high);
    if (!first || !last)
        return {};
    return std::pair(first->toBytes(), last->toBytes());
}
}
