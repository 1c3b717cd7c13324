#include "app/cli/terminal.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

#include "app/cli/line_editor.h"
#include "app/cli/printable.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
std::atomic<int> bell = -1; ///< rung by an ending signal

/// While it lives the ending signals ring a bell instead of ending the process. A bell and not a mask:
/// another thread of this process may well be the one that gets the signal.
class SignalGuard final
{
public:
    SignalGuard() : m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        bell = m_bell.get();
        struct sigaction action{};
        action.sa_handler = [](int) {
            const int error = errno;
            const std::uint64_t one = 1;
            [[maybe_unused]] const auto written = ::write(bell, &one, sizeof one);
            errno = error;
        };
        for (size_t i = 0; i < endingSignals.size(); ++i)
            sigaction(endingSignals[i], &action, &m_before[i]);
    }
    ~SignalGuard()
    {
        for (size_t i = 0; i < endingSignals.size(); ++i)
            sigaction(endingSignals[i], &m_before[i], nullptr);
        bell = -1;
    }

    /// Nothing when interrupted or hung up.
    std::optional<unsigned char> nextByte(int descriptor) const
    {
        std::array<pollfd, 2> polls{{{descriptor, POLLIN, 0}, {m_bell.get(), POLLIN, 0}}};
        while (::poll(polls.data(), polls.size(), -1) < 0) {
            if (errno != EINTR)
                return {};
        }
        unsigned char byte = 0;
        if (polls[1].revents != 0 || ::read(descriptor, &byte, 1) != 1)
            return {};
        return byte;
    }

private:
    Q_DISABLE_COPY_MOVE(SignalGuard)
    FileDescriptor m_bell;
    std::array<struct sigaction, endingSignals.size()> m_before{};
};

/// Takes echo, line buffering (which cuts lines at 4,095 bytes) and suspending off, and puts the modes back.
class QuietMode final
{
public:
    explicit QuietMode(int descriptor) : m_descriptor(descriptor)
    {
        tcgetattr(descriptor, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON);
        quiet.c_cc[VMIN] = 1;
        quiet.c_cc[VTIME] = 0;
        quiet.c_cc[VSUSP] = _POSIX_VDISABLE;
        tcsetattr(descriptor, TCSAFLUSH, &quiet);
    }
    ~QuietMode() { tcsetattr(m_descriptor, TCSAFLUSH, &m_before); }

private:
    Q_DISABLE_COPY_MOVE(QuietMode)
    int m_descriptor;
    termios m_before{};
};
}

Result<Terminal> Terminal::open(const QString &what)
{
    FileDescriptor device(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (!device.isOpen())
        return failure(ErrorCode::NoTerminal, {{u"what"_s, what}});
    return Terminal(std::move(device));
}

Result<SecretBuffer> Terminal::askSecret(const QString &prompt)
{
    return read(prompt, Echo::Off, LineEditor::Until::Newline);
}

Result<SecretBuffer> Terminal::askSecretLines(const QString &prompt)
{
    return read(prompt, Echo::Off, LineEditor::Until::EndOfInput);
}

Result<QString> Terminal::ask(const QString &prompt)
{
    const auto typed = read(prompt, Echo::On, LineEditor::Until::Newline);
    if (!typed)
        return failed(typed);
    return typed->toText();
}

void Terminal::say(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t written
            = ::write(m_device.get(), bytes.data() + at, static_cast<size_t>(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return;
        at += std::max<ssize_t>(written, 0);
    }
}

Result<SecretBuffer> Terminal::read(const QString &prompt, Echo echo, LineEditor::Until until)
{
    SignalGuard signalGuard; // before the modes change, and gone after they are back
    std::optional<QuietMode> quietMode;
    if (echo == Echo::Off)
        quietMode.emplace(m_device.get());
    say(printable(prompt));

    LineEditor editor(until);
    auto step = LineEditor::Step::More;
    while (step == LineEditor::Step::More) {
        const auto byte = signalGuard.nextByte(m_device.get());
        if (!byte) {
            say(u"\n"_s);
            return failure(ErrorCode::Cancelled);
        }
        step = editor.type(*byte);
    }
    if (echo == Echo::Off)
        say(u"\n"_s);
    if (step == LineEditor::Step::TooLong)
        return failure(ErrorCode::SecretTooLarge,
            {{u"bytes"_s, qint64(LineEditor::longest) + 1}, {u"limit"_s, qint64(LineEditor::longest)}});
    return editor.take();
}
}
