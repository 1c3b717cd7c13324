#pragma once

#include <functional>
#include <optional>

#include <nlohmann/json_fwd.hpp>

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include "models/base/file_fault.h"
#include "models/base/result.h"
#include "models/schema/localized_text.h"

namespace claviger
{
/// The first fault met while reading a file; later ones are not told.
class FaultRecord final
{
public:
    explicit FaultRecord(QString fileName) : m_fileName(std::move(fileName)) { }

    void raise(FileFault fault, const QString &pointer, QVariantMap arguments = {});
    void raise(ErrorCode code, const QString &pointer, QVariantMap arguments = {});
    const std::optional<Error> &error() const { return m_error; }

private:
    QString m_fileName;
    std::optional<Error> m_error;
};

/// Takes the members of one JSON object by name and remembers which: the rest is `extra()`. A null member
/// counts as absent. What has the wrong type goes to the record, with its JSON pointer, and reads as absent.
class ObjectReader final
{
public:
    /// The object, the record and what `object` belongs to outlive the reader.
    ObjectReader(const nlohmann::json &object, QString pointer, FaultRecord &record);

    QString pointer(const QString &name = {}) const;
    bool has(const char *name) const;

    QString text(const char *name);
    /// The same, and its absence or emptiness is a fault.
    QString requiredText(const char *name);
    bool flag(const char *name);
    std::optional<double> number(const char *name);
    std::optional<int> wholeNumber(const char *name);
    QList<int> wholeNumbers(const char *name);
    LocalizedText localized(const char *name);
    /// Empty or an https address with a host.
    QUrl https(const char *name);
    QStringList texts(const char *name);
    QMap<QString, QString> textMap(const char *name);
    QJsonObject object(const char *name);
    /// Any value; Undefined if absent.
    QJsonValue value(const char *name);
    using Visit = std::function<void(const nlohmann::json &value, const QString &pointer)>;
    /// Each entry of a list with its pointer.
    void forEach(const char *name, const Visit &visit);
    /// The object of that name, if there is one, with its pointer.
    void inObject(const char *name, const Visit &visit);

    /// What was not asked for.
    QJsonObject extra() const;

private:
    const nlohmann::json *take(const char *name);
    const nlohmann::json *take(const char *name, bool (*fits)(const nlohmann::json &), FileFault otherwise);

    const nlohmann::json &m_object;
    QString m_pointer;
    FaultRecord &m_record;
    QStringList m_taken;
};
}
