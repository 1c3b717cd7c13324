#include "tests/e2e/desktop_program.h"

using namespace Qt::StringLiterals;

namespace claviger::tests
{
DesktopProgram::DesktopProgram(
    const VirtualScreen &screen, const QString &program, const QStringList &arguments)
    : m_screen(screen)
{
    m_process.setProcessEnvironment(screen.environment());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    m_process.waitForStarted(patience);
}

DesktopProgram::~DesktopProgram()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray DesktopProgram::output()
{
    m_output += m_process.readAll();
    return m_output;
}

bool DesktopProgram::quit()
{
    m_screen.press({u"ctrl+q"_s});
    if (!m_process.waitForFinished(patience))
        return false;
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}
}
