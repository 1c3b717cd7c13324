#include "tests/cli/clav_runner.h"

#include <cstdlib>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace claviger::tests
{
namespace
{
constexpr int patience = 60'000; // milliseconds; a vault's passphrase takes its time on a busy machine

QProcessEnvironment environmentWith(const QHash<QString, QString> &added)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (auto it = added.begin(); it != added.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

/// Reads what the terminal shows until `text` stands there, or the program is gone.
bool waitFor(int terminal, QByteArray &screen, const QByteArray &text)
{
    const QDeadlineTimer deadline(patience);
    qsizetype from = screen.size();
    while (!deadline.hasExpired()) {
        if (!text.isEmpty() && screen.indexOf(text, from) >= 0)
            return true;
        pollfd poll{terminal, POLLIN, 0};
        if (::poll(&poll, 1, 100) <= 0)
            continue;
        char buffer[4096];
        const auto got = ::read(terminal, buffer, sizeof buffer);
        if (got <= 0)
            return text.isEmpty();
        screen.append(buffer, got);
    }
    return false;
}

[[noreturn]] void becomeClav(const QStringList &arguments, const ClavSetting &setting)
{
    for (auto it = setting.environment.begin(); it != setting.environment.end(); ++it)
        setenv(qPrintable(it.key()), qPrintable(it.value()), 1);
    std::vector<QByteArray> words{CLAV_PROGRAM};
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    execv(CLAV_PROGRAM, argv.data());
    _exit(127);
}
}

void startClav(QProcess &process, const QStringList &arguments, const ClavSetting &setting)
{
    process.setProcessEnvironment(environmentWith(setting.environment));
    process.setChildProcessModifier([] { setsid(); }); // no controlling terminal
    process.start(QStringLiteral(CLAV_PROGRAM), arguments);
}

ClavRun finishClav(QProcess &process, const QByteArray &input)
{
    if (!process.waitForStarted())
        return {};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

ClavRun clav(const QStringList &arguments, const ClavSetting &setting)
{
    QProcess process;
    startClav(process, arguments, setting);
    return finishClav(process, setting.input);
}

TerminalRun clavOnTerminal(
    const QStringList &arguments, const QList<TypedLine> &lines, const ClavSetting &setting)
{
    TerminalRun run;
    int terminal = -1;
    int line = -1;
    if (openpty(&terminal, &line, nullptr, nullptr, nullptr) != 0)
        return run;
    const pid_t child = fork();
    if (child == 0) {
        ::close(terminal);
        login_tty(line);
        becomeClav(arguments, setting);
    }
    for (const TypedLine &typed : lines) {
        if (!waitFor(terminal, run.screen, typed.prompt))
            break;
        [[maybe_unused]] const auto written
            = ::write(terminal, typed.keys.constData(), size_t(typed.keys.size()));
    }
    // The line is still open here, so the terminal keeps its modes after the program has gone.
    int status = 0;
    const QDeadlineTimer deadline(patience);
    pid_t ended = 0;
    while ((ended = waitpid(child, &status, WNOHANG)) == 0 && !deadline.hasExpired()) {
        pollfd poll{terminal, POLLIN, 0};
        char buffer[4096];
        if (::poll(&poll, 1, 20) > 0)
            run.screen.append(buffer, std::max<ssize_t>(::read(terminal, buffer, sizeof buffer), 0));
    }
    if (ended == 0) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
    termios modes{};
    tcgetattr(line, &modes);
    run.echoes = modes.c_lflag & ECHO;
    run.isCanonical = modes.c_lflag & ICANON;
    ::close(line);
    waitFor(terminal, run.screen, {});
    ::close(terminal);
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    run.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return run;
}

QStringList filesWith(const QByteArray &bytes, const QString &directory)
{
    QStringList found;
    QDirIterator files(directory, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)
            && (file.readAll().contains(bytes) || file.fileName().toUtf8().contains(bytes)))
            found += file.fileName();
    }
    return found;
}
}
