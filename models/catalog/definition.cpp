#include "models/catalog/definition.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include <QJsonArray>

#include "models/base/json_reader.h"
#include "models/catalog/app_json.h"
#include "models/catalog/object_reader.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr std::array<std::pair<DefinitionOrigin, QStringView>, 6> originWords{{
    {DefinitionOrigin::Bundled, u"bundled"},
    {DefinitionOrigin::Own, u"own"},
    {DefinitionOrigin::Pikku, u"pikku"},
    {DefinitionOrigin::Atomemo, u"atomemo"},
    {DefinitionOrigin::Keystroke, u"keystroke"},
    {DefinitionOrigin::JsonSchema, u"json-schema"},
}};

constexpr std::array<std::pair<DefinitionUse, QStringView>, 2> useWords{{
    {DefinitionUse::Credential, u"credential"},
    {DefinitionUse::Variable, u"variable"},
}};

constexpr std::array<std::pair<ScopeKind, QStringView>, 3> scopeWords{{
    {ScopeKind::Organization, u"organization"},
    {ScopeKind::Project, u"project"},
    {ScopeKind::User, u"user"},
}};

template <typename Words, typename Value> QString wordOf(const Words &words, Value value)
{
    return std::ranges::find(words, value, [](const auto &pair) { return pair.first; })->second.toString();
}

/// The value of a word; the first value if there is no word.
template <typename Words>
auto read(const Words &words, ObjectReader &reader, const char *name, FaultRecord &record)
{
    const QString word = reader.text(name);
    const auto found = std::ranges::find_if(words, [&](const auto &pair) { return pair.second == word; });
    if (found == words.end() && !word.isEmpty())
        record.raise(FileFault::UnknownValue, reader.pointer(QString::fromLatin1(name)));
    return found == words.end() ? words.front().first : found->first;
}

/// Unlike an app's own pages it may be http: what a source says is kept.
QUrl readDocs(ObjectReader &reader, FaultRecord &record)
{
    const QString written = reader.text("docs");
    const QUrl url(written, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    const bool isGood = url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!isGood && !written.isEmpty())
        record.raise(FileFault::NotHttps, reader.pointer(u"docs"_s));
    return isGood ? url : QUrl();
}

void readSource(ObjectReader &reader, Definition &definition, FaultRecord &record)
{
    definition.origin = read(originWords, reader, "origin", record);
    definition.key = reader.requiredText("key");
    definition.name = reader.requiredText("name");
    definition.use = read(useWords, reader, "use", record);
    definition.scope = read(scopeWords, reader, "scope", record);
    definition.package = reader.text("package");
    definition.externalId = reader.text("externalId");
    definition.docsUrl = readDocs(reader, record);
    definition.optional = reader.flag("optional");
    definition.rotationPeriod = reader.text("rotationPeriod");
    definition.allowedHosts = reader.texts("allowedHosts");
    definition.wholeValue = reader.flag("wholeValue");
    definition.placeholders = reader.texts("placeholders");
    definition.clearedSecrets = reader.texts("clearedSecrets");
    definition.treatedAs = reader.text("treatedAs");
}

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void put(QJsonObject &object, const QString &name, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(name, QJsonArray::fromStringList(texts));
}

void put(QJsonObject &object, const QString &name, bool flag)
{
    if (flag)
        object.insert(name, true);
}

QJsonObject sourceOf(const Definition &definition)
{
    QJsonObject source{{u"origin"_s, originWord(definition.origin)}, {u"key"_s, definition.key},
        {u"name"_s, definition.name}, {u"use"_s, wordOf(useWords, definition.use)},
        {u"scope"_s, wordOf(scopeWords, definition.scope)}};
    put(source, u"package"_s, definition.package);
    put(source, u"externalId"_s, definition.externalId);
    put(source, u"docs"_s, definition.docsUrl.toString(QUrl::FullyEncoded));
    put(source, u"optional"_s, definition.optional);
    put(source, u"rotationPeriod"_s, definition.rotationPeriod);
    put(source, u"allowedHosts"_s, definition.allowedHosts);
    put(source, u"wholeValue"_s, definition.wholeValue);
    put(source, u"placeholders"_s, definition.placeholders);
    put(source, u"clearedSecrets"_s, definition.clearedSecrets);
    put(source, u"treatedAs"_s, definition.treatedAs);
    return source;
}

/// The fields that the addresses of the settings need, such as a tenant, unless the method has them.
void lendFields(Schema &schema, const Schema &bundled)
{
    for (const Field &field : bundled.fields) {
        const auto isSame = [&](const Field &own) { return own.name == field.name; };
        if (std::ranges::none_of(schema.fields, isSame))
            schema.fields.append(field);
    }
}

/// An OAuth 2 method of the bundled app gives its settings to the definition's own, which has its fields.
void lendSettings(App &app, const App &bundled)
{
    const auto hasSettings = [](const ConnectionMethod &method) { return method.oauth2.has_value(); };
    const auto lender = std::ranges::find_if(bundled.methods, hasSettings);
    if (lender == bundled.methods.end())
        return;
    for (ConnectionMethod &method : app.methods) {
        if (!method.oauth2)
            continue;
        method.kind = MethodKind::OAuth2;
        method.oauth2 = lender->oauth2;
        method.test = lender->test;
        lendFields(method.schema, lender->schema);
        app.hosts = bundled.hosts;
    }
}
}

QString originWord(DefinitionOrigin origin)
{
    return wordOf(originWords, origin);
}

std::optional<DefinitionOrigin> originFromWord(const QString &word)
{
    const auto found
        = std::ranges::find_if(originWords, [&](const auto &pair) { return pair.second == word; });
    return found == originWords.end() ? std::nullopt : std::optional(found->first);
}

bool isSecretVariable(const Definition &definition)
{
    return definition.origin == DefinitionOrigin::Pikku && definition.use == DefinitionUse::Credential
        && definition.key.startsWith(u"variable/"_s);
}

QByteArray writeDefinition(const Definition &definition)
{
    App app = definition.app;
    app.extra.insert(u"source"_s, sourceOf(definition));
    return writeApp(app);
}

Result<Definition> readDefinition(const QByteArray &json, const QString &fileName)
{
    auto app = readApp(json, fileName);
    if (!app)
        return failed(app);
    Definition definition;
    definition.key = definition.name = app->slug;
    const QJsonValue source = app->extra.take(u"source"_s);
    if (!source.isUndefined() && !source.isNull()) {
        FaultRecord record(fileName);
        const auto object = fromQJson(source);
        ObjectReader reader(object, u"/source"_s, record);
        readSource(reader, definition, record);
        if (const auto &error = record.error())
            return tl::unexpected(*error);
    }
    definition.app = std::move(*app);
    return definition;
}

App lent(const App &app, const App &bundled)
{
    App whole = app;
    whole.monogram = bundled.monogram;
    whole.color = bundled.color;
    if (whole.categories.isEmpty())
        whole.categories = bundled.categories;
    if (whole.website.isEmpty())
        whole.website = bundled.website;
    lendSettings(whole, bundled);
    return whole;
}
}
