// How long the first search of the bundled catalog takes, in a fresh process and the first time anything of
// it is touched, beside reading every definition, which is what the index saves.
//
//   bench_catalog [--all]     prints milliseconds
#include <cstdio>
#include <cstring>

#include <QElapsedTimer>

#include "app/catalog/app_catalog.h"

using namespace claviger;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const bool everything = argc > 1 && std::strcmp(argv[1], "--all") == 0;
    QElapsedTimer timer;
    timer.start();
    AppCatalog catalog;
    const qsizetype found = everything ? catalog.all().size() : catalog.search(u"st"_s, u"en_US"_s).size();
    const double spent = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (found == 0)
        return 1;
    std::printf("%.3f\n", spent);
    return 0;
}
