#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace claviger
{
/// The text as searching sees it: no case, no accents, compatibility forms made plain (`Ｃafé` → `cafe`).
QString folded(const QString &text);

/// The words of what somebody typed, folded. All of them must be found.
QStringList searchWords(const QString &text);

/// Remembers what it has folded; for names that come again and again.
class FoldCache final
{
public:
    const QString &fold(const QString &text);

private:
    QHash<QString, QString> m_folded;
};
}
