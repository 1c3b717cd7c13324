// What a Qt program costs at least that opens a workspace's database, counts its credentials and ends.

#include <cstdio>

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(QString::fromLocal8Bit(argv[1]));
    if (!database.open())
        return 1;
    QSqlQuery query(u"SELECT count(*) FROM credential"_s, database);
    if (!query.next())
        return 1;
    std::printf("%d\n", query.value(0).toInt());
    return 0;
}
