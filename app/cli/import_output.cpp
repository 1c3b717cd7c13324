#include "app/cli/import_output.h"

#include <QJsonArray>
#include <QMetaEnum>

#include "app/cli/app_output.h"
#include "app/cli/console.h"
#include "app/cli/credential_output.h"
#include "app/cli/printable.h"
#include "app/text/definition_words.h"
#include "app/text/say.h"
#include "app/text/sentences.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
template <typename Enum> QString enumName(Enum value)
{
    return jsonName(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

/// `file#/pointer`, as far as it is known; the file as seen from the source, which stands above.
QString placeOf(const QVariantMap &arguments, const QString &source)
{
    const QString pointer = arguments.value(u"pointer"_s).toString();
    QString path = arguments.value(u"path"_s).toString();
    if (path.startsWith(source))
        path = path.mid(source.size() + 1);
    return pointer.isEmpty() ? path : path + u'#' + pointer;
}

QString indented(const QString &text)
{
    return u"    "_s + printable(text) + u'\n';
}

QString noteText(const ImportNote &note, const QString &source)
{
    const QString place = placeOf(note.arguments, source);
    return indented(place.isEmpty() ? describe(note) : describe(note) + u" ("_s + place + u')');
}

QString fieldsText(const ImportSelection &selection, qsizetype index)
{
    const Definition definition = selection.definition(index);
    QStringList secret;
    QStringList plain;
    for (const ConnectionMethod &method : definition.app.methods)
        method.schema.forEachLeaf(
            [&](const QString &path, const Field &field) { (field.secret ? secret : plain) += path; });
    QString text;
    if (!secret.isEmpty())
        text += indented(Say::tr("secret: %1").arg(secret.join(u", "_s)));
    if (!plain.isEmpty())
        text += indented(Say::tr("not secret: %1").arg(plain.join(u", "_s)));
    return text;
}

QString itemText(const ImportSelection &selection, qsizetype index)
{
    const ImportItem &item = selection.item(index);
    const Definition &definition = item.definition;
    QString text = printable(u"  %1  %2  %3"_s.arg(nameOf(item.status), definition.app.slug,
                       definition.app.displayName(QLocale().name())))
        + u'\n';
    if (item.reason)
        text += indented(describe(*item.reason).joined());
    if (selection.isTaken(index) && item.isTakeable())
        text += fieldsText(selection, index);
    for (const ImportNote &note : item.notes)
        text += noteText(note, selection.preview().path);
    for (const SchemaNote &note : item.schemaNotes)
        text += indented(note.path + u": "_s + describe(note));
    if (!selection.treatedAs(index).isEmpty())
        text += indented(Say::tr("treated as the bundled “%1”").arg(selection.treatedAs(index)));
    else if (!item.bundledMatch.isEmpty() && item.isTakeable())
        text += indented(Say::tr("looks like the bundled “%1”: --as %2 lends its icon and settings")
                .arg(item.bundledMatch, item.bundledMatch));
    return text;
}

QJsonObject jsonNote(const ImportNote &note)
{
    return {{u"code"_s, enumName(note.code)}, {u"arguments"_s, QJsonObject::fromVariantMap(note.arguments)},
        {u"message"_s, describe(note)}};
}

QJsonObject jsonNote(const SchemaNote &note)
{
    return {{u"code"_s, enumName(note.code)}, {u"path"_s, note.path},
        {u"arguments"_s, QJsonObject::fromVariantMap(note.arguments)}, {u"message"_s, describe(note)}};
}

template <typename Notes> QJsonArray jsonNotes(const Notes &notes)
{
    QJsonArray array;
    for (const auto &note : notes)
        array.append(jsonNote(note));
    return array;
}

QJsonObject jsonItem(const ImportSelection &selection, qsizetype index)
{
    const ImportItem &item = selection.item(index);
    QJsonObject json = jsonRow(item.definition);
    json.insert(u"status"_s, enumName(item.status));
    json.insert(u"key"_s, item.definition.key);
    json.insert(u"externalId"_s, item.definition.externalId);
    json.insert(u"scope"_s, enumName(item.definition.scope));
    QJsonObject fields;
    const Definition chosen = selection.definition(index);
    for (const ConnectionMethod &method : chosen.app.methods)
        fields.insert(method.key, jsonFields(method.schema));
    json.insert(u"fields"_s, fields);
    json.insert(u"clearable"_s, QJsonArray::fromStringList(item.clearable));
    json.insert(u"bundledMatch"_s, item.bundledMatch);
    json.insert(u"treatedAs"_s, selection.treatedAs(index));
    json.insert(u"reason"_s, item.reason ? QJsonValue(toJson(*item.reason)) : QJsonValue());
    json.insert(u"notes"_s, jsonNotes(item.notes));
    json.insert(u"schemaNotes"_s, jsonNotes(item.schemaNotes));
    return json;
}
}

QString textOf(const ImportSelection &selection)
{
    const ImportPreview &preview = selection.preview();
    QString text = printable(preview.title.isEmpty()
                           ? u"%1: %2"_s.arg(nameOf(preview.origin), preview.path)
                           : u"%1: %2 (%3)"_s.arg(nameOf(preview.origin), preview.title, preview.path))
        + u'\n';
    for (const ImportNote &note : preview.notes)
        text += noteText(note, preview.path);
    for (qsizetype i = 0; i < selection.count(); ++i)
        text += itemText(selection, i);
    for (const Error &fault : preview.faults)
        text += indented(describe(fault).joined());
    return text;
}

QJsonObject jsonOf(const ImportSelection &selection)
{
    const ImportPreview &preview = selection.preview();
    QJsonArray items;
    for (qsizetype i = 0; i < selection.count(); ++i)
        items.append(jsonItem(selection, i));
    QJsonArray faults;
    for (const Error &fault : preview.faults)
        faults.append(toJson(fault));
    return {{u"origin"_s, originWord(preview.origin)}, {u"path"_s, preview.path}, {u"title"_s, preview.title},
        {u"items"_s, items}, {u"faults"_s, faults}, {u"notes"_s, jsonNotes(preview.notes)}};
}
}
