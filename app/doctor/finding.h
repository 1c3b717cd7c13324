#pragma once

#include <vector>

#include <QString>

#include "models/base/error.h"

namespace claviger
{
/// One line of `clav doctor` and of the desktop's diagnostics.
struct Finding
{
    enum class Level { Fine, Warning, Problem };

    QString check; ///< a stable name for --json: `keychain`, `memory`, `workspace`, …
    Level level = Level::Fine;
    QString sentence;
    QString remedy;

    static Finding fine(const QString &check, const QString &sentence)
    {
        return {check, Level::Fine, sentence, {}};
    }
    /// In the error's own words.
    static Finding of(const QString &check, Level level, const Error &error);
};

using Findings = std::vector<Finding>;

/// `OK`, `WARNING` or `PROBLEM`, in the reader's language.
QString wordFor(Finding::Level level);
}
