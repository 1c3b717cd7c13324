#include "ui/forms/mnemonics.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Mnemonics::Mnemonics(const QString &taken)
{
    for (const QChar letter : taken)
        m_taken.insert(letter.toLower());
}

QString Mnemonics::assign(const QString &label)
{
    const qsizetype chosen = choose(label);
    QString result;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (i == chosen)
            result += u'&';
        result += label.at(i);
        if (label.at(i) == u'&')
            result += u'&';
    }
    if (chosen >= 0)
        m_taken.insert(label.at(chosen).toLower());
    return result;
}

qsizetype Mnemonics::choose(const QString &label) const
{
    for (qsizetype i = 0; i < label.size(); ++i) {
        if ((i == 0 || label.at(i - 1).isSpace()) && isFree(label.at(i)))
            return i;
    }
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (isFree(label.at(i)))
            return i;
    }
    return -1;
}

bool Mnemonics::isFree(QChar letter) const
{
    // Only letters that any keyboard has with Alt.
    return letter.unicode() < 128 && letter.isLetterOrNumber() && !m_taken.contains(letter.toLower());
}
}
