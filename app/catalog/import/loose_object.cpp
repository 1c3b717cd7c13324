#include "app/catalog/import/loose_object.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int deepestKept = 8;
constexpr std::size_t longestKept = 8000; ///< bytes

QString textOf(const json &value)
{
    return QString::fromStdString(value.get_ref<const std::string &>());
}

int depthOf(const json &value)
{
    int deepest = 0;
    if (value.is_structured()) {
        for (const json &inner : value)
            deepest = std::max(deepest, depthOf(inner));
        ++deepest;
    }
    return deepest;
}
}

bool isSmallValue(const json &value)
{
    return depthOf(value) <= deepestKept
        && value.dump(-1, ' ', false, json::error_handler_t::replace).size() <= longestKept;
}

LooseObject::LooseObject(const json &object, QString pointer, NoteBook &notes)
    : m_object(object),
      m_pointer(std::move(pointer)),
      m_notes(notes)
{
}

const json *LooseObject::find(const char *name) const
{
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(name);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

const json *LooseObject::take(const char *name)
{
    m_taken.append(QString::fromLatin1(name));
    return find(name);
}

void LooseObject::malformed(const char *name)
{
    m_notes.add(ImportNoteCode::ValueMalformed, pointer(name), {{u"keyword"_s, QString::fromLatin1(name)}});
}

QString LooseObject::text(const char *name)
{
    const json *found = take(name);
    if (found && found->is_string())
        return textOf(*found);
    if (found)
        malformed(name);
    return {};
}

std::optional<bool> LooseObject::answer(const char *name)
{
    const json *found = take(name);
    if (found && found->is_boolean())
        return found->get<bool>();
    if (found)
        malformed(name);
    return {};
}

bool LooseObject::flag(const char *name)
{
    return answer(name).value_or(false);
}

std::optional<double> LooseObject::number(const char *name)
{
    const json *found = take(name);
    if (found && found->is_number() && std::isfinite(found->get<double>()))
        return found->get<double>();
    if (found)
        malformed(name);
    return {};
}

std::optional<int> LooseObject::wholeNumber(const char *name)
{
    const auto found = number(name);
    if (!found || (std::trunc(*found) == *found && std::abs(*found) <= std::numeric_limits<int>::max()))
        return found ? std::optional(static_cast<int>(*found)) : std::nullopt;
    malformed(name);
    return {};
}

QStringList LooseObject::texts(const char *name)
{
    QStringList texts;
    const json *found = list(name);
    for (std::size_t i = 0; found && i < found->size(); ++i) {
        if ((*found)[i].is_string())
            texts.append(textOf((*found)[i]));
        else
            malformed(name);
    }
    return texts;
}

LocalizedText LooseObject::localized(const char *name)
{
    const json *found = take(name);
    if (!found || found->is_string())
        return found ? LocalizedText(textOf(*found)) : LocalizedText();
    static const QRegularExpression locale(u"\\A[A-Za-z]{2,8}(_[A-Za-z0-9]{1,8})*\\z"_s);
    QMap<QString, QString> texts;
    if (!found->is_object()) {
        malformed(name);
        return {};
    }
    for (const auto &[key, value] : found->items()) {
        const QString language = QString::fromStdString(key).replace(u'-', u'_');
        const bool isGood
            = value.is_string() && locale.match(language).hasMatch() && !texts.contains(language);
        if (isGood && !textOf(value).isEmpty())
            texts.insert(language, textOf(value));
        else if (!isGood && !value.is_null())
            m_notes.add(ImportNoteCode::ValueMalformed, pointerTo(pointer(name), QString::fromStdString(key)),
                {{u"keyword"_s, QString::fromLatin1(name)}});
    }
    return LocalizedText(texts);
}

QUrl LooseObject::url(const char *name)
{
    const QString written = text(name);
    if (written.isEmpty())
        return {};
    QUrl url(written, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty())
        return url;
    m_notes.add(ImportNoteCode::AddressRefused, pointer(name), {{u"setting"_s, QString::fromLatin1(name)}});
    return {};
}

QJsonValue LooseObject::value(const char *name)
{
    const json *found = take(name);
    if (!found)
        return QJsonValue::Undefined;
    if (isSmallValue(*found))
        return toQJson(*found);
    malformed(name);
    return QJsonValue::Undefined;
}

QJsonObject LooseObject::object(const char *name)
{
    const json *found = map(name);
    if (found && isSmallValue(*found))
        return toQJson(*found).toObject();
    if (found)
        malformed(name);
    return {};
}

const json *LooseObject::list(const char *name)
{
    const json *found = take(name);
    if (!found || found->is_array())
        return found;
    malformed(name);
    return nullptr;
}

const json *LooseObject::map(const char *name)
{
    const json *found = take(name);
    if (!found || found->is_object())
        return found;
    malformed(name);
    return nullptr;
}

QJsonObject LooseObject::rest() const
{
    QJsonObject rest;
    if (!m_object.is_object())
        return rest;
    for (const auto &[key, value] : m_object.items()) {
        const QString name = QString::fromStdString(key);
        if (!m_taken.contains(name) && !value.is_null() && isSmallValue(value))
            rest.insert(name, toQJson(value));
    }
    return rest;
}
}
