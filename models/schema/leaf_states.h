#pragma once

#include <QList>

#include "models/schema/form_values.h"
#include "models/schema/schema.h"

namespace claviger
{
/// What a form knows of one leaf while it has certain values.
struct LeafState
{
    QString path;
    const Field *field = nullptr;
    bool applies = true; ///< its visibility rule, and those of the objects around it, show it
    bool isDrawn = true; ///< applies, and neither it nor an object around it is `hidden`
    bool isRequired = false; ///< must be given: someone could, and the object it belongs to is not left out
};

/// Every leaf in order. `field` points into the schema.
QList<LeafState> leafStates(const Schema &schema, const FormValues &values);

/// A leaf's value in its own type: secrets read from their text. Undefined if nothing is given, or if a
/// secret is kept.
QJsonValue givenValue(const Field &field, const QString &path, const FormValues &values);
bool isKept(const Field &field, const QString &path, const FormValues &values);
}
