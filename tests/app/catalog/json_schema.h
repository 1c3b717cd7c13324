#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

/// As much of JSON Schema 2020-12 as app.schema.json uses. Unlike the standard it takes no member that the
/// schema does not describe: what is shipped shall be described.
class JsonSchema final
{
public:
    explicit JsonSchema(QJsonObject root) : m_root(std::move(root)) { }

    /// The first thing wrong with the value, with its place; empty if it is valid.
    QString problemOf(const QJsonValue &value) const { return problemOf(value, m_root, {}); }

    /// A value with every member the definition describes, none of them the default.
    QJsonValue sampleOf(const QString &definition) const;

private:
    QString problemOf(const QJsonValue &value, const QJsonObject &schema, const QString &place) const;
    QString problemOfObject(const QJsonObject &value, const QJsonObject &schema, const QString &place) const;
    QJsonValue sample(const QJsonObject &schema) const;
    QJsonObject resolved(const QJsonObject &schema) const;

    QJsonObject m_root;
};
