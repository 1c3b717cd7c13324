#include "models/catalog/json_members.h"

#include <nlohmann/json.hpp>

#include "models/base/json_reader.h"
#include "models/catalog/field_json.h"

namespace claviger
{
void MemberWriter::text(const char *name, const QString &value)
{
    if (!value.isEmpty())
        m_object[name] = value.toStdString();
}

void MemberWriter::texts(const char *name, const QStringList &value)
{
    for (const QString &one : value)
        m_object[name].push_back(one.toStdString());
}

void MemberWriter::localized(const char *name, const LocalizedText &value)
{
    if (!value.isEmpty())
        m_object[name] = writeLocalized(value);
}

void MemberWriter::flag(const char *name, bool value)
{
    if (value)
        m_object[name] = true;
}

void MemberWriter::flag(const char *name, const std::optional<bool> &value)
{
    if (value)
        m_object[name] = *value;
}

void MemberWriter::number(const char *name, const std::optional<int> &value)
{
    if (value)
        m_object[name] = *value;
}

void MemberWriter::numbers(const char *name, const QList<int> &value)
{
    for (const int one : value)
        m_object[name].push_back(one);
}

void MemberWriter::value(const char *name, const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isNull())
        m_object[name] = fromQJson(value);
}

void MemberWriter::json(const char *name, const QJsonObject &value)
{
    if (!value.isEmpty())
        m_object[name] = fromQJson(value);
}

void MemberWriter::map(const char *name, const QMap<QString, QString> &value)
{
    for (auto one = value.begin(); one != value.end(); ++one)
        m_object[name][one.key().toStdString()] = one->toStdString();
}

void MemberWriter::rest(const QJsonObject &extra)
{
    const nlohmann::json kept = fromQJson(extra);
    for (const auto &[name, value] : kept.items()) {
        if (!m_object.contains(name))
            m_object[name] = value;
    }
}

void MemberWriter::putObject(const char *name, const Fill &fill)
{
    auto inner = nlohmann::json::object();
    MemberWriter members(inner);
    fill(members);
    if (!inner.empty())
        m_object[name] = std::move(inner);
}

void MemberWriter::appendObject(const char *name, const Fill &fill)
{
    auto inner = nlohmann::json::object();
    MemberWriter members(inner);
    fill(members);
    m_object[name].push_back(std::move(inner));
}
}
