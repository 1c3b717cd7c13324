#include "app/catalog/import_preview.h"

#include <algorithm>

namespace claviger
{
namespace
{
void clearSecret(QList<Field> &fields, QStringList names)
{
    const QString name = names.takeFirst();
    const auto field = std::ranges::find(fields, name, &Field::name);
    if (field == fields.end())
        return;
    if (names.isEmpty())
        field->secret = false;
    else
        clearSecret(field->children, names);
}
}

Definition withChoices(const ImportItem &item, const ImportChoices &choices)
{
    Definition definition = item.definition;
    if (!choices.treatedAs.isEmpty())
        definition.treatedAs = choices.treatedAs;
    for (const QString &path : choices.clearedSecrets) {
        if (!item.clearable.contains(path) || definition.clearedSecrets.contains(path))
            continue;
        definition.clearedSecrets.append(path);
        for (ConnectionMethod &method : definition.app.methods)
            clearSecret(method.schema.fields, Schema::namesOf(path));
    }
    return definition;
}
}
