#pragma once

#include <QList>
#include <QString>

#include "models/items/credential_matcher.h"

namespace claviger
{
/// What a person is told of words that mean nothing here; of the first, if there are several.
QString sentenceFor(const QList<FilterNote> &notes);
}
