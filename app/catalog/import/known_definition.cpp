#include "app/catalog/import/known_definition.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
void forEachLeaf(
    QList<Field> &fields, const QString &around, const std::function<void(const QString &, Field &)> &visit)
{
    for (Field &field : fields) {
        const QString path = Schema::childPath(around, field.name);
        if (field.type == FieldType::Object)
            forEachLeaf(field.children, path, visit);
        else
            visit(path, field);
    }
}

const Field *leafOf(const Definition &definition, const QString &method, const QString &path)
{
    const ConnectionMethod *found = definition.app.method(method);
    return found ? found->schema.leaf(path) : nullptr;
}

void note(ImportItem &item, ImportNoteCode code, const QString &path)
{
    const ImportNote one{code, {{u"field"_s, path}}};
    if (!item.notes.contains(one))
        item.notes.append(one);
}
}

void keepChoices(ImportItem &item, const Definition &known)
{
    Definition &definition = item.definition;
    for (ConnectionMethod &method : definition.app.methods) {
        forEachLeaf(method.schema.fields, {}, [&](const QString &path, Field &field) {
            const Field *before = leafOf(known, method.key, path);
            if (!before || !before->secret || field.secret || known.clearedSecrets.contains(path))
                return;
            field.secret = true; // its values rest where secrets rest; a person may clear it
            item.clearable.append(path);
            note(item, ImportNoteCode::StillSecret, path);
        });
    }
    for (const QString &path : known.clearedSecrets) { // the source may not call it secret any more
        const bool isPlain = std::ranges::any_of(definition.app.methods, [&](const ConnectionMethod &method) {
            const Field *field = method.schema.leaf(path);
            return field && !field->secret;
        });
        if (isPlain && !item.clearable.contains(path))
            item.clearable.append(path);
    }
    item.definition = withChoices(item, {known.clearedSecrets, known.treatedAs});
}

void compareWithKnown(ImportItem &item, const Definition &known)
{
    const Definition &definition = item.definition;
    for (const ConnectionMethod &method : definition.app.methods) {
        method.schema.forEachLeaf([&](const QString &path, const Field &field) {
            const Field *before = leafOf(known, method.key, path);
            if (before && !before->secret && field.secret)
                note(item, ImportNoteCode::TurnsSecret, path);
        });
    }
    for (const ConnectionMethod &method : known.app.methods) {
        method.schema.forEachLeaf([&](const QString &path, const Field &) {
            if (!leafOf(definition, method.key, path))
                note(item, ImportNoteCode::FieldRemoved, path);
        });
    }
    const bool isMoved = definition.path != known.path;
    if (isMoved && !known.path.isEmpty())
        item.notes.append({ImportNoteCode::FromElsewhere, {{u"place"_s, known.path}}});
    const bool isSame = !isMoved && writeDefinition(definition) == writeDefinition(known);
    item.status = isSame ? ImportStatus::Unchanged : ImportStatus::Changed;
}
}
