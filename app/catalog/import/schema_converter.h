#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include <QStringList>

#include "app/catalog/import/property_order.h"
#include "app/catalog/import/schema_properties.h"
#include "app/catalog/import/schema_view.h"
#include "models/base/result.h"
#include "models/schema/schema.h"

namespace claviger
{
/// Which fields are secret, besides those that the schema itself marks (`writeOnly`, the format `password`,
/// `secret`, `sensitive`).
enum class SecretRule {
    EveryText, ///< all that can hold text, except enums and constants: the source marks no secrets
    ByName, ///< those that sound so: the source marks others
    None, ///< no others
};

/// What a JSON Schema becomes.
struct SchemaReading
{
    Schema schema;
    bool isWholeValue = false; ///< the root is no object: its only field, `value`, is all of it
    QString title;
    QString description;
    QStringList clearable; ///< paths of fields that are secret by rule, not by a mark
    bool hasMarkedSecret = false;
};

/// Whether anything in a schema is marked as secret.
bool hasSecretMarks(const nlohmann::json &schema);

/// Makes fields of a JSON Schema (2020-12, and what older drafts and OpenAPI write for the same). What has no
/// field of its own kind becomes text, and a note says so; nothing is lost silently.
class SchemaConverter final
{
public:
    /// All of them outlive the converter. `base` is where the document stands in its file, `order` that of
    /// the whole file.
    SchemaConverter(const nlohmann::json &document, QString base, const PropertyOrder &order, SecretRule rule,
        NoteBook &notes);

    /// Errors: TooManyFields, FileMalformed (TooLong).
    Result<SchemaReading> convert();

private:
    struct Place
    {
        QString path; ///< of the field
        bool isMarked = false; ///< something around it is marked as secret
        int depth = 0;
    };

    QList<Field> fields(const SchemaView &view, const Place &around);
    Field field(const QString &name, const SchemaView &view, const Place &place);
    void takeShape(Field &field, const SchemaView &view, const Place &place);
    void takeSecrecy(Field &field, const SchemaView &view, const Place &place);
    bool isRefused(const QString &name, const QString &pointer);

    void shapeByTypes(Field &field, const QStringList &types, const SchemaView &view, const Place &place);
    void shapeAlternatives(Field &field, const SchemaView &view, const Place &place);
    bool shapeOptions(Field &field, const QList<SchemaView> &alternatives);
    void shapeEnum(Field &field, const QList<QJsonValue> &values);
    void shapeConstant(Field &field, const SchemaView &view);
    void shapeList(Field &field, const SchemaView &view);
    void shapeObject(Field &field, const SchemaView &view, const Place &place);
    void shapeMap(Field &field, const SchemaView &view);
    void shapeUnknown(Field &field, const SchemaView &view, const QString &type);
    bool isOpen(const SchemaView &view) const;

    const nlohmann::json &m_document;
    const QString m_base;
    const SecretRule m_rule;
    NoteBook &m_notes;
    SchemaResolver m_resolver;
    SchemaProperties m_properties;
    QStringList m_open; ///< pointers of the schemas around the one being converted
    SchemaReading m_reading;
    std::optional<Error> m_error;
    int m_budget;
};
}
