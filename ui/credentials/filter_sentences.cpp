#include "ui/credentials/filter_sentences.h"

#include <QCoreApplication>

#include "models/items/credential_query.h"

namespace claviger
{
namespace
{
using Key = CredentialQuery::Key;

struct FilterSentences
{
    Q_DECLARE_TR_FUNCTIONS(claviger::FilterSentences)

public:
    static QString unknownKey() { return tr("There is no “%1:”; it is looked for as text."); }
    static QString unknownValue(Key key)
    {
        switch (key) {
        case Key::App:
            return tr("No app here is called “%1”; it is looked for as text.");
        case Key::Environment:
            return tr("No environment is called “%1”; it is looked for as text.");
        case Key::Project:
            return tr("No project is called “%1”; it is looked for as text.");
        case Key::Scope:
            return tr("“%1” is no scope (organization, project, user); it is looked for as text.");
        case Key::Status:
            return tr("“%1” is no status (ready, incomplete, secret-missing, tampered); it is looked for "
                      "as text.");
        case Key::Is:
            return tr("“is:” takes default, secret-missing or trash; “%1” is looked for as text.");
        case Key::Label:
            break; // any text is one
        }
        return {};
    }
};
}

QString sentenceFor(const QList<FilterNote> &notes)
{
    if (notes.isEmpty())
        return {};
    const FilterNote &note = notes.constFirst();
    const auto key = filterKey(note.key);
    if (!key || note.value.isEmpty())
        return FilterSentences::unknownKey().arg(note.key);
    return FilterSentences::unknownValue(*key).arg(note.value);
}
}
