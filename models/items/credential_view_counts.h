#pragma once

#include <QHash>
#include <QList>

#include "models/credentials/credential.h"
#include "models/items/credential_view.h"

namespace claviger
{
/// Whether the view lists it. What is in the trash is in no view but that one.
bool isInView(const CredentialSummary &credential, const CredentialView &view);

/// How many credentials each view lists.
struct CredentialViewCounts
{
    int all = 0;
    int organization = 0;
    int user = 0;
    int needAttention = 0;
    int trash = 0;
    QHash<Id, int> projects; ///< those without any are absent

    /// `live` without the trash, of which only the size matters.
    static CredentialViewCounts of(const QList<CredentialSummary> &live, qsizetype inTrash);
    int count(const CredentialView &view) const;

    bool operator==(const CredentialViewCounts &) const = default;
};
}
