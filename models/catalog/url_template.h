#pragma once

#include <QString>
#include <QStringList>

namespace claviger
{
/// The names in braces in a text, in order, each once: `Bearer {apiKey}` has `apiKey`. A brace that does not
/// open a name (letters, digits and underscores, a letter first) is a brace.
QStringList placeholdersIn(const QString &text);

/// An https address with names in braces: `https://{subdomain}.example.com/token`, or one that a field gives
/// the beginning of: `{server}/token`, where a slash at the end of the field's value does not count.
class UrlTemplate final
{
public:
    explicit UrlTemplate(QString text) : m_text(std::move(text)) { }

    /// https with a host and no user, or a name first; no braces but those around names.
    bool isGood() const;
    /// `{subdomain}.example.com`, or `{server}` where a name stands first. Without a port.
    QString host() const;

private:
    QString m_text;
};

/// `example.com`, `*.example.com` (any depth below, not itself) or `{field}` (the host that the person gave).
bool isHostRule(const QString &text);

/// Whether one of the rules allows a template's host. `{subdomain}.example.com` is below `*.example.com`.
bool allowsHost(const QStringList &rules, const QString &host);
}
