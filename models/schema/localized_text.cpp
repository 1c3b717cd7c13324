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

template <typename Accepts> QString firstText(const QMap<QString, QString> &texts, Accepts &&accepts)
{
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text->isEmpty() && accepts(text.key()))
            return *text;
    }
    return {};
}
}

LocalizedText::LocalizedText(QString text)
{
    if (!text.isEmpty())
        m_texts.insert(u"en_US"_s, text);
}

QString LocalizedText::in(const QString &localeName) const
{
    if (const QString exact = m_texts.value(localeName); !exact.isEmpty())
        return exact;
    if (m_texts.size() == 1)
        return m_texts.first();

    const QString plain = LocaleKey::plain(localeName);
    const LocaleKey wanted(localeName);
    QString text = firstText(m_texts, [&](const QString &key) { return LocaleKey::plain(key) == plain; });
    if (text.isEmpty()) {
        text = firstText(m_texts, [&](const QString &key) {
            const LocaleKey offered(key);
            return offered.language == wanted.language && offered.script == wanted.script;
        });
    }
    if (text.isEmpty())
        text = firstText(
            m_texts, [&](const QString &key) { return LocaleKey(key).language == wanted.language; });
    if (text.isEmpty())
        text = m_texts.value(u"en_US"_s);
    return text.isEmpty() ? firstText(m_texts, [](const QString &) { return true; }) : text;
}
}
