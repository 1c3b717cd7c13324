#include "app/cli/app_output.h"

#include <QJsonDocument>
#include <QLocale>
#include <QMetaEnum>

#include "app/cli/credential_output.h"
#include "app/cli/printable.h"
#include "app/text/definition_words.h"
#include "app/text/say.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString english()
{
    return u"en_US"_s;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString line(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : printable(name + u": "_s + text) + u'\n';
}

QString heading(const Definition &definition, const QString &locale)
{
    const QString from = definition.package.isEmpty()
        ? nameOf(definition.origin)
        : nameOf(definition.origin) + u", "_s + definition.package;
    return printable(u"%1 (%2) – %3"_s.arg(definition.app.displayName(locale), definition.app.slug, from))
        + u'\n';
}

QString marks(const Field &field)
{
    QStringList marks;
    if (field.required)
        marks += Say::tr("required");
    if (field.secret)
        marks += Say::tr("secret");
    if (field.hidden)
        marks += Say::tr("hidden");
    return marks.join(u", "_s);
}

QString methodText(const ConnectionMethod &method, const QString &locale)
{
    const QString label = method.label.isEmpty() ? method.key : method.label.in(locale);
    QString text = u'\n' + printable(u"%1 (%2)"_s.arg(label, method.key)) + u'\n';
    if (method.kind != MethodKind::ApiKey)
        return text + u"  "_s + Say::tr("Not filled in by hand; cannot be connected yet.") + u'\n';
    Table table({Say::tr("FIELD"), Say::tr("TYPE"), Say::tr("LABEL"), QString()});
    method.schema.forEachLeaf([&](const QString &path, const Field &field) {
        table.add({path, nameOf(field.type), field.displayLabel(locale), marks(field)});
    });
    const QStringList lines = table.text().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &one : lines)
        text += u"  "_s + one + u'\n';
    return text + line(Say::tr("  Where to make a key"), method.keyPage.toString());
}

QString kindName(MethodKind kind)
{
    return jsonName(QMetaEnum::fromType<MethodKind>().valueToKey(static_cast<int>(kind)));
}
}

QJsonObject jsonRow(const Definition &definition)
{
    const App &app = definition.app;
    QJsonArray methods;
    for (const ConnectionMethod &method : app.methods)
        methods.append(QJsonObject{{u"key"_s, method.key}, {u"kind"_s, kindName(method.kind)}});
    return {{u"slug"_s, app.slug}, {u"name"_s, app.displayName(english())},
        {u"description"_s, textOrNull(app.description.in(english()))},
        {u"origin"_s, originWord(definition.origin)}, {u"package"_s, textOrNull(definition.package)},
        {u"use"_s, definition.use == DefinitionUse::Variable ? u"variable"_s : u"credential"_s},
        {u"categories"_s, QJsonArray::fromStringList(app.categories)}, {u"methods"_s, methods}};
}

QJsonArray jsonFields(const Schema &schema)
{
    QJsonArray fields;
    schema.forEachLeaf([&](const QString &path, const Field &field) {
        fields.append(QJsonObject{{u"path"_s, path},
            {u"type"_s, jsonName(fieldTypeName(field.type).toLatin1().constData())},
            {u"label"_s, field.displayLabel(english())}, {u"required"_s, field.required},
            {u"secret"_s, field.secret}});
    });
    return fields;
}

QJsonObject jsonOf(const Definition &definition)
{
    QJsonObject json = jsonRow(definition);
    QJsonObject fields;
    for (const ConnectionMethod &method : definition.app.methods)
        fields.insert(method.key, jsonFields(method.schema));
    json.insert(u"fields"_s, fields);
    json.insert(u"path"_s, textOrNull(definition.path));
    json.insert(u"treatedAs"_s, textOrNull(definition.treatedAs));
    json.insert(u"definition"_s, QJsonDocument::fromJson(writeDefinition(definition)).object());
    return json;
}

QString textOf(const Definition &definition)
{
    const QString locale = QLocale().name();
    const App &app = definition.app;
    QString text = heading(definition, locale);
    const QString description = app.description.in(locale);
    if (!description.isEmpty())
        text += printable(description) + u'\n';
    text += line(Say::tr("Website"), app.website.toString());
    text += line(Say::tr("Documentation"), app.docs.toString());
    text += line(Say::tr("Where to get the value"), definition.docsUrl.toString());
    text += line(Say::tr("Imported from"), definition.path);
    text += line(Say::tr("Treated as"), definition.treatedAs);
    if (definition.use == DefinitionUse::Variable)
        text += line(Say::tr("Its values are"), Say::tr("variables, not secret"));
    for (const ConnectionMethod &method : app.methods)
        text += methodText(method, locale);
    return text;
}

QString tableOf(const QList<Definition> &definitions)
{
    const QString locale = QLocale().name();
    Table table({Say::tr("APP"), Say::tr("NAME"), Say::tr("FROM"), Say::tr("CATEGORIES")});
    for (const Definition &one : definitions)
        table.add({one.app.slug, one.app.displayName(locale), nameOf(one.origin),
            one.app.categories.join(u", "_s)});
    return table.text();
}
}
