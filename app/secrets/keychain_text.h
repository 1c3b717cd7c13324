#pragma once

#include <QByteArrayView>

#include "models/base/text_bytes.h"

namespace claviger
{
/// The largest item that is written to a keychain, in bytes: a file of 4 MiB as JSON, with room to spare.
/// gnome-keyring rewrites its whole file for each item, and D-Bus ends a connection that sends too much.
constexpr qsizetype maximumKeychainItem = 8 << 20;

/// Whether these bytes can be a keychain item of ours: text items are C strings in UTF-8, and an empty one
/// reads like a failed read (or, on KWallet, deletes).
inline bool isKeychainText(QByteArrayView bytes)
{
    return !bytes.isEmpty() && isTextBytes(bytes);
}
}
