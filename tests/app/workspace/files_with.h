#pragma once

#include <QByteArray>
#include <QStringList>

namespace claviger::test
{
/// The files of a folder that have these bytes somewhere, or that cannot be read.
QStringList filesWith(const QString &folder, const QByteArray &text);
}
