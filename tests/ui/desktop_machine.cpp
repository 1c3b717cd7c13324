#include "desktop_machine.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QTest>

#include "app/platform/hardening.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
DesktopMachine::DesktopMachine(const QString &keychainService) : keychain(probe, keychainService)
{
    services.dataDirectory = home.filePath(u"data"_s);
    services.program = u"claviger"_s;
    services.clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    services.random = systemRandom;
    services.probe = &probe;
    services.keychain = &keychain;
    services.vaultCost = {1, 8ULL << 20};
}

DesktopMachine::~DesktopMachine()
{
    if (session)
        session->close([] { });
    window.reset();
}

void DesktopMachine::start()
{
    directory = std::make_unique<WorkspaceDirectory>(services);
    session = std::make_unique<Session>(*directory, *services.probe);
    clipboard = std::make_unique<ClipboardGuard>(QGuiApplication::clipboard(), systemRandom);
    settings = std::make_unique<WindowSettings>(home.filePath(u"desktop.ini"_s));
    window = std::make_unique<MainWindow>(*session, lookup, *clipboard, *settings);
    session->start({}, settings->lastWorkspace());
    window->show();
    window->activateWindow();
}

Paths DesktopMachine::paths() const
{
    Paths paths = Paths::fromEnvironment();
    paths.data = services.dataDirectory;
    paths.config = home.path();
    return paths;
}

void DesktopMachine::closeSession()
{
    bool closed = false;
    session->close([&] { closed = true; });
    if (!QTest::qWaitFor([&] { return closed; }, 60'000))
        qFatal("the workspace does not close");
}
}
