#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QStringList>

#include "app/catalog/import/note_book.h"
#include "models/schema/field.h"

namespace claviger
{
/// One parameter of an Atomemo credential, in the dialect of its schema (`encrypted_string`, `ui.hint`, …)
/// and in that of its guide (`secret`, `description`, `placeholder`).
struct AtomemoParameter
{
    Field field;
    bool isSecretByName = false; ///< nothing marks it; a person may say that it is none
};

/// An empty name if there is none.
AtomemoParameter readAtomemoParameter(const nlohmann::json &value, const QString &pointer, NoteBook &notes);
}
