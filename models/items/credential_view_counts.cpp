#include "models/items/credential_view_counts.h"

namespace claviger
{
bool isInView(const CredentialSummary &credential, const CredentialView &view)
{
    switch (view.kind) {
    case CredentialView::Kind::All:
        return credential.deletedAt == 0;
    case CredentialView::Kind::Organization:
        return credential.deletedAt == 0 && credential.scope.kind == ScopeKind::Organization;
    case CredentialView::Kind::Project:
        return credential.deletedAt == 0 && credential.scope.kind == ScopeKind::Project
            && credential.scope.project == view.project;
    case CredentialView::Kind::User:
        return credential.deletedAt == 0 && credential.scope.kind == ScopeKind::User;
    case CredentialView::Kind::NeedAttention:
        return credential.deletedAt == 0 && credential.status != CredentialStatus::Ready;
    case CredentialView::Kind::Trash:
        return credential.deletedAt != 0;
    }
    return false;
}

CredentialViewCounts CredentialViewCounts::of(const QList<CredentialSummary> &live, qsizetype inTrash)
{
    CredentialViewCounts counts;
    counts.all = static_cast<int>(live.size());
    counts.trash = static_cast<int>(inTrash);
    for (const CredentialSummary &credential : live) {
        counts.needAttention += credential.status != CredentialStatus::Ready;
        counts.organization += credential.scope.kind == ScopeKind::Organization;
        counts.user += credential.scope.kind == ScopeKind::User;
        if (credential.scope.kind == ScopeKind::Project)
            ++counts.projects[credential.scope.project];
    }
    return counts;
}

int CredentialViewCounts::count(const CredentialView &view) const
{
    switch (view.kind) {
    case CredentialView::Kind::All:
        return all;
    case CredentialView::Kind::Organization:
        return organization;
    case CredentialView::Kind::Project:
        return projects.value(view.project);
    case CredentialView::Kind::User:
        return user;
    case CredentialView::Kind::NeedAttention:
        return needAttention;
    case CredentialView::Kind::Trash:
        return trash;
    }
    return 0;
}
}
