// How long the list's one statement takes with 10,000 credentials, opening the database it reads, and
// grouping and filtering what it gave.
#include <algorithm>
#include <cstdio>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "app/platform/hardening.h"
#include "app/store/credential_repository.h"
#include "app/store/migrations.h"
#include "models/items/credential_group_model.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
constexpr int credentials = 10000;
constexpr int rounds = 50;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void fill(const QString &path)
{
    auto db = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
    if (!db || !migrate(**db, databaseApplicationId, workspaceMigrations()))
        qFatal("no database");
    CredentialRepository repository(**db);
    const auto filled = (*db)->transaction([&]() -> Result<void> {
        for (int i = 0; i < credentials; ++i) {
            Credential credential;
            credential.summary.id = Id::generate(systemRandom);
            credential.summary.appSlug = u"app-%1"_s.arg(i % 200);
            credential.summary.appName = u"Application %1"_s.arg(i % 200);
            credential.summary.methodKey = u"api_key"_s;
            credential.summary.slug = u"credential-%1"_s.arg(i);
            credential.summary.label = u"Credential number %1"_s.arg(i);
            credential.summary.environment = credential.summary.id;
            if (auto inserted = repository.insert(credential, {}); !inserted)
                return inserted;
        }
        return {};
    });
    if (!filled)
        qFatal("not filled");
}
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"workspace.db"_s);
    fill(path);

    std::vector<double> opening;
    std::vector<double> writing;
    std::vector<double> listing;
    std::vector<double> counting;
    std::vector<double> grouping;
    std::vector<double> filtering;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        auto db = Connection::open(path, Connection::Mode::ReadOnly, {});
        if (!db || !migrate(**db, databaseApplicationId, workspaceMigrations()))
            qFatal("cannot be opened");
        opening.push_back(milliseconds(timer));
        timer.restart();
        const auto rows = CredentialRepository(**db).list(false);
        if (rows->size() != credentials)
            qFatal("the list is not whole");
        listing.push_back(milliseconds(timer));
        CredentialTableModel table;
        table.setRows(*rows);
        CredentialFilterModel list(table);
        timer.restart();
        if (const CredentialGroupModel groups(list, CredentialGroupModel::By::App); groups.rowCount() != 200)
            qFatal("the groups are wrong");
        grouping.push_back(milliseconds(timer));
        timer.restart();
        list.setFilterText(u"app:app-1 -label:7 is:default"_s);
        if (list.rowCount() != 0)
            qFatal("the filter is wrong");
        filtering.push_back(milliseconds(timer));
        timer.restart();
        if (*CredentialRepository(**db).count() != credentials)
            qFatal("the count is wrong");
        counting.push_back(milliseconds(timer));
        timer.restart();
        auto writer = Connection::open(path, Connection::Mode::ReadWrite, u"FULL"_s);
        if (!writer || !migrate(**writer, databaseApplicationId, workspaceMigrations()))
            qFatal("cannot be opened to write");
        writing.push_back(milliseconds(timer));
    }
    std::printf("list of %d credentials: median %.2f ms (bar 30 ms), count %.3f ms\n", credentials,
        median(listing), median(counting));
    std::printf("grouping by app: median %.2f ms (bar 100 ms); a filter with three keys: %.2f ms\n",
        median(grouping), median(filtering));
    std::printf("open and check: to read %.3f ms, to write %.3f ms\n", median(opening), median(writing));
    return 0;
}
