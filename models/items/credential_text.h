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
/// How long ago that was, or that there was no use yet (0).
QString usedText(qint64 milliseconds, qint64 now, const QLocale &locale);
}
