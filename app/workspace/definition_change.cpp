#include "app/workspace/definition_change.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/catalog/app_catalog.h"
#include "app/workspace/change_arguments.h"
#include "app/workspace/undo.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
tl::unexpected<Error> changedMeanwhile(const QString &slug)
{
    return failure(ErrorCode::Conflict, {{u"what"_s, u"app"_s}, {u"name"_s, slug}});
}

tl::unexpected<Error> taken(const QString &slug)
{
    return failure(ErrorCode::Conflict, {{u"what"_s, u"appSlug"_s}, {u"name"_s, slug}});
}

/// Earlier contents as one short text: a change set is read often, and undone seldom.
QString packed(const QList<DefinitionRow> &rows)
{
    QJsonArray array;
    for (const DefinitionRow &row : rows)
        array.append(QJsonObject{{u"id"_s, idText(row.id)}, {u"slug"_s, row.slug}, {u"origin"_s, row.origin},
            {u"key"_s, row.key}, {u"path"_s, row.path}, {u"content"_s, QString::fromUtf8(row.content)},
            {u"hash"_s, QString::fromLatin1(row.hash.toBase64())}});
    const QByteArray json = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(qCompress(json).toBase64());
}

QList<DefinitionRow> unpacked(const QVariant &text)
{
    QList<DefinitionRow> rows;
    if (!text.isValid())
        return rows;
    const QByteArray json = qUncompress(QByteArray::fromBase64(text.toString().toLatin1()));
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue value : array) {
        DefinitionRow row;
        row.id = idFrom(value["id"_L1].toVariant());
        row.slug = value["slug"_L1].toString();
        row.origin = value["origin"_L1].toString();
        row.key = value["key"_L1].toString();
        row.path = value["path"_L1].toString();
        row.content = value["content"_L1].toString().toUtf8();
        row.hash = QByteArray::fromBase64(value["hash"_L1].toString().toLatin1());
        rows.append(row);
    }
    return rows;
}

bool isSame(const DefinitionRow &a, const DefinitionRow &b)
{
    return a.slug == b.slug && a.path == b.path && a.hash == b.hash && a.content == b.content;
}

void describe(DefinitionChange &change, const QList<Definition> &definitions)
{
    QList<Id> ids;
    QList<Id> added;
    for (const DefinitionRow &row : std::as_const(change.rows)) {
        ids.append(row.id);
        if (row.revision == 0)
            added.append(row.id);
    }
    const Definition &first = definitions.constFirst();
    change.arguments = {{u"ids"_s, idTexts(ids)}, {u"added"_s, idTexts(added)}, {u"count"_s, ids.size()},
        {u"label"_s, first.app.displayName(u"en_US"_s)}, {u"slug"_s, first.app.slug},
        {u"origin"_s, originWord(first.origin)}};
    if (!change.before.isEmpty())
        change.arguments.insert(u"before"_s, packed(change.before));
}

DefinitionRow replacing(DefinitionRow row, const DefinitionRow &before)
{
    row.id = before.id;
    row.revision = before.revision;
    return row;
}

/// Another definition than this one has the slug.
Result<bool> isTaken(DefinitionRepository definitions, const DefinitionRow &row)
{
    const auto other = definitions.findBySlug(row.slug);
    if (!other)
        return failed(other);
    const std::optional<DefinitionRow> &found = *other;
    return found && found->id != row.id;
}

Result<void> requireUntouched(UseCase &use, const DefinitionRow &row)
{
    const auto now = use.definitions.read(row.id);
    if (!now)
        return failed(now);
    return now->revision == row.revision ? Result<void>() : changedMeanwhile(row.slug);
}

Result<void> writeRow(UseCase &use, const DefinitionRow &row, const WriteStamp &stamp)
{
    const auto clashes = row.deletedAt == 0 ? isTaken(use.definitions, row) : Result<bool>(false);
    if (!clashes)
        return failed(clashes);
    if (*clashes)
        return taken(row.slug);
    if (row.revision == 0)
        return use.definitions.insert(row, stamp);
    const auto before = use.definitions.read(row.id);
    if (!before)
        return failed(before);
    if (!isSame(*before, row) || before->origin != row.origin || before->key != row.key)
        if (auto updated = use.definitions.update(row, stamp); !updated)
            return updated;
    return before->deletedAt == row.deletedAt ? Result<void>()
                                              : use.definitions.setDeleted(row.id, row.deletedAt, stamp);
}
}

Result<DefinitionRow> rowOf(const Definition &definition)
{
    DefinitionRow row;
    row.slug = definition.app.slug;
    row.origin = originWord(definition.origin);
    row.key = definition.key;
    row.path = definition.path;
    row.hash = definition.hash;
    row.content = writeDefinition(definition);
    const auto again = readDefinition(row.content, row.slug);
    return again ? Result<DefinitionRow>(row) : failed(again);
}

Result<Definition> definitionOf(const DefinitionRow &row)
{
    auto definition = readDefinition(row.content, row.slug);
    if (!definition)
        return definition;
    definition->path = row.path;
    definition->hash = row.hash;
    return definition;
}

Result<DefinitionChange> planImport(
    UseCase &use, const QList<Definition> &definitions, const QList<Id> &newIds)
{
    DefinitionChange change;
    QList<Definition> changed;
    for (qsizetype i = 0; i < definitions.size(); ++i) {
        auto row = rowOf(definitions.at(i));
        if (!row)
            return failed(row);
        const auto found = use.definitions.findByKey(row->origin, row->key);
        if (!found)
            return failed(found);
        const std::optional<DefinitionRow> &before = *found;
        if (before && isSame(*before, *row))
            continue;
        if (!before && AppCatalog::isBundled(row->slug))
            return taken(row->slug);
        row->id = newIds.at(i);
        if (before) {
            *row = replacing(*row, *before);
            change.before.append(*before);
        }
        change.rows.append(*row);
        changed.append(definitions.at(i));
    }
    if (!changed.isEmpty())
        describe(change, changed);
    return change;
}

Result<DefinitionChange> planAddition(UseCase &use, const Definition &definition, const Id &newId)
{
    auto row = rowOf(definition);
    if (!row)
        return failed(row);
    const auto found = use.definitions.findByKey(row->origin, row->key);
    if (!found)
        return failed(found);
    if (const std::optional<DefinitionRow> &known = *found)
        return taken(known->slug);
    if (AppCatalog::isBundled(row->slug))
        return taken(row->slug);
    DefinitionChange change;
    change.kind = ChangeKind::AddDefinition;
    row->id = newId;
    change.rows = {*row};
    describe(change, {definition});
    return change;
}

Result<DefinitionChange> planEdit(UseCase &use, const Definition &definition)
{
    const auto row = rowOf(definition);
    if (!row)
        return failed(row);
    const auto found = use.definitions.findBySlug(row->slug);
    if (!found)
        return failed(found);
    const std::optional<DefinitionRow> &before = *found;
    if (!before)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"app"_s}, {u"name"_s, row->slug}});
    DefinitionChange change;
    change.kind = ChangeKind::EditDefinition;
    if (isSame(*before, *row))
        return change;
    change.rows = {replacing(*row, *before)};
    change.before = {*before};
    describe(change, {definition});
    return change;
}

Result<DefinitionChange> planRemoval(UseCase &use, const QString &slug)
{
    const auto found = use.definitions.findBySlug(slug);
    if (!found)
        return failed(found);
    const std::optional<DefinitionRow> &row = *found;
    if (!row)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"app"_s}, {u"name"_s, slug}});
    const auto definition = definitionOf(*row);
    DefinitionChange change;
    change.kind = ChangeKind::DeleteDefinition;
    change.rows = {*row};
    change.rows.first().deletedAt = use.now();
    change.arguments = {{u"ids"_s, idTexts({row->id})}, {u"slug"_s, slug},
        {u"label"_s, definition ? definition->app.displayName(u"en_US"_s) : slug}};
    return change;
}

Result<DefinitionChange> planInverse(const ChangeSet &change, UseCase &use)
{
    const auto newest = nextUndoable(use.connection, use.device());
    if (!newest)
        return failed(newest);
    const std::optional<ChangeSet> &next = *newest;
    if (!next || next->id != change.id)
        return failure(ErrorCode::Conflict, {{u"what"_s, u"undo"_s}});
    DefinitionChange inverse;
    inverse.kind = ChangeKind::Undo;
    inverse.arguments = undoArguments(change);
    inverse.arguments.remove(u"before"_s);
    inverse.undoes = change.id;
    const auto added = idsFrom(change.arguments.value(u"added"_s));
    const auto before = unpacked(change.arguments.value(u"before"_s));
    for (const Id &id : idsFrom(change.arguments.value(u"ids"_s))) {
        auto row = use.definitions.read(id);
        if (!row)
            return failed(row);
        const auto was = std::ranges::find(before, id, &DefinitionRow::id);
        if (was != before.end())
            *row = replacing(*was, *row);
        else if (!added.contains(id))
            row->deletedAt = 0;
        else if (row->deletedAt == 0)
            row->deletedAt = use.now();
        inverse.rows.append(*row);
    }
    return inverse;
}

bool isAboutDefinitions(ChangeKind kind)
{
    return kind == ChangeKind::ImportDefinitions || kind == ChangeKind::AddDefinition
        || kind == ChangeKind::EditDefinition || kind == ChangeKind::DeleteDefinition;
}

bool isDefinitionUndoable(Connection &connection, const ChangeSet &change)
{
    DefinitionRepository definitions(connection);
    const bool isRemoval = change.kind == ChangeKind::DeleteDefinition;
    const auto ids = idsFrom(change.arguments.value(u"ids"_s));
    return std::ranges::any_of(ids, [&](const Id &id) {
        const auto row = definitions.read(id);
        if (!row || (row->deletedAt != 0) != isRemoval)
            return false;
        const auto clashes = isRemoval ? isTaken(definitions, *row) : Result<bool>(false);
        return clashes && !*clashes;
    });
}

Result<void> writeRows(UseCase &use, const DefinitionChange &change, const WriteStamp &stamp)
{
    for (const DefinitionRow &row : change.rows) {
        if (row.revision > 0)
            if (auto same = requireUntouched(use, row); !same)
                return same;
        if (auto written = writeRow(use, row, stamp); !written)
            return written;
    }
    return {};
}
}
