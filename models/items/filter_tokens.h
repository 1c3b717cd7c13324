#pragma once

#include <QList>
#include <QString>

namespace claviger
{
/// One word of a filter as it was typed: `slack`, `-env:prod`, `label:"Production Slack"`.
struct FilterToken
{
    qsizetype start = 0; ///< of the whole word, its minus included
    qsizetype end = 0; ///< behind its last character
    qsizetype valueStart = 0; ///< behind the colon; where the word itself starts if there is none
    bool isNegated = false;
    bool isQuoted = false;
    QString key; ///< what stands before the colon; empty: there is none
    QString value; ///< without quotes

    bool operator==(const FilterToken &) const = default;
};

/// Quotes keep blanks together, at the start of a word or of its value; one that is not closed yet reaches to
/// the end. A minus alone is a word. The colon and the quotes of a Chinese keyboard count too.
QList<FilterToken> filterTokens(const QString &text);
}
