#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "app/cli/commands/commands.h"
#include "app/cli/credential_output.h"
#include "app/cli/reference.h"
#include "app/cli/secret_json.h"
#include "app/cli/targets.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// One value that was asked for, on its way from a name to its text.
struct Wanted
{
    QString name; ///< as given
    Reference reference; ///< its `field`, and the rest of it for a reference
    Id id;
    bool secret = false;
    QJsonValue plain = QJsonValue::Undefined;
    SecretBuffer value; ///< of a secret; of a plain one its text
};

Result<std::vector<Wanted>> readNames(const QStringList &names)
{
    std::vector<Wanted> wanted;
    if (names.size() == 2 && !Reference::looksLikeOne(names.front())) {
        wanted.emplace_back();
        wanted.back().name = names.front();
        wanted.back().reference.field = names.back();
        return wanted;
    }
    for (const QString &name : names) {
        if (!Reference::looksLikeOne(name))
            return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"reference"_s}, {u"value"_s, name}});
        auto reference = Reference::parse(name);
        if (!reference)
            return failed(reference);
        wanted.emplace_back();
        wanted.back().name = name;
        wanted.back().reference = std::move(*reference);
    }
    return wanted;
}

Result<Id> locatePinned(const Workspace &workspace, const Reference &reference)
{
    Id project;
    Id environment;
    if (!reference.project.isEmpty()) {
        const auto found = workspace.projects().and_then(
            [&](const QList<Project> &projects) { return findProject(projects, reference.project); });
        if (!found)
            return failed(found);
        project = *found;
    }
    if (!reference.environment.isEmpty()) {
        const auto found = workspace.environments().and_then([&](const QList<Environment> &environments) {
            return findEnvironment(environments, reference.environment);
        });
        if (!found)
            return failed(found);
        environment = *found;
    }
    const auto all = workspace.credentials();
    return all ? pick(reference, *all, project, environment) : Result<Id>(failed(all));
}

Result<Id> locate(const Workspace &workspace, const Wanted &wanted)
{
    const Reference &reference = wanted.reference;
    if (reference.app.isEmpty())
        return findTarget(workspace, wanted.name);
    if (reference.isPinned())
        return locatePinned(workspace, reference);
    return findTarget(
        workspace, reference.slug.isEmpty() ? reference.app : reference.app + u'/' + reference.slug);
}

SecretBuffer textOf(const QJsonValue &value)
{
    if (value.isArray())
        return SecretBuffer::copyOf(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return SecretBuffer::copyOf(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return SecretBuffer::fromText(value.toVariant().toString());
}

/// Finds the credential and the field; a plain field has its value then.
Result<void> look(const Workspace &workspace, Wanted &wanted)
{
    const auto id = locate(workspace, wanted);
    if (!id)
        return failed(id);
    const auto credential = workspace.credential(*id);
    if (!credential)
        return failed(credential);

    const CredentialField *field = credential->field(wanted.reference.field);
    if (!field) {
        QStringList known;
        for (const CredentialField &one : credential->fields)
            known += one.path;
        return failure(ErrorCode::NotFound,
            {{u"what"_s, u"field"_s}, {u"name"_s, wanted.reference.field}, {u"known"_s, known},
                {u"target"_s, targetOf(credential->summary)}});
    }
    wanted.id = *id;
    wanted.secret = field->secret;
    wanted.plain = field->value;
    if (!field->secret)
        wanted.value = textOf(field->value);
    return {};
}

/// Reads all secrets in one batch.
QCoro::Task<Result<void>> readSecrets(Workspace &workspace, std::vector<Wanted> &wanted)
{
    QList<Id> ids;
    for (const Wanted &one : wanted) {
        if (one.secret && !ids.contains(one.id))
            ids += one.id;
    }
    if (ids.isEmpty())
        co_return {};
    if (wanted.size() == 1) {
        auto value = co_await workspace.reveal(ids.front(), wanted.front().reference.field, ReadPurpose::Get);
        if (!value)
            co_return failed(value);
        wanted.front().value = std::move(*value);
        co_return {};
    }

    const auto fields = co_await workspace.readSecrets(ids, ReadPurpose::Get);
    if (!fields)
        co_return failed(fields);
    for (Wanted &one : wanted) {
        if (!one.secret)
            continue;
        const SecretFields &ofCredential = fields->at(static_cast<size_t>(ids.indexOf(one.id)));
        const auto found = ofCredential.find(one.reference.field);
        if (found == ofCredential.end())
            co_return failure(ErrorCode::SecretTampered, {{u"item"_s, one.name}}); // as of one alone
        one.value = found->second.clone();
    }
    co_return {};
}

bool isLockedKeyring(const Result<void> &read, const Workspace &workspace)
{
    return !read && read.error().code == ErrorCode::SecretLocked
        && workspace.storeKind() == StoreKind::Keychain;
}

void printJson(Console &console, const std::vector<Wanted> &wanted)
{
    console.write("{\"values\":[");
    const char *separator = "";
    for (const Wanted &one : wanted) {
        QByteArray head = QJsonDocument(QJsonObject{{u"name"_s, one.name}, {u"id"_s, one.id.toText(u"cred")},
                                            {u"field"_s, one.reference.field}, {u"secret"_s, one.secret}})
                              .toJson(QJsonDocument::Compact);
        head.chop(1);
        console.write(separator);
        console.write(head);
        console.write(",\"value\":");
        const bool isText = one.secret || one.plain.isString();
        console.write(isText ? secretJsonString(one.value.view()).view() : one.value.view());
        console.write("}");
        separator = ",";
    }
    console.write("]}\n");
}

Result<void> printValues(Console &console, const std::vector<Wanted> &wanted, bool nulSeparated)
{
    const bool several = wanted.size() > 1;
    const bool ambiguous = several && !nulSeparated
        && std::any_of(
            wanted.begin(), wanted.end(), [](const Wanted &one) { return one.value.view().contains('\n'); });
    if (ambiguous)
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"severalLines"_s}});

    const bool newline = several || Console::outputIsTerminal();
    for (const Wanted &one : wanted) {
        console.write(one.value.view());
        if (nulSeparated)
            console.write(QByteArrayView("\0", 1));
        else if (newline)
            console.write("\n");
    }
    return {};
}
}

CommandTask runCommand(Session &session, const GetArguments &arguments)
{
    auto wanted = readNames(arguments.names);
    if (!wanted)
        co_return failed(wanted);
    const auto opened = co_await session.open();
    if (!opened)
        co_return failed(opened);
    Workspace &workspace = **opened;

    for (Wanted &one : *wanted) {
        if (const auto found = look(workspace, one); !found)
            co_return failed(found);
    }
    auto read = co_await readSecrets(workspace, *wanted);
    if (isLockedKeyring(read, workspace)) { // only now: an open one is not asked twice
        if (const auto open = co_await session.openKeyring(); !open)
            co_return failed(open);
        read = co_await readSecrets(workspace, *wanted);
    }
    if (!read)
        co_return failed(read);
    if (session.console().json())
        printJson(session.console(), *wanted);
    else if (const auto printed = printValues(session.console(), *wanted, arguments.nulSeparated); !printed)
        co_return failed(printed);
    co_return {};
}
}
