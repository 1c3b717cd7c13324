#pragma once

#include <optional>
#include <utility>

#include <QByteArray>
#include <QStringView>

namespace claviger
{
/// The first and the last id (as blobs of 16) whose base32 form begins with `prefix`, in either case and with
/// or without `cred_` before it. Nothing if no id can begin so, or the prefix is empty.
std::optional<std::pair<QByteArray, QByteArray>> idsWithPrefix(QStringView prefix);
}
