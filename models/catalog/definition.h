#pragma once

#include <optional>

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include "models/base/result.h"
#include "models/catalog/app.h"
#include "models/credentials/scope.h"

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace definition_enums
{
Q_NAMESPACE

/// Which source describes an app.
enum class DefinitionOrigin { Bundled, Own, Pikku, Atomemo, Keystroke, JsonSchema };
Q_ENUM_NS(DefinitionOrigin)

/// What the values made with a definition are.
enum class DefinitionUse { Credential, Variable };
Q_ENUM_NS(DefinitionUse)
}

/// `bundled`, `own`, `pikku`, `atomemo`, `keystroke`, `json-schema`: in files, in the database (`origin`), in
/// --json and in front of a slug that would not be free.
QString originWord(DefinitionOrigin origin);
/// Nothing if it is none of them.
std::optional<DefinitionOrigin> originFromWord(const QString &word);

/// An app as one source describes it, with what the source says beyond the app itself.
struct Definition
{
    DefinitionOrigin origin = DefinitionOrigin::Own;
    /// What a later import of the same thing finds it by, within its origin: `credential/stripe`,
    /// `secret/openai` (Pikku), `openai/openai-api-key` (Atomemo's plugin and credential), else the name.
    QString key;
    QString name; ///< the source's own name, as its programs ask for the value
    QString path; ///< the file or directory it came from, on this machine; not part of the document
    QByteArray hash; ///< SHA-256 of what the source says, 32 bytes or empty; not part of the document
    DefinitionUse use = DefinitionUse::Credential;
    ScopeKind scope = ScopeKind::Organization; ///< what a new credential of it starts with
    App app; ///< its slug is the one it has here, not the source's name
    QString package; ///< the plugin or add-on it belongs to; may be empty
    QString externalId; ///< under which programs of the source look the value up, if not `name` (`secretId`)
    QUrl docsUrl; ///< where a person gets the value; http or https, may be empty
    bool optional = false; ///< the source's programs can do without it
    QString rotationPeriod; ///< a number and a unit as the source wrote it: `30day`; may be empty
    QStringList
        allowedHosts; ///< where the value may be sent: exact hosts or `*.example.org`; empty: anywhere
    bool wholeValue = false; ///< the value is not an object: the only field, `value`, is all of it
    /// Names of OAuth 2 settings that are placeholders (`example.com`) and must be filled in first.
    QStringList placeholders;
    QStringList clearedSecrets; ///< paths of fields that a person declared not secret in a preview
    QString treatedAs; ///< slug of the bundled app that lends icon, OAuth 2 settings and test; may be empty

    bool operator==(const Definition &) const = default;
};

/// A variable of its source, but one that the source marks as secret: its values are credentials.
bool isSecretVariable(const Definition &definition);

/// Claviger's own app format (app_json.h) with a member `source` for the rest. `path` and `hash` are left
/// out: the database has columns for them, and a shared file tells nothing of the machine it came from.
QByteArray writeDefinition(const Definition &definition);

/// Reads that, and a plain app file too (origin Own, the slug as key and name). Errors: as readApp().
Result<Definition> readDefinition(const QByteArray &json, const QString &fileName);

/// The app with the look, categories and OAuth 2 settings of the bundled one that it is treated as. Fields,
/// names and slug stay its own.
App lent(const App &app, const App &bundled);
}
