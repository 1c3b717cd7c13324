#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include "tests/e2e/virtual_screen.h"

namespace claviger::tests
{
/// The desktop, running on a virtual screen. Everything it prints is kept.
class DesktopProgram final
{
public:
    DesktopProgram(const VirtualScreen &screen, const QString &program, const QStringList &arguments = {});
    ~DesktopProgram(); ///< ends it, if it has not ended by itself

    pid_t processId() const { return static_cast<pid_t>(m_process.processId()); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QByteArray output();

    bool quit(); ///< Ctrl+Q; whether it left with 0

private:
    Q_DISABLE_COPY_MOVE(DesktopProgram)

    const VirtualScreen &m_screen;
    QProcess m_process;
    QByteArray m_output;
};
}
