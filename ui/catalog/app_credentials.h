#pragma once

#include <QList>
#include <QString>

#include "models/base/id.h"

namespace claviger
{
class Workspace;

/// A credential as its app's page lists it.
struct CredentialLine
{
    Id id;
    QString label;
    QString place; ///< scope and environment
    QString problem; ///< what its status says if it is not ready

    bool operator==(const CredentialLine &) const = default;
};

/// Those of the app, by label.
QList<CredentialLine> credentialLines(const Workspace &workspace, const QString &appSlug);
}
