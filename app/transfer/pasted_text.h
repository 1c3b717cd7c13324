#pragma once

#include <vector>

#include <QByteArrayView>
#include <QStringList>

#include "app/secrets/secret_buffer.h"

namespace claviger
{
/// One value of a text that names its values.
struct NamedValue
{
    QStringList names; ///< from the outermost object inwards; a line has one
    SecretBuffer text; ///< a string's content; of anything else in JSON, its text
    bool isObject = false; ///< its members follow it, each as a value of its own
};

/// What a text names, in its order. Empty: it is neither a JSON object nor lines of `KEY=value`.
struct PastedText
{
    std::vector<NamedValue> values;
    int pairs = 0; ///< objects do not count, their members do

    bool isEmpty() const { return values.empty(); }
};

/// Reads a JSON object or lines of `KEY=value` (see readAssignments()). Values go straight into locked
/// memory; empty ones, null, and what cannot be a value (NUL) are left out. Objects are entered up to eight
/// deep.
PastedText readPastedText(QByteArrayView utf8);
}
