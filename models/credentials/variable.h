#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

#include "models/credentials/scope.h"
#include "models/schema/schema.h"

namespace claviger
{
struct Definition;

/// A value that is not secret, under the name that programs ask for it by.
struct Variable
{
    Id id;
    QString name; ///< `SERVER_CONFIG`; what an imported definition of it is found by
    Scope scope;
    Id environment; ///< null: all environments
    QJsonValue value; ///< any JSON value but null
    qint64 revision = 0;

    bool operator==(const Variable &) const = default;
};

/// 1 to 200 characters, none of them a space, a control character or an equals sign.
bool isVariableName(const QString &name);

/// The name by which programs ask for what a definition of use Variable describes.
QString variableName(const Definition &definition);

/// What a variable's value looks like, and how it falls into the leaves of a form.
class VariableShape final
{
public:
    /// Any text.
    VariableShape();
    /// What a definition says.
    explicit VariableShape(const Definition &definition);

    const Schema &schema() const { return m_schema; }
    /// The value is the schema's only field; else an object of its fields.
    bool isWholeValue() const { return m_isWhole; }

    QHash<QString, QJsonValue> leavesOf(const QJsonValue &value) const;
    /// The value with these leaves. Members of `before` that the schema has no field for stay. Undefined if
    /// there is nothing in it.
    QJsonValue valueOf(const QHash<QString, QJsonValue> &leaves, const QJsonValue &before = {}) const;
    /// What a person or a command line wrote: JSON for an object, else what the field makes of a text.
    QJsonValue valueFromText(const QString &text) const;

private:
    Schema m_schema;
    bool m_isWhole = true;
};
}
