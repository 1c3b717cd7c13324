#include "app/secrets/secret_service_reader.h"

#include <algorithm>

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusVariant>

#include "app/secrets/keychain_text.h"
#include "app/secrets/secret_service_names.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Searches sent at once. A bus without limits in its configuration allows a connection 128 calls without an
/// answer; Debian's session bus allows more.
constexpr std::size_t batchSize = 64;
/// D-Bus allows no array of more than 64 MiB, so no more secrets of the largest size are asked for in one
/// call.
constexpr qsizetype secretsPerCall = (64 << 20) / (maximumKeychainItem + 1024);

using Attributes = QMap<QString, QString>;

QDBusMessage openSession()
{
    return secret_service::call(u"OpenSession"_s, {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
}

tl::unexpected<Error> unavailable()
{
    return failure(ErrorCode::SecretUnavailable, {{u"reason"_s, u"NoService"_s}});
}

/// One secret out of a reply, `(session, parameters, value, content type)`, straight into locked memory.
SecretBuffer takeSecret(const QDBusArgument &argument)
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
    argument.beginStructure();
    argument >> session >> parameters >> value >> contentType;
    argument.endStructure();
    auto secret = SecretBuffer::copyOf(value);
    wipe(value);
    return secret;
}

bool isSessionLost(const QDBusMessage &answer)
{
    // NoSession by the specification; gnome-keyring says UnknownMethod or UnknownObject for a path it never
    // gave out.
    return answer.type() == QDBusMessage::ErrorMessage
        && answer.errorName() != "org.freedesktop.DBus.Error.ServiceUnknown"_L1
        && answer.errorName() != "org.freedesktop.DBus.Error.NoReply"_L1
        && answer.errorName() != "org.freedesktop.DBus.Error.Disconnected"_L1;
}
}

/// What the service has for one ref.
struct SecretServiceReader::Found
{
    Paths open;
    bool hasLocked = false;

    /// The secret among those read; several must agree.
    Result<SecretBuffer> pick(const Secrets &secrets, const SecretRef &ref) const;
};

Result<SecretBuffer> SecretServiceReader::Found::pick(const Secrets &secrets, const SecretRef &ref) const
{
    const QVariantMap item{{u"item"_s, ref.itemKey()}};
    const SecretBuffer *chosen = nullptr;
    for (const auto &path : open) {
        const auto secret = secrets.value(path.path());
        if (!secret) // locked or removed since the search; the probe tells
            return failure(ErrorCode::SecretNotFound, item);
        if (!isKeychainText(secret->view()) || (chosen != nullptr && !chosen->equals(secret->view())))
            return failure(ErrorCode::SecretTampered, item);
        chosen = secret.get();
    }
    if (chosen != nullptr)
        return chosen->clone();
    return hasLocked ? failure(ErrorCode::SecretLocked) : failure(ErrorCode::SecretNotFound, item);
}

SecretServiceReader::SecretServiceReader(QString service, std::chrono::milliseconds timeout)
    : m_service(std::move(service)),
      m_timeout(timeout)
{
    qDBusRegisterMetaType<Attributes>();
}

QCoro::Task<Result<SecretReads>> SecretServiceReader::readMany(SecretRefs refs, std::stop_token stop)
{
    SecretReads reads;
    reads.reserve(refs.size());
    for (std::size_t from = 0; from < refs.size(); from += batchSize) {
        const auto to = std::min(from + batchSize, refs.size());
        SecretRefs batch(
            refs.begin() + static_cast<std::ptrdiff_t>(from), refs.begin() + static_cast<std::ptrdiff_t>(to));
        auto some = co_await readBatch(std::move(batch), stop);
        if (!some)
            co_return failed(some);
        std::ranges::move(*some, std::back_inserter(reads));
    }
    co_return reads;
}

QCoro::Task<Result<SecretReads>> SecretServiceReader::readBatch(SecretRefs refs, std::stop_token stop)
{
    const auto found = co_await search(refs, stop);
    if (!found)
        co_return failed(found);
    Paths paths;
    for (const auto &item : *found)
        paths += item.open;
    const auto secrets = co_await secretsAt(paths, stop);
    if (!secrets)
        co_return failed(secrets);
    SecretReads reads;
    for (std::size_t i = 0; i < refs.size(); ++i)
        reads.push_back(found->at(i).pick(*secrets, refs.at(i)));
    co_return reads;
}

QCoro::Task<Result<std::vector<SecretServiceReader::Found>>> SecretServiceReader::search(
    SecretRefs refs, std::stop_token stop)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return failure(ErrorCode::SecretUnavailable, {{u"reason"_s, u"NoBus"_s}});
    BusMessages calls;
    for (const auto &ref : refs)
        calls.push_back(searchFor(ref));
    const auto opensSession = m_session.isEmpty();
    if (opensSession)
        calls.push_back(openSession()); // along with the searches: no round trip of its own
    auto answers = co_await callAll(bus, std::move(calls), m_timeout, stop);
    if (!answers)
        co_return failed(answers);
    if (opensSession) {
        noteSession(answers->back());
        answers->pop_back();
    }
    std::vector<Found> found;
    for (const auto &answer : *answers) {
        if (!isReply(answer, "aoao"_L1))
            co_return unavailable();
        auto &item = found.emplace_back();
        item.open = qdbus_cast<Paths>(answer.arguments().at(0));
        item.hasLocked = !qdbus_cast<Paths>(answer.arguments().at(1)).isEmpty();
    }
    co_return found;
}

QCoro::Task<Result<SecretServiceReader::Secrets>> SecretServiceReader::secretsAt(
    Paths paths, std::stop_token stop)
{
    Secrets secrets;
    if (paths.isEmpty())
        co_return secrets;
    auto answers = co_await askForSecrets(paths, stop);
    if (answers && std::ranges::any_of(*answers, isSessionLost)) {
        m_session.clear(); // the service has restarted
        answers = co_await askForSecrets(paths, stop);
    }
    if (!answers)
        co_return failed(answers);
    for (const auto &answer : *answers) {
        if (!isReply(answer, "a{o(oayays)}"_L1))
            co_return unavailable();
        const auto argument = answer.arguments().constFirst().value<QDBusArgument>();
        argument.beginMap();
        while (!argument.atEnd()) {
            QDBusObjectPath path;
            argument.beginMapEntry();
            argument >> path;
            secrets.insert(path.path(), std::make_shared<SecretBuffer>(takeSecret(argument)));
            argument.endMapEntry();
        }
        argument.endMap();
    }
    co_return secrets;
}

QCoro::Task<Result<BusMessages>> SecretServiceReader::askForSecrets(Paths paths, std::stop_token stop)
{
    const auto bus = QDBusConnection::sessionBus();
    if (m_session.isEmpty()) {
        const auto opened = co_await callOne(bus, openSession(), m_timeout, stop);
        if (!opened)
            co_return failed(opened);
        noteSession(*opened);
    }
    if (m_session.isEmpty())
        co_return unavailable();
    BusMessages calls;
    for (qsizetype from = 0; from < paths.size(); from += secretsPerCall) {
        const QVariantList arguments{QVariant::fromValue(paths.mid(from, secretsPerCall)),
            QVariant::fromValue(QDBusObjectPath(m_session))};
        calls.push_back(secret_service::call(u"GetSecrets"_s, arguments));
    }
    co_return co_await callAll(bus, std::move(calls), m_timeout, stop);
}

QDBusMessage SecretServiceReader::searchFor(const SecretRef &ref) const
{
    // The attributes QtKeychain gives a text item; `type` keeps out what its binary mode would have written.
    const Attributes attributes{
        {u"server"_s, m_service}, {u"user"_s, ref.itemKey()}, {u"type"_s, u"plaintext"_s}};
    return secret_service::call(u"SearchItems"_s, {QVariant::fromValue(attributes)});
}

void SecretServiceReader::noteSession(const QDBusMessage &answer)
{
    if (isReply(answer, "vo"_L1))
        m_session = answer.arguments().at(1).value<QDBusObjectPath>().path();
}
}
