#include "models/catalog/app_json.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QSet>

#include "models/base/json_reader.h"
#include "models/catalog/field_json.h"
#include "models/catalog/oauth2_settings_json.h"
#include "models/catalog/object_reader.h"
#include "models/catalog/template_check.h"
#include "models/catalog/url_template.h"
#include "models/catalog/verification_settings_json.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace claviger
{
namespace
{
constexpr int formatVersion = 1;
constexpr qsizetype longestMonogram = 2;

MethodKind kindFrom(const QString &word)
{
    if (word.isEmpty() || word == u"api_key")
        return MethodKind::ApiKey;
    if (word == u"oauth2")
        return MethodKind::OAuth2;
    return word == u"mcp" ? MethodKind::Mcp : MethodKind::Unknown;
}

const char *wordOf(MethodKind kind)
{
    switch (kind) {
    case MethodKind::ApiKey:
        return "api_key";
    case MethodKind::OAuth2:
        return "oauth2";
    case MethodKind::Mcp:
        return "mcp";
    case MethodKind::Unknown:
        break;
    }
    return "unknown";
}

QString readKey(ObjectReader &reader, FaultRecord &record)
{
    static const QRegularExpression form(u"\\A(?=.{1,64}\\z)[a-z0-9]+(_[a-z0-9]+)*\\z"_s);
    const QString key = reader.requiredText("key");
    if (!form.match(key).hasMatch())
        record.raise(FileFault::NotAKey, reader.pointer(u"key"_s));
    return key;
}

ConnectionMethod readMethod(const json &value, const QString &pointer, FaultRecord &record, int &budget)
{
    ObjectReader reader(value, pointer, record);
    ConnectionMethod method;
    method.key = readKey(reader, record);
    const QString kind = reader.text("kind");
    method.kind = kindFrom(kind);
    method.label = reader.localized("label");
    method.help = reader.localized("help");
    method.keyPage = reader.https("keyPage");
    method.schema.fields = readFields(reader, record, budget);
    reader.inObject("oauth2", [&](const json &member, const QString &at) {
        method.oauth2 = readOAuth2Settings(member, at, record);
    });
    reader.inObject("test", [&](const json &member, const QString &at) {
        method.test = readVerificationSettings(member, at, record);
    });
    method.extra = reader.extra();
    if (method.kind == MethodKind::Unknown)
        method.extra.insert(u"kind"_s, kind);
    return method;
}

QList<ConnectionMethod> readMethods(ObjectReader &app, FaultRecord &record)
{
    QList<ConnectionMethod> methods;
    QSet<QString> keys;
    int budget = mostFields;
    app.forEach("methods", [&](const json &entry, const QString &pointer) {
        methods.append(readMethod(entry, pointer, record, budget));
        if (keys.contains(methods.last().key))
            record.raise(FileFault::NotUnique, pointer + u"/key"_s);
        keys.insert(methods.last().key);
    });
    return methods;
}

QStringList readHosts(ObjectReader &reader, FaultRecord &record)
{
    const QStringList hosts = reader.texts("hosts");
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        if (!isHostRule(hosts.at(i)))
            record.raise(FileFault::NotAHostRule, reader.pointer(u"hosts"_s) + u'/' + QString::number(i));
    }
    return hosts;
}

void readLook(ObjectReader &reader, App &app, FaultRecord &record)
{
    static const QRegularExpression color(u"\\A#[0-9a-f]{6}\\z"_s, QRegularExpression::CaseInsensitiveOption);
    app.monogram = reader.text("monogram");
    if (app.monogram.toUcs4().size() > longestMonogram)
        record.raise(FileFault::TooLong, reader.pointer(u"monogram"_s), {{u"limit"_s, longestMonogram}});
    app.color = reader.text("color");
    if (!app.color.isEmpty() && !color.match(app.color).hasMatch())
        record.raise(FileFault::NotAColor, reader.pointer(u"color"_s));
}

App readMembers(const json &value, FaultRecord &record)
{
    ObjectReader reader(value, {}, record);
    App app;
    if (reader.number("format").value_or(formatVersion) != formatVersion)
        record.raise(FileFault::NewerFormat, reader.pointer(u"format"_s));
    app.slug = reader.requiredText("slug");
    if (!isSlug(app.slug))
        record.raise(FileFault::NotASlug, reader.pointer(u"slug"_s));
    app.name = reader.localized("name");
    if (app.name.isEmpty())
        record.raise(FileFault::Missing, reader.pointer(u"name"_s));
    app.description = reader.localized("description");
    app.categories = reader.texts("categories");
    app.website = reader.https("website");
    app.docs = reader.https("docs");
    app.hosts = readHosts(reader, record);
    readLook(reader, app, record);
    app.methods = readMethods(reader, record);
    app.extra = reader.extra();
    checkTemplates(app, record);
    return app;
}

void put(json &object, const char *name, const LocalizedText &text)
{
    if (!text.isEmpty())
        object[name] = writeLocalized(text);
}

void put(json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text.toStdString();
}

void put(json &object, const char *name, const QUrl &url)
{
    put(object, name, url.toString(QUrl::FullyEncoded));
}

json writeMethod(const ConnectionMethod &method)
{
    json object = fromQJson(method.extra);
    object["key"] = method.key.toStdString();
    if (method.kind != MethodKind::Unknown || !object.contains("kind"))
        object["kind"] = wordOf(method.kind);
    put(object, "label", method.label);
    put(object, "help", method.help);
    put(object, "keyPage", method.keyPage);
    object["fields"] = writeFields(method.schema.fields);
    if (method.oauth2)
        object["oauth2"] = writeOAuth2Settings(*method.oauth2);
    if (method.test)
        object["test"] = writeVerificationSettings(*method.test);
    return object;
}
}

Result<App> readApp(const QByteArray &text, const QString &fileName)
{
    const auto value = readJson(text, fileName);
    if (!value)
        return failed(value);
    FaultRecord record(fileName);
    App app = readMembers(*value, record);
    if (const auto &error = record.error())
        return tl::unexpected(*error);
    return app;
}

QByteArray writeApp(const App &app)
{
    json object = fromQJson(app.extra);
    object["format"] = formatVersion;
    object["slug"] = app.slug.toStdString();
    put(object, "name", app.name);
    put(object, "description", app.description);
    for (const QString &category : app.categories)
        object["categories"].push_back(category.toStdString());
    put(object, "website", app.website);
    put(object, "docs", app.docs);
    for (const QString &host : app.hosts)
        object["hosts"].push_back(host.toStdString());
    put(object, "monogram", app.monogram);
    put(object, "color", app.color);
    object["methods"] = json::array();
    for (const ConnectionMethod &method : app.methods)
        object["methods"].push_back(writeMethod(method));
    return QByteArray::fromStdString(object.dump(2, ' ', false, json::error_handler_t::replace)) + '\n';
}
}
