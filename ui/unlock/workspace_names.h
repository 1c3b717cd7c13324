#pragma once

#include <QStringList>

namespace claviger
{
/// What is said where a person gives a workspace the name of another one.
QString nameIsTaken(const QString &name);

/// The name, with a number behind it if it is one of `taken`.
QString freeName(const QString &name, const QStringList &taken);
}
