// Makes a workspace of many credentials of the apps that come with the program, straight through the
// repositories and in one transaction. Its secrets are marked as resting in a keychain; no keychain is asked,
// so none of them is there.
//
//   make-workspace DATA_DIRECTORY COUNT      prints the path of the database

#include <cstdio>

#include <QCoreApplication>
#include <QFileInfo>

#include "app/catalog/app_catalog.h"
#include "app/platform/hardening.h"
#include "app/platform/paths.h"
#include "app/store/migrations.h"
#include "app/store/repositories.h"
#include "app/workspace/workspace_files.h"

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

/// Values for the fields of a method, as a person's would look.
QList<CredentialField> fields(const Schema &schema, int number)
{
    QList<CredentialField> made;
    schema.forEachLeaf([&](const QString &path, const Field &field) {
        const QJsonValue value
            = field.defaultValue.isUndefined() ? u"%1-%2"_s.arg(field.name).arg(number) : field.defaultValue;
        made.append(field.secret ? CredentialField{path, true, QJsonValue::Undefined, randomBytes(16)}
                                 : CredentialField{path, false, value, {}});
    });
    return made;
}

Credential credential(int number, const App &app, const QList<Environment> &environments)
{
    const ConnectionMethod &method = app.methods[number % app.methods.size()];
    Credential made;
    made.summary.id = Id::generate(systemRandom);
    made.summary.appSlug = app.slug;
    made.summary.appName = app.displayName(u"en_US"_s);
    made.summary.methodKey = method.key;
    made.summary.slug = u"credential-"_s + QString::number(number);
    made.summary.label = u"Credential "_s + QString::number(number);
    made.summary.scope = number % 3 == 0 ? Scope::user() : Scope::organization();
    if (number % 4 != 0)
        made.summary.environment = environments[number % environments.size()].id;
    made.summary.createdAt = made.summary.updatedAt = now - qint64(number) * 60'000;
    made.summary.lastUsedAt = number % 5 == 0 ? now - qint64(number) * 1'000 : 0;
    made.secretVersion = 1;
    made.fields = fields(method.schema, number);
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

Result<void> fill(Connection &db, const WorkspaceRow &row, int count)
{
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
    AppCatalog catalog;
    const QList<App> apps = catalog.all();
    CredentialRepository credentials(db);
    for (int number = 0; number < count; ++number) {
        const App &app = apps[number % apps.size()];
        if (auto inserted = credentials.insert(credential(number, app, environments), stamp); !inserted)
            return inserted;
    }
    return {};
}

Result<QString> make(const QString &dataDirectory, int count)
{
    const WorkspaceRow row = workspaceRow();
    const WorkspaceFiles files(dataDirectory);
    const QString folder = files.folder(row.id);
    for (const QString &directory : {dataDirectory, QFileInfo(folder).path(), folder}) {
        if (auto ensured = ensurePrivateDirectory(directory); !ensured)
            return failed(ensured);
    }
    QString path = WorkspaceFiles::database(folder);
    auto db = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
    if (!db)
        return failed(db);
    if (auto migrated = migrate(**db, databaseApplicationId, workspaceMigrations()); !migrated)
        return failed(migrated);
    if (auto filled = (*db)->transaction([&] { return fill(**db, row, count); }); !filled)
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
