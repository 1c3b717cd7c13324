#include "models/schema/localized_text.h"

#include <array>

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// `zh-hans_CN.UTF-8@x` as its parts, lower case.
struct LocaleKey
{
    QString language;
    QString script;

    explicit LocaleKey(const QString &name)
    {
        const auto parts = plain(name).split(u'_');
        language = parts.first();
        for (const QString &part : parts.mid(1)) {
            if (part.size() == 4)
                script = part;
        }
        if (script.isEmpty())
            script = likelyScript(name);
    }

    static QString plain(const QString &name)
    {
        return name.section(u'.', 0, 0).section(u'@', 0, 0).replace(u'-', u'_').toLower();
    }

private:
    /// Only Chinese is commonly written in two scripts without naming one: the region decides.
    QString likelyScript(const QString &name) const
    {
        if (language != u"zh")
            return {};
        static constexpr std::array traditional{u"tw", u"hk", u"mo"};
        for (const QString &part : plain(name).split(u'_')) {
            if (std::ranges::any_of(traditional, [&](const char16_t *region) { return part == region; }))
                return u"hant"_s;
        }
        return u"hans"_s;
    }
};

constexpr QStringView english = u"en_US";

template <typename Accepts> QString firstKey(const QMap<QString, QString> &texts, Accepts &&accepts)
{
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text->isEmpty() && accepts(text.key()))
            return text.key();
    }
    return {};
}
}

LocalizedText::LocalizedText(QString text)
{
    if (!text.isEmpty())
        m_texts.insert(english.toString(), text);
}

QString LocalizedText::in(const QString &localeName) const
{
    return m_texts.value(keyFor(localeName));
}

void LocalizedText::put(const QString &localeName, const QString &text)
{
    const QString shown = keyFor(localeName);
    if (text == m_texts.value(shown))
        return;
    if (text.isEmpty()) {
        m_texts.clear();
        return;
    }
    const LocaleKey reader(localeName);
    if (shown.isEmpty() || reader.language.size() < 2) // the C locale has no language
        m_texts.insert(shown.isEmpty() ? english.toString() : shown, text);
    else if (m_texts.size() == 1 || LocaleKey(shown).language == reader.language)
        m_texts.insert(shown, text);
    else
        m_texts.insert(localeName, text);
}

QString LocalizedText::keyFor(const QString &localeName) const
{
    if (!m_texts.value(localeName).isEmpty())
        return localeName;
    if (m_texts.size() == 1)
        return m_texts.firstKey();

    const QString plain = LocaleKey::plain(localeName);
    const LocaleKey wanted(localeName);
    QString found = firstKey(m_texts, [&](const QString &key) { return LocaleKey::plain(key) == plain; });
    if (found.isEmpty()) {
        found = firstKey(m_texts, [&](const QString &key) {
            const LocaleKey offered(key);
            return offered.language == wanted.language && offered.script == wanted.script;
        });
    }
    if (found.isEmpty())
        found = firstKey(
            m_texts, [&](const QString &key) { return LocaleKey(key).language == wanted.language; });
    if (found.isEmpty() && !m_texts.value(english.toString()).isEmpty())
        return english.toString();
    return found.isEmpty() ? firstKey(m_texts, [](const QString &) { return true; }) : found;
}
}
