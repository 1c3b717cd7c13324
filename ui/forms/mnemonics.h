#pragma once

#include <QSet>
#include <QString>

namespace claviger
{
/// Gives labels that come from definitions a mnemonic each, as far as letters go.
class Mnemonics final
{
public:
    /// Letters already spoken for, e.g. by buttons of the same window.
    explicit Mnemonics(const QString &taken = {});

    /// The label with `&` before a free letter (first letters of words before others); `&` in it is doubled.
    QString assign(const QString &label);

private:
    qsizetype choose(const QString &label) const;
    bool isFree(QChar letter) const;

    QSet<QChar> m_taken;
};
}
