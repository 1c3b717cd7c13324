#include "app/secrets/libsecret_file.h"

#include <QFile>
#include <QStandardPaths>

#include "app/secrets/libsecret_session.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
const auto markerKey = u"claviger/keyring-file/opened"_s;
constexpr QByteArrayView markerText = "opened";

QString path()
{
    const auto chosen = qEnvironmentVariable("SECRET_FILE_TEST_PATH");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + u"/keyrings/default.keyring"_s
                            : chosen;
}

bool isAbsent(const Result<SecretBuffer> &read)
{
    return !read && read.error().code == ErrorCode::SecretNotFound;
}

/// Items rest with their attributes' names in the clear and the values hashed; each that QtKeychain writes
/// has one of this name.
bool mayHoldItems()
{
    QFile file(path());
    if (!file.exists())
        return false;
    return !file.open(QIODevice::ReadOnly) || file.readAll().contains(QByteArray("server\0", 7));
}
}

LibsecretFile::LibsecretFile(const QString &service, std::chrono::milliseconds patience)
    : m_jobs(service + u"-keyring-file"_s, patience)
{
}

QCoro::Task<Result<bool>> LibsecretFile::opened()
{
    if (!mayHoldItems())
        co_return false;
    auto marker = co_await m_jobs.read(markerKey, {}); // in the very session that found an item or not
    if (isAbsent(marker)) { // written by another program since this session has read the file
        renewLibsecretSession();
        marker = co_await m_jobs.read(markerKey, {});
    }
    if (marker && marker->equals(markerText))
        co_return true;
    if (!marker && !isAbsent(marker))
        co_return failed(marker);
    co_return failure(ErrorCode::SecretUnavailable, {{u"reason"_s, u"WrongFilePassword"_s}});
}

QCoro::Task<Result<SecretBuffer>> LibsecretFile::mark(std::stop_token stop)
{
    return m_jobs.write(markerKey, SecretBuffer::copyOf(markerText), std::move(stop));
}
}
