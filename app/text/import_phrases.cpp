#include "app/text/import_phrases.h"

#include <QCoreApplication>

#include "app/catalog/import_note.h"

namespace claviger
{
namespace
{
constexpr Phrase phrase(ImportNoteCode code, const char *when, const char *sentence)
{
    return {static_cast<int>(code), when, sentence};
}

constexpr Phrase all[] = {
    phrase(ImportNoteCode::SlugTaken, "",
        QT_TRANSLATE_NOOP("claviger", "The name “{name}” is taken, so it will be known as “{slug}”.")),
    phrase(ImportNoteCode::FromElsewhere, "",
        QT_TRANSLATE_NOOP("claviger", "It replaces the definition that came from {place}.")),
    phrase(ImportNoteCode::SchemaMissing, "shape=client",
        QT_TRANSLATE_NOOP("claviger",
            "The schema “{name}” is not there; the id and secret of an OAuth client stand for it.")),
    phrase(ImportNoteCode::SchemaMissing, "shape=tokens",
        QT_TRANSLATE_NOOP("claviger", "The schema “{name}” is not there; OAuth tokens stand for it.")),
    phrase(ImportNoteCode::SchemaMissing, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The schema “{name}” is not there; one secret text stands for the value.")),
    phrase(ImportNoteCode::SchemaNotGiven, "shape=client",
        QT_TRANSLATE_NOOP(
            "claviger", "The source names no schema; its value is the id and secret of an OAuth client.")),
    phrase(ImportNoteCode::SchemaNotGiven, "shape=tokens",
        QT_TRANSLATE_NOOP("claviger", "The source names no schema; its value is a set of OAuth tokens.")),
    phrase(ImportNoteCode::SchemaNotGiven, "",
        QT_TRANSLATE_NOOP("claviger", "The source names no schema; one secret text stands for the value.")),
    phrase(ImportNoteCode::SchemaFromPackage, "",
        QT_TRANSLATE_NOOP("claviger", "Its schema comes from the package {package}.")),
    phrase(ImportNoteCode::SchemaAmbiguous, "",
        QT_TRANSLATE_NOOP("claviger",
            "Several packages have a different schema “{name}”: {packages}. That of the first one is used.")),
    phrase(ImportNoteCode::SourceStale, "",
        QT_TRANSLATE_NOOP("claviger",
            "The source file {file} does not define it any more; the metadata may be out of date.")),
    phrase(ImportNoteCode::PlaceholderEndpoint, "",
        QT_TRANSLATE_NOOP(
            "claviger", "“{setting}” is an example address; fill in the real one before connecting.")),
    phrase(ImportNoteCode::PlaceholderScopes, "",
        QT_TRANSLATE_NOOP("claviger", "The scopes look like examples too; check them before connecting.")),
    phrase(ImportNoteCode::AddressRefused, "",
        QT_TRANSLATE_NOOP("claviger", "“{setting}” is not an address that can be used; it is left out.")),
    phrase(ImportNoteCode::OAuthSettingMissing, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The OAuth setting “{setting}” is missing; fill it in before connecting.")),
    phrase(ImportNoteCode::OAuthSettingsNotGiven, "",
        QT_TRANSLATE_NOOP("claviger",
            "The source does not say how to connect with OAuth; treat it as a bundled app to use that one's "
            "settings.")),
    phrase(ImportNoteCode::OAuthFieldHidden, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The field “{field}” is filled when the account is connected, so it is hidden.")),
    phrase(ImportNoteCode::ClientSecretOf, "",
        QT_TRANSLATE_NOOP("claviger", "Its OAuth client is kept in the secret “{name}”.")),
    phrase(ImportNoteCode::StillSecret, "",
        QT_TRANSLATE_NOOP("claviger",
            "The field “{field}” was secret and stays so, although the source does not say it any more.")),
    phrase(ImportNoteCode::TurnsSecret, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The field “{field}” turns secret; its values move to the secret store.")),
    phrase(ImportNoteCode::FieldRemoved, "",
        QT_TRANSLATE_NOOP("claviger", "The field “{field}” goes; its values are kept.")),
    phrase(ImportNoteCode::FieldSkipped, "field",
        QT_TRANSLATE_NOOP(
            "claviger", "The field “{field}” is left out: its name is too long or already used.")),
    phrase(ImportNoteCode::FieldSkipped, "",
        QT_TRANSLATE_NOOP("claviger", "A field without a name is left out.")),
    phrase(ImportNoteCode::KeywordIgnored, "",
        QT_TRANSLATE_NOOP("claviger", "“{keyword}” is kept but not enforced.")),
    phrase(ImportNoteCode::AlternativesMerged, "",
        QT_TRANSLATE_NOOP("claviger", "The fields of all alternatives in “{keyword}” are offered together.")),
    phrase(ImportNoteCode::AlternativesUnclear, "",
        QT_TRANSLATE_NOOP("claviger", "“{keyword}” allows values of several types, so any text is taken.")),
    phrase(ImportNoteCode::ReferenceRefused, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The reference “{reference}” leads out of the file and is not followed.")),
    phrase(ImportNoteCode::ReferenceMissing, "",
        QT_TRANSLATE_NOOP("claviger", "The reference “{reference}” leads to nothing.")),
    phrase(ImportNoteCode::ReferenceCircular, "reference",
        QT_TRANSLATE_NOOP(
            "claviger", "The reference “{reference}” leads back to itself, so any text is taken.")),
    phrase(ImportNoteCode::ReferenceCircular, "",
        QT_TRANSLATE_NOOP("claviger", "The schema contains itself, so any text is taken there.")),
    phrase(ImportNoteCode::NestedTooDeep, "",
        QT_TRANSLATE_NOOP("claviger", "What is nested more than {limit} levels deep is edited as text.")),
    phrase(ImportNoteCode::TypeUnknown, "type=any",
        QT_TRANSLATE_NOOP("claviger", "The source allows any value, so any text is taken.")),
    phrase(ImportNoteCode::TypeUnknown, "type=json",
        QT_TRANSLATE_NOOP("claviger", "There is no form for such a value; it is edited as text.")),
    phrase(ImportNoteCode::TypeUnknown, "",
        QT_TRANSLATE_NOOP("claviger", "The type “{type}” is not known, so the field is edited as text.")),
    phrase(ImportNoteCode::NameOdd, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The name “{name}” does not follow the source's own rules; it is taken as it is.")),
    phrase(ImportNoteCode::IconNotFetched, "",
        QT_TRANSLATE_NOOP("claviger", "Its icon is on the network and is not fetched; a drawn one is used.")),
    phrase(ImportNoteCode::ValueMalformed, "",
        QT_TRANSLATE_NOOP("claviger", "“{keyword}” is not what it should be and is left out.")),
    phrase(ImportNoteCode::PatternUnusable, "reason=refused",
        QT_TRANSLATE_NOOP("claviger", "The pattern is too long or sets options; it is not enforced.")),
    phrase(ImportNoteCode::PatternUnusable, "",
        QT_TRANSLATE_NOOP("claviger", "The pattern is not a regular expression; it is not enforced.")),
    phrase(ImportNoteCode::VariableIsSecret, "",
        QT_TRANSLATE_NOOP(
            "claviger", "The source marks this variable as secret, so it becomes a credential.")),
    phrase(ImportNoteCode::ManagedElsewhere, "",
        QT_TRANSLATE_NOOP("claviger",
            "The source's own service fills values of the kind “{kind}”; here they are put in by hand.")),
    phrase(ImportNoteCode::KindUnknown, "",
        QT_TRANSLATE_NOOP("claviger", "The kind “{kind}” is not known; its fields are taken as a form.")),
    phrase(ImportNoteCode::SecretByName, "",
        QT_TRANSLATE_NOOP(
            "claviger", "Nothing marks the field “{field}” as secret, but it sounds so and is kept secret.")),
    phrase(ImportNoteCode::NothingToImport, "",
        QT_TRANSLATE_NOOP("claviger", "There are no credentials in it.")),
};
}

std::span<const Phrase> importPhrases()
{
    return all;
}
}
