#include <cstdio>

#include <QCoreApplication>

#include "round_trip.h"

// round_trip_import PATH…: imports real projects and files, fills in all that comes in, saves it and reads it
// back. Prints what is wrong, and how much there was.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    bool isGood = argc > 1;
    for (const QString &path : QCoreApplication::arguments().mid(1)) {
        claviger::test::RoundTrip trip;
        QStringList wrong = trip.of(path);
        wrong += trip.afterwards(); // which closes the workspace
        std::printf("%s: %d definitions, %d values, %d wrong\n", qPrintable(path), trip.items(),
            trip.fields(), int(wrong.size()));
        for (const QString &one : wrong)
            std::printf("  %s\n", qPrintable(one));
        isGood = isGood && wrong.isEmpty();
    }
    return isGood ? 0 : 1;
}
