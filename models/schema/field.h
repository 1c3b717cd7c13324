#pragma once

#include <memory>
#include <optional>

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include "models/schema/localized_text.h"
#include "models/schema/visibility.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace field_enums
{
Q_NAMESPACE

/// What kind of value a field holds. Whether it is secret is said apart (Field::secret).
enum class FieldType {
    String,
    MultiLine, ///< text of several lines
    Number,
    Integer,
    Boolean,
    Choice, ///< one of `options`
    Url,
    Host, ///< host name or address, optionally with a port
    DateTime, ///< RFC 3339 text
    File, ///< the content of a text file: PEM, JSON or any (`fileKind`)
    Object, ///< nested fields (`children`)
    StringList,
    StringMap,
    Unknown, ///< A type this version does not know: edited as text, kept as it is.
};
Q_ENUM_NS(FieldType)

enum class FileKind { Any, Pem, Json };
Q_ENUM_NS(FileKind)
}

/// The type's name as written in the source, for error arguments, --json and tests.
QString fieldTypeName(FieldType type);

/// One choice of a Choice field.
struct FieldOption
{
    QJsonValue value; ///< string, number or boolean
    LocalizedText label;

    bool operator==(const FieldOption &) const = default;
};

/// What a value must satisfy, besides its type. Contradictions are kept as the source has them and never
/// crash.
struct FieldConstraints
{
    std::optional<int> minimumLength; ///< Unicode code points; of a list or map: entries
    std::optional<int> maximumLength;
    std::optional<double> minimum; ///< inclusive
    std::optional<double> maximum;
    std::optional<double> exclusiveMinimum;
    std::optional<double> exclusiveMaximum;
    QString pattern; ///< searched in the value, as JSON Schema does; empty: none
    QList<QJsonValue> allowedValues; ///< `enum`; empty: any

    bool operator==(const FieldConstraints &) const = default;
};

/// One field of a schema.
struct Field
{
    QString name;
    FieldType type = FieldType::String;
    QString sourceType; ///< the type's name as the source wrote it; matters for Unknown
    LocalizedText label; ///< empty: the humanized name is shown
    LocalizedText description;
    LocalizedText placeholder;
    bool required = false;
    bool secret = false; ///< rests in the secret store, is masked, never logged
    bool readOnly = false;
    bool hidden = false; ///< not drawn; its value is kept and validated
    QJsonValue defaultValue = QJsonValue::Undefined;
    QJsonValue constantValue = QJsonValue::Undefined;
    FieldConstraints constraints;
    QList<FieldOption> options;
    FileKind fileKind = FileKind::Any;
    VisibilityRule visibility;
    QList<Field> children; ///< of an Object
    QJsonObject extra; ///< members of the definition that this version does not act on, kept for writing back

    /// `label` in that language, or the name made readable (`apiKey` → `Api key`).
    QString displayLabel(const QString &localeName) const;

    bool operator==(const Field &other) const;
};
}
