#pragma once

#include <QLocale>
#include <QString>

#include "models/credentials/credential.h"

namespace claviger
{
// The words in which a credential's facts are shown, in the reader's language.

QString statusText(CredentialStatus status);
QString scopeKindText(ScopeKind kind);
QString allEnvironmentsText();
/// Stands for a project or an environment that is referred to and no longer there.
QString removedText();
/// A moment in the reader's format and time zone, or that there was none yet (0).
QString usedText(qint64 milliseconds, const QLocale &locale);
}
