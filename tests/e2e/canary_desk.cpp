#include "tests/e2e/canary_desk.h"

using namespace Qt::StringLiterals;

namespace claviger::tests
{
CanaryDesk::CanaryDesk(QList<QByteArray> planted)
    : m_planted(planted << passphrase()),
      m_search(m_planted) { }

bool CanaryDesk::usesVault()
{
    return qEnvironmentVariable("CLAVIGER_CANARY_STORE") == u"vault"_s;
}

QByteArray CanaryDesk::passphrase()
{
    return "Kettle-Orbit-Vrx3-marble-Plum";
}

QString CanaryDesk::pathOf(const QString &file)
{
    return qEnvironmentVariable("HOME") + u'/' + file;
}

QByteArray CanaryDesk::gotByClav(const QString &credential, const QString &field)
{
    const QStringList arguments{u"get"_s, credential, field};
    if (!usesVault())
        return clav(arguments).output;
    return clavOnTerminal(arguments, {{"Passphrase of", passphrase() + '\n'}}).screen;
}

bool CanaryDesk::start(const QString &program)
{
    if (!m_screen.isUp())
        return false;
    m_desktop = std::make_unique<DesktopProgram>(m_screen, program);
    const bool isInFront = m_screen.waitForActive(u"Claviger"_s);
    if (!isInFront)
        qWarning() << (m_desktop->isRunning() ? "It runs and says:" : "It has ended and said:")
                   << m_desktop->output();
    return isInFront;
}

bool CanaryDesk::makeWorkspace() const
{
    if (!usesVault()) {
        // Through the steps; Return does nothing until the keychain has been looked at.
        return waitUntil([this] {
            m_screen.press({u"Return"_s});
            return waitUntil([this] { return m_screen.activeWindow().contains(u"Personal"_s); }, 1000);
        });
    }
    m_screen.press({u"Return"_s, u"alt+p"_s}); // the name is as it should be
    m_screen.type(passphrase());
    if (!isInMemory(passphrase()))
        return false;
    m_screen.press({u"alt+r"_s});
    m_screen.type(passphrase());
    m_screen.press({u"Return"_s, u"Return"_s}); // what to begin with
    return m_screen.waitForActive(u"Personal"_s);
}

bool CanaryDesk::openNewForm(const QByteArray &app) const
{
    m_screen.press({u"ctrl+n"_s});
    if (!m_screen.waitForActive(u"New credential"_s))
        return false;
    m_screen.type(app);
    m_screen.press({u"Return"_s});
    return true;
}

bool CanaryDesk::discardNewForm() const
{
    m_screen.press({u"Escape"_s});
    if (!m_screen.waitForActive(u"Unsaved changes"_s))
        return false;
    m_screen.press({u"Tab"_s, u"space"_s}); // from Cancel to Discard
    return m_screen.waitForGone(u"New credential"_s) && m_screen.waitForActive(u"Personal"_s);
}

void CanaryDesk::plant(const QByteArray &secret)
{
    m_planted.append(secret);
    m_search = SecretSearch(m_planted);
}

bool CanaryDesk::isInMemory(const QByteArray &secret) const
{
    return waitUntil([&] { return !SecretSearch({secret}).inProcess(m_desktop->processId()).isEmpty(); });
}

QString CanaryDesk::leftOver() const
{
    QStringList hits;
    waitUntil(
        [&] {
            hits = m_search.inProcess(m_desktop->processId());
            return hits.isEmpty() || !m_desktop->isRunning();
        },
        10'000);
    return (hits + m_search.inArgumentLists()).join(u'\n');
}

QString CanaryDesk::leftInFiles() const
{
    QStringList hits;
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        hits += m_search.inFiles(qEnvironmentVariable(variable));
    return hits.join(u'\n');
}
}
