#include "app/text/phrase.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString textOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QStringList)
        return value.toStringList().join(u", "_s);
    if (value.typeId() == QMetaType::Double)
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString();
}

bool holds(const QString &condition, const QVariantMap &arguments)
{
    if (condition.isEmpty())
        return true;
    if (const auto equals = condition.indexOf(u'='); equals > 0)
        return textOf(arguments.value(condition.left(equals))) == condition.mid(equals + 1);
    if (const auto more = condition.indexOf(u'>'); more > 0)
        return arguments.value(condition.left(more)).toDouble() > condition.mid(more + 1).toDouble();
    return !textOf(arguments.value(condition)).isEmpty();
}

/// Empty if the argument is missing.
QString formatted(const QString &placeholder, const QVariantMap &arguments)
{
    const auto colon = placeholder.indexOf(u':');
    const QVariant value = arguments.value(colon < 0 ? placeholder : placeholder.left(colon));
    if (colon >= 0 && value.isValid())
        return QLocale().formattedDataSize(value.toLongLong());
    return textOf(value);
}

/// One pass over the pattern: what an argument contains is never read as a placeholder.
struct Filled
{
    QString text;
    bool complete = true;
};

Filled fill(const QString &pattern, const QVariantMap &arguments)
{
    Filled filled;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const auto open = pattern.indexOf(u'{', at);
        const auto close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString value = formatted(pattern.mid(open + 1, close - open - 1), arguments);
        filled.complete &= !value.isEmpty();
        filled.text += pattern.mid(at, open - at) + (value.isEmpty() ? u"…"_s : value);
        at = close + 1;
    }
    filled.text += pattern.mid(at);
    return filled;
}

QString translated(const char *source)
{
    return *source == '\0' ? QString() : QCoreApplication::translate("claviger", source);
}
}

const Phrase *choosePhrase(std::span<const Phrase> table, int code, const QVariantMap &arguments)
{
    for (const Phrase &phrase : table) {
        if (phrase.code == code && holds(QString::fromLatin1(phrase.when), arguments))
            return &phrase;
    }
    return nullptr;
}

std::optional<QString> fillPhrase(const char *source, const QVariantMap &arguments)
{
    Filled filled = fill(translated(source), arguments);
    if (!filled.complete)
        return {};
    return std::move(filled.text);
}

QString fillPhraseAnyway(const char *source, const QVariantMap &arguments)
{
    return fill(translated(source), arguments).text;
}
}
