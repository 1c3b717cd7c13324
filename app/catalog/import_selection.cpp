#include "app/catalog/import_selection.h"

#include <algorithm>

namespace claviger
{
namespace
{
void setSecret(QList<Field> &fields, QStringList names, bool secret)
{
    const QString name = names.takeFirst();
    const auto field = std::ranges::find(fields, name, &Field::name);
    if (field == fields.end())
        return;
    if (names.isEmpty())
        field->secret = secret;
    else
        setSecret(field->children, names, secret);
}
}

ImportSelection::ImportSelection(ImportPreview preview) : m_preview(std::move(preview))
{
    for (const ImportItem &item : std::as_const(m_preview.items))
        m_decisions.append(Decision{false, item.definition.clearedSecrets, item.definition.treatedAs});
}

bool ImportSelection::canBeTaken(qsizetype index) const
{
    return item(index).isTakeable() || item(index).status == ImportStatus::Unchanged;
}

bool ImportSelection::isPlain(qsizetype index, const QString &path) const
{
    return m_decisions.at(index).plain.contains(path);
}

void ImportSelection::setPlain(qsizetype index, const QString &path, bool plain)
{
    if (!item(index).clearable.contains(path) || isPlain(index, path) == plain)
        return;
    if (plain)
        m_decisions[index].plain.append(path);
    else
        m_decisions[index].plain.removeAll(path);
}

void ImportSelection::setTreatedAs(qsizetype index, const QString &bundledSlug)
{
    m_decisions[index].treatedAs = bundledSlug;
}

Definition ImportSelection::definition(qsizetype index) const
{
    const Decision &decision = m_decisions.at(index);
    Definition definition = item(index).definition;
    for (const QString &path : item(index).clearable)
        for (ConnectionMethod &method : definition.app.methods)
            setSecret(method.schema.fields, Schema::namesOf(path), !decision.plain.contains(path));
    definition.clearedSecrets = decision.plain;
    definition.treatedAs = decision.treatedAs;
    return definition;
}

QList<Definition> ImportSelection::definitions() const
{
    QList<Definition> taken;
    for (qsizetype i = 0; i < count(); ++i) {
        if (!isTaken(i))
            continue;
        auto wanted = definition(i);
        if (item(i).status != ImportStatus::Unchanged || wanted != item(i).definition)
            taken.append(std::move(wanted));
    }
    return taken;
}
}
