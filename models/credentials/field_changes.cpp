#include "models/credentials/field_changes.h"

#include <QMap>

namespace claviger
{
namespace
{
FieldChange changeOf(const CredentialField *before, const CredentialField *after)
{
    FieldChange change;
    change.path = after ? after->path : before->path;
    change.kind = !before ? FieldChange::Kind::Set
        : !after          ? FieldChange::Kind::Removed
                          : FieldChange::Kind::Changed;
    if (before) {
        change.wasSecret = before->secret;
        change.before = before->value;
    }
    if (after) {
        change.isSecret = after->secret;
        change.after = after->value;
    }
    return change;
}
}

QList<FieldChange> fieldChanges(const QList<CredentialField> &before, const QList<CredentialField> &after)
{
    QMap<QString, CredentialField> old;
    for (const CredentialField &field : before)
        old.insert(field.path, field);
    QList<FieldChange> changes;
    for (const CredentialField &field : after) {
        const auto found = old.constFind(field.path);
        if (found == old.cend())
            changes.append(changeOf(nullptr, &field));
        else if (*found != field)
            changes.append(changeOf(&*found, &field));
        old.remove(field.path);
    }
    for (const CredentialField &field : std::as_const(old))
        changes.append(changeOf(&field, nullptr));
    return changes;
}

QStringList changedPaths(const QList<CredentialField> &before, const QList<CredentialField> &after)
{
    QStringList paths;
    for (const FieldChange &change : fieldChanges(before, after))
        paths.append(change.path);
    return paths;
}
}
