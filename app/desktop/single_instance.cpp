#include "app/desktop/single_instance.h"

#include <QDeadlineTimer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include "app/platform/paths.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qint64 longestMessage = 1024;
}

SingleInstance::SingleInstance(const QString &runtimeDirectory, QObject *parent)
    : QObject(parent),
      m_directory(runtimeDirectory)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption); // 0600
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

SingleInstance::~SingleInstance()
{
    m_server.close(); // removes the socket while the lock is still ours
}

QString SingleInstance::socketPath() const
{
    return m_directory + "/desktop.sock"_L1;
}

Result<void> SingleInstance::acquire()
{
    if (auto made = ensurePrivateDirectory(m_directory); !made)
        return made;
    auto lock = ProcessLock::acquireNamed(m_directory + "/desktop.lock"_L1);
    if (!lock)
        return failed(lock);
    m_lock = std::move(*lock);
    QLocalServer::removeServer(socketPath()); // of one that was killed: the lock says nobody listens there
    if (!m_server.listen(socketPath()))
        return failure(
            ErrorCode::StorageFailed, {{u"path"_s, socketPath()}, {u"detail"_s, m_server.errorString()}});
    return {};
}

bool SingleInstance::askToShow(const QByteArray &token) const
{
    // The other may have taken the lock a moment ago and not listen yet.
    for (QDeadlineTimer deadline(2000); !deadline.hasExpired(); QThread::msleep(20)) {
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        if (!socket.waitForConnected(200))
            continue;
        socket.write("show " + token.left(512) + '\n');
        if (socket.waitForBytesWritten(500) && socket.waitForReadyRead(1000))
            return socket.readAll().startsWith("ok");
    }
    return false;
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(2000, socket, &QLocalSocket::abort); // who says nothing is not waited for
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QByteArray line = socket->readLine(longestMessage).trimmed();
            if (line == "show" || line.startsWith("show ")) {
                socket->write("ok\n");
                emit showRequested(line.mid(5));
            }
            socket->disconnectFromServer();
        });
    }
}
}
