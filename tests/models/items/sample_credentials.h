#pragma once

#include "models/credentials/credential.h"
#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// An id that is the same in every run.
inline Id idOf(int number)
{
    QByteArray bytes(Id::byteCount, '\0');
    bytes[14] = static_cast<char>(number / 256);
    bytes[15] = static_cast<char>(number % 256);
    return *Id::fromBytes(bytes);
}

inline CredentialSummary credential(int number, const QString &app, const QString &label)
{
    CredentialSummary one;
    one.id = idOf(number);
    one.appSlug = app.toLower();
    one.appName = app;
    one.label = label;
    one.slug = QStringLiteral("slug-%1").arg(number);
    return one;
}

inline Environment environment(int number, const QString &label)
{
    Environment one;
    one.id = idOf(number);
    one.label = label;
    one.color = QStringLiteral("#aa0000");
    one.position = number;
    return one;
}

inline Project project(int number, const QString &label)
{
    Project one;
    one.id = idOf(number);
    one.label = label;
    return one;
}
}
