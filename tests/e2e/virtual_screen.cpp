#include "tests/e2e/virtual_screen.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace claviger::tests
{
bool waitUntil(const std::function<bool()> &holds, int milliseconds)
{
    return QTest::qWaitFor(holds, milliseconds);
}

VirtualScreen::VirtualScreen()
{
    // A number of its own choice is no help: two servers that start at once may both choose the same one.
    constexpr int attempts = 5;
    for (int attempt = 0; attempt < attempts && m_display.isEmpty(); ++attempt)
        m_display = startServer();
    if (m_display.isEmpty()) {
        qWarning() << "Xvfb:" << m_server.readAllStandardError();
        return;
    }
    m_windowManager.setProcessEnvironment(environment());
    m_windowManager.setProcessChannelMode(QProcess::MergedChannels);
    m_windowManager.setStandardOutputFile(QProcess::nullDevice());
    // It says that it manages windows (_NET_SUPPORTING_WM_CHECK) some time before it does; one that asks to
    // be shown in between never is. The command comes after that.
    const QString ready = m_frameBuffer.filePath(u"managed"_s);
    m_windowManager.start(u"openbox"_s, {u"--sm-disable"_s, u"--startup"_s, u"touch "_s + ready});
    m_up = waitUntil([&ready] { return QFile::exists(ready); });
}

QString VirtualScreen::startServer()
{
    constexpr int lowest = 100; // out of the way of screens that people use
    constexpr int highest = 10'000;
    const QString wanted = u':' + QString::number(QRandomGenerator::global()->bounded(lowest, highest));
    // Without -noreset it would begin anew, and drop the window manager, whenever its only client leaves.
    m_server.start(u"Xvfb"_s,
        {wanted, u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-nolisten"_s, u"tcp"_s,
            u"-noreset"_s, u"-fbdir"_s, m_frameBuffer.path()});
    QByteArray number;
    waitUntil([&] {
        number += m_server.readAllStandardOutput();
        return number.endsWith('\n') || m_server.state() == QProcess::NotRunning;
    });
    return number.endsWith('\n') ? wanted : QString();
}

VirtualScreen::~VirtualScreen()
{
    for (QProcess *process : {&m_windowManager, &m_server}) {
        process->terminate();
        if (!process->waitForFinished(5000))
            process->kill();
        process->waitForFinished();
    }
}

QProcessEnvironment VirtualScreen::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    // libxkbcommon-x11 copies names out of replies that end without a NUL, within their bounds.
    if (const QString asan = environment.value(u"ASAN_OPTIONS"_s); !asan.isEmpty())
        environment.insert(u"ASAN_OPTIONS"_s, asan + u":strict_string_checks=0"_s);
    return environment;
}

QString VirtualScreen::activeWindow() const
{
    return QString::fromUtf8(run(u"xdotool"_s, {u"getactivewindow"_s, u"getwindowname"_s}).trimmed());
}

bool VirtualScreen::waitForActive(const QString &title) const
{
    // Two windows that close at once may leave none with the focus; a person then clicks on the one that is
    // left.
    const auto bringToFront = [&] {
        run(u"xdotool"_s,
            {u"search"_s, u"--onlyvisible"_s, u"--limit"_s, u"1"_s, u"--name"_s, title, u"windowactivate"_s});
    };
    const bool isActive = waitUntil([&] {
        const QString active = activeWindow();
        if (active.isEmpty())
            bringToFront();
        return active.contains(title);
    });
    if (!isActive)
        qWarning() << "In front is" << activeWindow() << "instead of" << title;
    return isActive;
}

bool VirtualScreen::waitForGone(const QString &title) const
{
    return waitUntil([&] {
        return run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, title}).trimmed().isEmpty();
    });
}

void VirtualScreen::press(const QStringList &keys) const
{
    for (const QString &key : keys)
        run(u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, key});
}

void VirtualScreen::type(const QByteArray &text) const
{
    run(u"xdotool"_s, {u"type"_s, u"--delay"_s, u"12"_s, u"--file"_s, u"-"_s}, text);
}

QByteArray VirtualScreen::clipboard() const
{
    return run(u"xclip"_s, {u"-o"_s, u"-selection"_s, u"clipboard"_s});
}

void VirtualScreen::setClipboard(const QByteArray &text) const
{
    run(u"xclip"_s, {u"-i"_s, u"-selection"_s, u"clipboard"_s}, text);
}

QByteArray VirtualScreen::picture() const
{
    QFile pixels(m_frameBuffer.filePath(u"Xvfb_screen0"_s));
    if (!pixels.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(pixels.readAll(), QCryptographicHash::Md5);
}

QByteArray VirtualScreen::waitForStillness() const
{
    QByteArray last = picture();
    QElapsedTimer still;
    still.start();
    waitUntil([&] {
        if (const QByteArray now = picture(); now != last) {
            last = now;
            still.start();
        }
        return still.hasExpired(500);
    });
    return last;
}

QByteArray VirtualScreen::run(
    const QString &tool, const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(tool, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return process.readAllStandardOutput();
}
}
