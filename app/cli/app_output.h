#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "models/catalog/definition.h"

namespace claviger
{
// How apps look on the command line.

/// What a list has of one: no fields.
QJsonObject jsonRow(const Definition &definition);
/// All of it: the row, its own document as `definition`, and the fields of each method by path.
QJsonObject jsonOf(const Definition &definition);
/// The fields of a schema by path, in order.
QJsonArray jsonFields(const Schema &schema);
/// For people, lines with their newlines, printable.
QString textOf(const Definition &definition);
/// A table of `definitions`.
QString tableOf(const QList<Definition> &definitions);
}
