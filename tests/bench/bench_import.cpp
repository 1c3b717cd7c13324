#include <algorithm>
#include <cstdio>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include "app/catalog/importer.h"
#include "pikku_project.h"

// How long the preview of a Pikku project takes: bench_import DEFINITIONS RUNS.

using namespace claviger;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int definitions = arguments.value(1, u"500"_s).toInt();
    const int runs = arguments.value(2, u"5"_s).toInt();
    const QTemporaryDir directory;
    writePikkuProject(directory.path(), definitions);

    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto preview = previewImport(ImportRequest(directory.path()));
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const bool isWhole = preview && preview->items.size() == definitions
            && std::ranges::all_of(preview->items, &ImportItem::isTakeable);
        if (!isWhole)
            qFatal("not everything was previewed");
    }
    std::ranges::sort(times);
    std::printf("%d definitions: median %.2f ms, most %.2f ms\n", definitions, times.at(times.size() / 2),
        times.back());
    return 0;
}
