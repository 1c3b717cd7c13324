#include "kwallet_process.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
const auto serviceName = u"org.kde.kwalletd5"_s;

bool isOwned()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(serviceName);
}
}

KWalletProcess::~KWalletProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

void KWalletProcess::pretendPlasma()
{
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
}

bool KWalletProcess::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.start(QStringLiteral(KWALLETD_MOCK), {m_directory.filePath(u"entries.json"_s)});
    return m_process.waitForStarted() && QTest::qWaitFor(isOwned, 10000);
}

bool KWalletProcess::kill()
{
    m_process.kill();
    return m_process.waitForFinished() && QTest::qWaitFor([] { return !isOwned(); });
}

bool KWalletProcess::behave(const QString &how)
{
    return ask(u"behave"_s, {how}).isNull();
}

QString KWalletProcess::entry(const QString &key)
{
    return ask(u"entry"_s, {key}).toString();
}

bool KWalletProcess::setEntry(const QString &key, const QString &text)
{
    return ask(u"setEntry"_s, {key, text}).isNull();
}

QStringList KWalletProcess::takeCalls()
{
    return ask(u"takeCalls"_s).toStringList();
}

QVariant KWalletProcess::ask(const QString &method, const QVariantList &arguments)
{
    auto message
        = QDBusMessage::createMethodCall(serviceName, u"/test"_s, u"io.github.claviger.Test"_s, method);
    message.setArguments(arguments);
    const auto answer = QDBusConnection::sessionBus().call(message);
    if (answer.type() != QDBusMessage::ReplyMessage)
        return u"failed"_s;
    return answer.arguments().value(0);
}
