#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

/// As much of JSON Schema 2020-12 as app.schema.json uses. Unlike the standard it refuses members that the
/// schema does not describe, unless told to take them: what is shipped shall be described.
class JsonSchema final
{
public:
    enum class Others { Refused, Taken };
    explicit JsonSchema(QJsonObject root, Others others = Others::Refused)
        : m_root(std::move(root)),
          m_others(others)
    {
    }

    /// The first thing wrong with the value, with its place; empty if it is valid.
    QString problemOf(const QJsonValue &value) const { return problemOf(value, m_root, {}); }

    /// A value with every member the definition describes, none of them the default.
    QJsonValue sampleOf(const QString &definition) const;

private:
    QString problemOf(const QJsonValue &value, const QJsonObject &unresolved, const QString &place) const;
    QString problemOfObject(const QJsonObject &value, const QJsonObject &schema, const QString &place) const;
    QJsonValue sample(const QJsonObject &unresolved) const;
    QJsonObject resolved(const QJsonObject &schema) const;

    QJsonObject m_root;
    Others m_others;
};
