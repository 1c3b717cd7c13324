#pragma once

#include <optional>
#include <span>

#include <QString>
#include <QVariantMap>

namespace claviger
{
/// One wording of a code. The first whose condition holds is used, so special cases stand above the general
/// one.
struct Phrase
{
    int code = 0;
    /// `""`: always; `"name"`: the argument is there and not empty; `"name=value"`: it reads so; `"name>1"`:
    /// it is more.
    const char *when = "";
    const char *sentence = ""; ///< source text, marked with QT_TRANSLATE_NOOP("claviger", …)
    const char *remedy = "";
};

/// The phrase for the code and its arguments, or nullptr if the table has none.
const Phrase *choosePhrase(std::span<const Phrase> table, int code, const QVariantMap &arguments);

/// Translates, then puts the arguments in: `{name}` as text (lists joined by commas), `{name:size}` as a size
/// in bytes. Nothing if an argument is missing.
std::optional<QString> fillPhrase(const char *source, const QVariantMap &arguments);
/// The same with an ellipsis for what is missing.
QString fillPhraseAnyway(const char *source, const QVariantMap &arguments);
}
