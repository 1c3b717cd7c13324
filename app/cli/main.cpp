#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <QCoreApplication>

#include "app/cli/program.h"
#include "app/platform/hardening.h"

int main(int argc, char *argv[])
{
    claviger::hardenProcess();
    // A reader that goes away (`clav list | head`) is an answer of write(), not the end in the middle of
    // something.
    std::signal(SIGPIPE, SIG_IGN);

    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("clav"));
    const auto code = static_cast<int>(claviger::runProgram(argc, argv));
    // Everything is written and wiped by now; taking Qt apart and unloading it would only cost time.
    std::fflush(nullptr);
    std::_Exit(code);
}
