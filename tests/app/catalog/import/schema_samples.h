#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "app/catalog/import_note.h"

namespace claviger
{
/// A JSON Schema and what importing it gives. Apart from the test, because moc reads its raw strings wrongly.
struct SchemaSample
{
    const char *name;
    QByteArray schema;
    QString fields; ///< outline()
    QList<ImportNoteCode> notes;
};

/// Every shape that a schema of the wild has been seen to have.
QList<SchemaSample> schemaSamples();
}
