// Makes a workspace of many credentials, straight through the repositories and in one transaction. Its
// secrets are marked as resting in a keychain; no keychain is asked, so none of them is there.
//
//   make-workspace DATA_DIRECTORY COUNT      prints the path of the database

#include <cstdio>

#include <QCoreApplication>
#include <QUuid>

#include "app/platform/hardening.h"
#include "app/platform/paths.h"
#include "app/store/migrations.h"
#include "app/store/repositories.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 now = 1'780'000'000'000; // milliseconds; a fixed day, so that two runs make the same

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    systemRandom({reinterpret_cast<unsigned char *>(bytes.data()), static_cast<size_t>(count)});
    return bytes;
}

WorkspaceRow workspaceRow()
{
    return {Id::generate(systemRandom), u"Benchmark"_s, StoreKind::Keychain, randomBytes(16),
        Id::generate(systemRandom), Id::generate(systemRandom), now};
}

Credential credential(int number, const QList<Environment> &environments)
{
    static const QStringList apps{u"GitHub"_s, u"Slack"_s, u"Stripe"_s, u"PostgreSQL"_s, u"OpenAI"_s,
        u"Sentry"_s, u"Cloudflare"_s, u"Twilio"_s, u"Linear"_s, u"Figma"_s};
    const QString app = apps[number % apps.size()];

    Credential made;
    made.summary.id = Id::generate(systemRandom);
    made.summary.appSlug = app.toLower();
    made.summary.appName = app;
    made.summary.methodKey = u"api-key"_s;
    made.summary.slug = u"credential-"_s + QString::number(number);
    made.summary.label = u"Credential "_s + QString::number(number);
    made.summary.scope = number % 3 == 0 ? Scope::user() : Scope::organization();
    if (number % 4 != 0)
        made.summary.environment = environments[number % environments.size()].id;
    made.summary.createdAt = made.summary.updatedAt = now - qint64(number) * 60'000;
    made.summary.lastUsedAt = number % 5 == 0 ? now - qint64(number) * 1'000 : 0;
    made.secretVersion = 1;
    made.fields = {{u"apiKey"_s, true, QJsonValue::Undefined, randomBytes(16)},
        {u"baseUrl"_s, false, u"https://api%1.example.com/v1"_s.arg(number), {}},
        {u"account"_s, false, u"account-%1"_s.arg(number % 250), {}}};
    return made;
}

QList<Environment> usualEnvironments()
{
    QList<Environment> made;
    for (const QString &slug : {u"development"_s, u"staging"_s, u"production"_s})
        made.append(
            {Id::generate(systemRandom), slug, slug, u"#5b8def"_s, static_cast<int>(made.size()), false, 0});
    return made;
}

Result<void> fill(Connection &db, int count)
{
    const WorkspaceRow row = workspaceRow();
    if (auto created = WorkspaceRepository(db).create(row); !created)
        return created;
    const ChangeSet changes{Id::generate(systemRandom), row.localActor, row.localDevice,
        HybridTime::next(HybridTime(), now), ChangeKind::CreateWorkspace, {}, false};
    if (auto inserted = ChangeSetRepository(db).insert(changes); !inserted)
        return inserted;

    const WriteStamp stamp{changes.id, row.localDevice, changes.clock};
    const auto environments = usualEnvironments();
    for (const Environment &environment : environments) {
        if (auto inserted = EnvironmentRepository(db).insert(environment, stamp); !inserted)
            return inserted;
    }
    CredentialRepository credentials(db);
    for (int number = 0; number < count; ++number) {
        if (auto inserted = credentials.insert(credential(number, environments), stamp); !inserted)
            return inserted;
    }
    return {};
}

Result<QString> make(const QString &dataDirectory, int count)
{
    QString folder = dataDirectory;
    for (const QString &part :
        {QString(), u"/workspaces"_s, u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces)}) {
        folder += part;
        if (auto ensured = ensurePrivateDirectory(folder); !ensured)
            return failed(ensured);
    }
    const QString path = folder + u"/workspace.db"_s;
    auto db = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
    if (!db)
        return failed(db);
    if (auto migrated = migrate(**db, databaseApplicationId, workspaceMigrations()); !migrated)
        return failed(migrated);
    if (auto filled = (*db)->transaction([&db, count] { return fill(**db, count); }); !filled)
        return failed(filled);
    return path;
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("make-workspace DATA_DIRECTORY COUNT\n", stderr);
        return 2;
    }
    const auto made = make(arguments[1], arguments[2].toInt());
    if (!made) {
        std::fprintf(stderr, "make-workspace: %s\n", qPrintable(errorName(made.error().code)));
        return 1;
    }
    std::puts(qPrintable(*made));
    return 0;
}
