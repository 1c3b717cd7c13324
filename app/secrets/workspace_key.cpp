#include "app/secrets/workspace_key.h"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "app/secrets/authenticated_cipher.h"
#include "app/secrets/guarded_memory.h"
#include "app/secrets/secret_store.h"

namespace claviger
{
using namespace Qt::StringLiterals;

namespace
{
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "claviger";
enum SubkeyId : std::uint64_t { MacKey = 1, TagKey = 2, HistoryKey = 3, CheckValue = 4 };

constexpr std::size_t macSize = 32;
constexpr std::size_t macTextSize = sodium_base64_ENCODED_LEN(macSize, sodium_base64_VARIANT_ORIGINAL) - 1;
constexpr QByteArrayView macOpening = R"(,"mac":")";
constexpr QByteArrayView macClosing = R"("})";
constexpr auto macMemberSize = macOpening.size() + static_cast<qsizetype>(macTextSize) + macClosing.size();

using KeyBytes = CipherKey;
using MacText = std::array<char, macTextSize + 1>;

template <std::size_t size>
void derive(std::array<unsigned char, size> &subkey, SubkeyId id, const KeyBytes &master)
{
    crypto_kdf_derive_from_key(subkey.data(), subkey.size(), id, context, master.data());
}

QByteArray historyBinding(const Id &credential, qint64 revision)
{
    return "claviger history" + credential.toBytes() + littleEndian(revision);
}

/// The MAC of a payload that is given without its last brace.
MacText macOf(const KeyBytes &key, const SecretRef &ref, QByteArrayView openPayload)
{
    const QByteArray bound
        = ref.workspace().toBytes() + ref.credential().toBytes() + littleEndian(ref.version());
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), key.size(), macSize);
    for (const QByteArrayView part : {QByteArrayView(bound), openPayload, QByteArrayView("}")})
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(part.data()),
            static_cast<unsigned long long>(part.size()));
    std::array<unsigned char, macSize> mac{};
    crypto_generichash_final(&state, mac.data(), mac.size());
    sodium_memzero(&state, sizeof state);

    MacText text{};
    sodium_bin2base64(text.data(), text.size(), mac.data(), mac.size(), sodium_base64_VARIANT_ORIGINAL);
    return text;
}
}

struct WorkspaceKey::Subkeys : InGuardedMemory
{
    KeyBytes master{};
    KeyBytes mac{};
    KeyBytes tag{};
    KeyBytes history{};
    std::array<unsigned char, tagByteCount> check{};

    void deriveAll()
    {
        derive(mac, MacKey, master);
        derive(tag, TagKey, master);
        derive(history, HistoryKey, master);
        derive(check, CheckValue, master);
        makeReadOnly(*this);
    }
};

WorkspaceKey::WorkspaceKey(std::unique_ptr<Subkeys> keys) : m_keys(std::move(keys))
{
    m_keys->deriveAll();
}

WorkspaceKey::WorkspaceKey(WorkspaceKey &&) noexcept = default;
WorkspaceKey &WorkspaceKey::operator=(WorkspaceKey &&) noexcept = default;
WorkspaceKey::~WorkspaceKey() = default;

WorkspaceKey WorkspaceKey::generate(const RandomSource &random)
{
    auto keys = std::make_unique<Subkeys>();
    random(keys->master);
    return WorkspaceKey(std::move(keys));
}

Result<WorkspaceKey> WorkspaceKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != byteCount)
        return failure(ErrorCode::SecretTampered);
    auto keys = std::make_unique<Subkeys>();
    std::ranges::copy(bytes, keys->master.begin());
    return WorkspaceKey(std::move(keys));
}

SecretBuffer WorkspaceKey::toBytes() const
{
    SecretBuffer bytes(byteCount);
    std::ranges::copy(m_keys->master, bytes.bytes().begin());
    return bytes;
}

QByteArray WorkspaceKey::checkValue() const
{
    return QByteArray(reinterpret_cast<const char *>(m_keys->check.data()), tagByteCount);
}

SecretBuffer WorkspaceKey::authenticate(
    const Id &workspace, const Id &credential, qint64 version, QByteArrayView payload) const
{
    if (!payload.endsWith('}'))
        return {};
    const auto open = payload.chopped(1);
    const auto mac = macOf(m_keys->mac, SecretRef(workspace, credential, version), open);
    SecretBuffer item(static_cast<std::size_t>(open.size() + macMemberSize));
    auto at = item.bytes().begin();
    for (const QByteArrayView part : {open, macOpening, QByteArrayView(mac.data(), macTextSize), macClosing})
        at = std::ranges::copy(part, at).out;
    return item;
}

Result<SecretBuffer> WorkspaceKey::verify(
    const Id &workspace, const Id &credential, qint64 version, QByteArrayView item) const
{
    const SecretRef ref(workspace, credential, version);
    const auto tampered = failure(ErrorCode::SecretTampered, {{u"item"_s, ref.itemKey()}});
    if (item.size() <= macMemberSize)
        return tampered;
    const auto open = item.chopped(macMemberSize);
    const auto member = item.last(macMemberSize);
    if (!member.startsWith(macOpening) || !member.endsWith(macClosing))
        return tampered;
    const auto expected = macOf(m_keys->mac, ref, open);
    if (sodium_memcmp(member.data() + macOpening.size(), expected.data(), macTextSize) != 0)
        return tampered;

    SecretBuffer payload(static_cast<std::size_t>(open.size() + 1));
    *std::ranges::copy(open, payload.bytes().begin()).out = '}';
    return payload;
}

QByteArray WorkspaceKey::equalityTag(QByteArrayView value) const
{
    QByteArray tag(tagByteCount, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(tag.data()), tagByteCount,
        reinterpret_cast<const unsigned char *>(value.data()), static_cast<unsigned long long>(value.size()),
        m_keys->tag.data(), m_keys->tag.size());
    return tag;
}

QByteArray WorkspaceKey::sealHistory(
    const Id &credential, qint64 revision, QByteArrayView payload, const RandomSource &random) const
{
    return sealBytes(m_keys->history, payload, historyBinding(credential, revision), random);
}

Result<SecretBuffer> WorkspaceKey::openHistory(
    const Id &credential, qint64 revision, const QByteArray &sealed) const
{
    auto payload = openBytes(m_keys->history, sealed, historyBinding(credential, revision));
    if (!payload)
        return failure(ErrorCode::SecretTampered);
    return std::move(*payload);
}
}
