#pragma once

#include <QMap>
#include <QString>

namespace claviger
{
/// A text in several languages, by locale key with an underscore (`en_US`, `zh_Hans`, `pt_BR`).
class LocalizedText final
{
public:
    LocalizedText() = default;
    /// A text in one language: kept as `en_US`.
    explicit LocalizedText(QString text);
    explicit LocalizedText(QMap<QString, QString> texts) : m_texts(std::move(texts)) { }

    bool isEmpty() const { return m_texts.isEmpty(); }
    const QMap<QString, QString> &texts() const { return m_texts; }

    /// The best text for a locale name (`zh_CN`, `zh-Hans`, `de`): exact, then same language and script,
    /// then same language, then `en_US`, then any. Empty if there is none at all.
    QString in(const QString &localeName) const;

    /// What a reader of that locale typed over the text that in() gave: languages that were not shown keep
    /// theirs. The same text changes nothing; an empty one leaves nothing in any language.
    void put(const QString &localeName, const QString &text);

    bool operator==(const LocalizedText &) const = default;

private:
    /// Under which in() finds its text.
    QString keyFor(const QString &localeName) const;

    QMap<QString, QString> m_texts;
};
}
