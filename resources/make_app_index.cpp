// Reads app definitions and writes their index: make_app_index INDEX APP.json… Part of the build; a
// definition that cannot be read stops it.
#include <cstdio>

#include <QFile>

#include "models/base/error.h"
#include "models/catalog/app_index.h"
#include "models/catalog/app_json.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
bool complain(const QString &file, const QString &what)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(file), qPrintable(what));
    return false;
}

bool add(QList<AppSummary> &apps, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return complain(name, file.errorString());
    const auto app = readApp(file.readAll(), name);
    if (!app) {
        const QVariantMap &arguments = app.error().arguments;
        return complain(name,
            u"%1 %2 %3"_s.arg(errorName(app.error().code), arguments.value(u"detail"_s).toString(),
                arguments.value(u"pointer"_s).toString()));
    }
    apps.append(summaryOf(*app));
    return true;
}
}

int main(int argc, char **argv)
{
    QList<AppSummary> apps;
    for (int i = 2; i < argc; ++i) {
        if (!add(apps, QFile::decodeName(argv[i])))
            return 1;
    }
    QFile index(QFile::decodeName(argc > 1 ? argv[1] : ""));
    if (!index.open(QIODevice::WriteOnly | QIODevice::Truncate) || index.write(writeAppIndex(apps)) < 0)
        return complain(index.fileName(), index.errorString()) ? 0 : 1;
    return 0;
}
