#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include "models/credentials/workspace_nouns.h"

namespace claviger
{
/// The names of a workspace that the words of a filter can mean.
struct FilterVocabulary
{
    QHash<QString, QString> apps; ///< names by slug, of the apps that have credentials
    QList<Project> projects;
    QList<Environment> environments;
};
}
