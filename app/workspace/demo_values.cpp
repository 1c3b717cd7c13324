#include "app/workspace/demo_values.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include "models/schema/validation.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Hexadecimal that looks random and is the same in every demo.
QString token(const QString &path, int number, int length)
{
    const auto seed = u"demo %1 %2"_s.arg(path).arg(number).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha512).toHex())
        .left(length);
}

QString privateKey(const QString &path, int number)
{
    return u"-----BEGIN PRIVATE KEY-----\n%1\n-----END PRIVATE KEY-----\n"_s.arg(
        QString::fromLatin1(token(path, number, 96).toLatin1().toBase64()));
}

QString serviceAccount(const QString &path, int number)
{
    return uR"({
  "type": "service_account",
  "project_id": "demo-%1",
  "private_key": "%2",
  "client_email": "claviger@demo-%1.example"
})"_s.arg(QString::number(number), privateKey(path, number).replace(u'\n', u"\\n"_s));
}

/// Texts whose form an app prescribes, by app and path; `%1` is the token.
const QHash<QString, QString> &shapes()
{
    static const QHash<QString, QString> all{
        {u"anthropic apiKey"_s, u"sk-ant-demo-%1"_s},
        {u"openai apiKey"_s, u"sk-demo-%1"_s},
        {u"github token"_s, u"ghp_%1"_s},
        {u"slack botToken"_s, u"xoxb-demo-%1"_s},
        {u"stripe secretKey"_s, u"sk_test_%1"_s},
        {u"stripe publishableKey"_s, u"pk_test_%1"_s},
        {u"aws accessKeyId"_s, u"AKIADEMODEMODEMO0000"_s},
        {u"jira url"_s, u"https://acme.atlassian.example"_s},
        {u"jira email"_s, u"bot@acme.example"_s},
        {u"jira defaults/projectKey"_s, u"SHOP"_s},
        {u"postgresql host"_s, u"db.acme.example"_s},
        {u"postgresql database"_s, u"orders"_s},
        {u"postgresql user"_s, u"orders"_s},
        {u"smtp host"_s, u"mail.acme.example"_s},
        {u"smtp user"_s, u"shop@acme.example"_s},
        {u"smtp sender/name"_s, u"Acme Storefront"_s},
        {u"smtp sender/address"_s, u"shop@acme.example"_s},
        {u"twilio from"_s, u"+15005550006"_s},
        {u"http baseUrl"_s, u"https://warehouse.acme.example/v2"_s},
        {u"ssh-key user"_s, u"deploy"_s},
    };
    return all;
}

QString textFor(const QString &app, const QString &path, const Field &field, int number)
{
    if (const auto shape = shapes().constFind(app + u' ' + path); shape != shapes().cend())
        return shape->contains("%1"_L1) ? shape->arg(token(path, number, 40)) : *shape;
    if (path == "accountSid"_L1)
        return u"AC"_s + token(path, number, 32);
    if (path == "apiKeySid"_L1)
        return u"SK"_s + token(path, number, 32);
    if (field.type == FieldType::File)
        return field.fileKind == FileKind::Json ? serviceAccount(path, number) : privateKey(path, number);
    return token(path, number, std::min(40, field.constraints.maximumLength.value_or(40)));
}

QJsonValue valueFor(const QString &app, const QString &path, const Field &field, int number)
{
    if (!field.constantValue.isUndefined())
        return field.constantValue;
    if (!field.defaultValue.isUndefined())
        return field.defaultValue;
    if (field.type == FieldType::Integer || field.type == FieldType::Number)
        return 1000 + number;
    if (field.type == FieldType::Boolean)
        return false;
    return textFor(app, path, field, number);
}

bool isWorthFilling(const QString &app, const QString &path, const Field &field)
{
    return field.required || !field.constantValue.isUndefined() || !field.defaultValue.isUndefined()
        || shapes().contains(app + u' ' + path) || (field.secret && path == "password"_L1);
}
}

void fillDemoValues(CredentialDraft &draft, int number)
{
    // Plain values first: which secrets are asked for depends on them.
    FormValues values;
    draft.schema.forEachLeaf([&](const QString &path, const Field &field) {
        if (!field.secret && isWorthFilling(draft.appSlug, path, field))
            values.plain.insert(path, valueFor(draft.appSlug, path, field, number));
    });
    const auto visible = visibleLeaves(draft.schema, values);
    draft.schema.forEachLeaf([&](const QString &path, const Field &field) {
        const bool isShown = visible.contains(path) || field.hidden;
        if (!isShown || !isWorthFilling(draft.appSlug, path, field))
            return;
        if (field.secret)
            draft.secrets.emplace(path, SecretBuffer::fromText(textFor(draft.appSlug, path, field, number)));
        else
            draft.plain.insert(path, values.plain.value(path));
    });
}
}
