#include "app/desktop/desktop.h"

#include <cstdio>

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QTimer>

#include "app/catalog/app_catalog.h"
#include "app/desktop/single_instance.h"
#include "app/platform/hardening.h"
#include "app/platform/session_signals.h"
#include "app/secrets/dbus_keychain_probe.h"
#include "app/secrets/keychain_secret_store.h"
#include "app/text/sentences.h"
#include "app/text/translation.h"
#include "app/workspace/workspace_directory.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/shell/window_settings.h"
#include "ui/theme/system_look.h"
#include "ui/unlock/first_start_controller.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
int complain(const QString &sentence)
{
    std::fprintf(stderr, "claviger: %s\n", qUtf8Printable(sentence));
    return 1;
}

int complain(const Error &error)
{
    return complain(describe(error).joined());
}

/// What this start was given to bring a window to the front with.
QByteArray activationToken()
{
    const QByteArray wayland = qgetenv("XDG_ACTIVATION_TOKEN");
    return wayland.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : wayland;
}
}

Desktop::Desktop(QApplication &application, DesktopOptions options)
    : m_application(application),
      m_options(std::move(options)),
      m_paths(Paths::fromEnvironment())
{
    if (!m_options.demo)
        return;
    // Everything of its own, so that a demo neither sees nor disturbs what is there.
    m_demoDirectory = std::make_unique<QTemporaryDir>();
    const QString root = m_demoDirectory->path();
    m_paths.data = root + "/data"_L1;
    m_paths.config = root + "/config"_L1;
    m_paths.runtime = root + "/run"_L1;
}

Desktop::~Desktop()
{
    m_window.reset();
    m_session.reset();
    m_demo.reset();
}

std::optional<int> Desktop::start()
{
    if (m_demoDirectory && !m_demoDirectory->isValid())
        return complain(Error(ErrorCode::StorageFailed,
            {{u"path"_s, qEnvironmentVariable("TMPDIR", u"/tmp"_s)},
                {u"detail"_s, m_demoDirectory->errorString()}}));
    if (const auto code = becomeTheOne())
        return code;
    for (const QString &directory : {m_paths.data, m_paths.config}) {
        if (const auto made = ensurePrivateDirectory(directory); !made)
            return complain(made.error());
    }
    buildServices();
    buildSession();
    buildWindow();
    applyAppearance();
    if (!m_options.screenshot.isEmpty())
        prepareScreenshot();
    openWorkspace();
    m_window->show();
    // Not needed for the first frame.
    QTimer::singleShot(0, this, &Desktop::listenToSystem);
    return std::nullopt;
}

std::optional<int> Desktop::becomeTheOne()
{
    m_instance = std::make_unique<SingleInstance>(m_paths.runtime);
    const Result<void> acquired = m_instance->acquire();
    if (acquired)
        return std::nullopt;
    if (acquired.error().code != ErrorCode::Conflict)
        return complain(acquired.error());
    if (!m_options.screenshot.isEmpty())
        return complain(QCoreApplication::translate("claviger",
            "Claviger runs already: quit it before a picture is taken, or take one with --demo."));
    if (m_instance->askToShow(activationToken()))
        return 0;
    return complain(QCoreApplication::translate("claviger", "Claviger runs already but does not answer."));
}

void Desktop::buildServices()
{
    auto probe = std::make_unique<DBusKeychainProbe>();
    m_keychain = std::make_unique<KeychainSecretStore>(*probe, u"claviger"_s);
    m_probe = std::move(probe);
    m_services.dataDirectory = m_paths.data;
    m_services.program = u"claviger"_s;
    m_services.clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    m_services.random = systemRandom;
    m_services.probe = m_probe.get();
    m_services.keychain = m_keychain.get();
    if (m_options.demo)
        m_services.vaultCost = {1, 8ULL << 20}; // guards nothing that is worth waiting for
    m_directory = std::make_unique<WorkspaceDirectory>(m_services);
    m_catalog = std::make_unique<AppCatalog>();
}

void Desktop::buildSession()
{
    m_settings = std::make_unique<WindowSettings>(m_paths.settingsFile());
    m_clipboard = std::make_unique<ClipboardGuard>(QGuiApplication::clipboard(), systemRandom);
    m_look = std::make_unique<SystemLook>(QDBusConnection::sessionBus());
    m_session = std::make_unique<Session>(*m_directory, *m_probe);
    connect(m_look.get(), &SystemLook::schemeChanged, this, &Desktop::applyAppearance);
    connect(m_look.get(), &SystemLook::motionChanged, this, &Theme::setLessMotion);
    connect(m_instance.get(), &SingleInstance::showRequested, this, [this](const QByteArray &token) {
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token); // Qt's Wayland plugin takes it from there
        m_window->raiseNow();
    });
    connect(&m_application, &QGuiApplication::commitDataRequest, this, [this] { m_clipboard->clearNow(); });
    if (m_settings->preferences().language != Language::System)
        speak();
}

void Desktop::buildWindow()
{
    const AppLookup lookup(*m_catalog);
    m_window = std::make_unique<MainWindow>(*m_session, lookup, *m_clipboard, *m_settings);
    connect(m_window.get(), &MainWindow::appearanceChosen, this, &Desktop::applyAppearance);
    // Not within the signal of a dialog that goes with its window.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Desktop::renewWindow, Qt::QueuedConnection);
}

void Desktop::speak()
{
    const QLocale locale = localeOf(m_settings->preferences().language);
    QLocale::setDefault(locale);
    installTranslation(m_application, locale);
}

void Desktop::renewWindow()
{
    const WindowPlace place = m_window->letGo();
    speak();
    const std::unique_ptr<MainWindow> old = std::move(m_window); // until the new one is on screen
    buildWindow();
    m_window->resume(place);
}

void Desktop::listenToSystem()
{
    m_look->start();
    m_signals = std::make_unique<SessionSignals>(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    connect(
        m_signals.get(), &SessionSignals::aboutToSleep, this, [this] { lockFor(&Preferences::lockOnSleep); });
    connect(m_signals.get(), &SessionSignals::screenLocked, this,
        [this] { lockFor(&Preferences::lockOnScreenLock); });
    m_signals->start();
}

void Desktop::lockFor(bool Preferences::*wish)
{
    if (m_settings->preferences().*wish)
        m_window->lock();
}

void Desktop::applyAppearance()
{
    const ColorScheme chosen = m_settings->preferences().appearance;
    Theme::apply(m_application, chosen == ColorScheme::Unknown ? m_look->scheme() : chosen);
}

void Desktop::openWorkspace()
{
    if (m_options.demo)
        openDemo();
    else
        m_session->start(m_options.workspace, m_settings->lastWorkspace());
}

void Desktop::prepareScreenshot()
{
    connect(m_window.get(), &MainWindow::settled, this, &Desktop::takeScreenshot);
    // Who asked for a picture of a workspace must not get one of a problem and take it for that.
    connect(m_session.get(), &Session::cannotOpen, this, [this](const Error &problem) {
        complain(problem);
        endAfterScreenshot(false);
    });
}

void Desktop::takeScreenshot()
{
    if (m_options.demo && !m_session->workspace())
        return; // the demo is still being made: settled() comes again with its list
    disconnect(m_window.get(), &MainWindow::settled, this, &Desktop::takeScreenshot);
    QTimer::singleShot(0, m_window.get(), [this] {
        const bool written = m_window->grab().save(m_options.screenshot);
        if (!written)
            complain(Error(ErrorCode::PermissionDenied, {{u"path"_s, m_options.screenshot}}));
        endAfterScreenshot(written);
    });
}

void Desktop::endAfterScreenshot(bool taken)
{
    disconnect(m_window.get(), &MainWindow::settled, this, &Desktop::takeScreenshot);
    // Later: the event loop may not turn yet.
    QTimer::singleShot(0, m_session.get(),
        [this, taken] { m_session->close([this, taken] { m_application.exit(taken ? 0 : 1); }); });
}
}
