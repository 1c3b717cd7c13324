#pragma once

#include <QString>
#include <QStringList>

namespace claviger
{
/// A slug is `[a-z0-9]+(-[a-z0-9]+)*`, 1 to 64 characters.
bool isSlug(const QString &text);

/// A slug from a label (`Production Slack` → `production-slack`); `fallback` if nothing of it can stay (a
/// Chinese label).
QString slugFrom(const QString &label, const QString &fallback);

/// `slug`, or `slug-2`, `slug-3`, … : the first that `taken` does not have.
QString freeSlug(const QString &slug, const QStringList &taken);
}
