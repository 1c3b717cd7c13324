// What any program that asks Qt SQL for one number must pay: the floor under `clav list` on an empty
// workspace.
//
//   floor_sqlite DATABASE
#include <cstdio>

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(application.arguments().value(1));
    QSqlQuery query(database);
    if (!database.open() || !query.exec(u"select count(*) from credential"_s) || !query.next())
        return 1;
    std::printf("%d\n", query.value(0).toInt());
    return 0;
}
