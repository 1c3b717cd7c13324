#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "models/schema/field.h"

namespace claviger
{
/// What keeps the fields of an app of one's own from being saved, and where it is to be mended.
struct FieldFault
{
    enum class Part { Name, Options, Rules, Default };

    qsizetype field = 0;
    Part part = Part::Name;
    qsizetype option = -1; ///< the row, where one is at fault
    QString sentence;
};

/// The first one. What an imported field came with and nobody changed is not held against it, unless it could
/// not be stored.
std::optional<FieldFault> firstFault(const QList<Field> &fields, const QList<Field> &before);
}
