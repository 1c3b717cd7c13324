#include "ui/unlock/workspace_names.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::WorkspaceNames)
};
}

QString nameIsTaken(const QString &name)
{
    return Words::tr("Another workspace is called “%1”.").arg(name);
}

QString freeName(const QString &name, const QStringList &taken)
{
    QString free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = u"%1 %2"_s.arg(name).arg(number);
    return free;
}
}
