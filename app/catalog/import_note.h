#pragma once

#include <QMetaType>
#include <QObject>
#include <QVariantMap>

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace import_note_enums
{
Q_NAMESPACE

/// What an importer did differently from what the source says, or what a person should know before taking it.
/// Each may have `path` (file) and `pointer` (JSON pointer in it). Sentences are made in app/text.
enum class ImportNoteCode {
    SlugTaken, ///< `slug`, `name`: the source's own name is taken, so it is known by another
    FromElsewhere, ///< `place`: the definition it updates came from there
    SchemaMissing, ///< `name`: no schema file is there; one secret text field stands for the value
    SchemaNotGiven, ///< the source names no schema; one secret text field stands for the value
    SchemaFromPackage, ///< `package`: its schema lies in that package only
    SchemaAmbiguous, ///< `name`, `packages`: different schemas of this name and nothing says which
    SourceStale, ///< `file`: the source file is gone or does not define it any more
    PlaceholderEndpoint, ///< `setting`: an address at example.com, to be filled in
    PlaceholderScopes, ///< the scopes are `read` and `write` beside a placeholder address
    AddressRefused, ///< `setting`: not https (or not an address), left out
    OAuthSettingMissing, ///< `setting`
    OAuthSettingsNotGiven, ///< the source keeps them in code: without a bundled app's only the fields are
                           ///< there
    OAuthFieldHidden, ///< `field`: the program fills it
    ClientSecretOf, ///< `name`: the OAuth client is kept as that secret
    StillSecret, ///< `field`: secret so far; the source does not say so any more, and it stays
    TurnsSecret, ///< `field`: plain so far
    FieldRemoved, ///< `field`: its values are kept and shown as left over
    FieldSkipped, ///< `field`, `detail`
    KeywordIgnored, ///< `keyword`: a JSON Schema keyword that is kept and not enforced
    AlternativesMerged, ///< `keyword` (anyOf, oneOf): the fields of all alternatives are offered
    AlternativesUnclear, ///< `keyword`: the alternatives cannot be one field; any text is taken
    ReferenceRefused, ///< `reference`: points out of the file
    ReferenceMissing, ///< `reference`
    ReferenceCircular, ///< `reference`
    NestedTooDeep, ///< `limit`: deeper fields are edited as text
    TypeUnknown, ///< `type`: edited as text
    NameOdd, ///< `name`: not as the source's rules have it; taken as it is
    IconNotFetched, ///< an image from the network; a drawn icon is used
    ValueMalformed, ///< `keyword`: has the wrong type and is left out
    PatternUnusable, ///< `reason` (refused, invalid): the pattern is kept and not enforced
    VariableIsSecret, ///< the source marks a variable's value as secret: it becomes a credential
    ManagedElsewhere, ///< `kind`: the source's own service fills it; here its values are put in by hand
    KindUnknown, ///< `kind`: taken as a form
    SecretByName, ///< `field`: nothing marks it, but it sounds like a secret
    NothingToImport, ///< the source has no credentials
};
Q_ENUM_NS(ImportNoteCode)
}

struct ImportNote
{
    ImportNoteCode code = ImportNoteCode::NothingToImport;
    QVariantMap arguments;

    bool operator==(const ImportNote &) const = default;
};
}
