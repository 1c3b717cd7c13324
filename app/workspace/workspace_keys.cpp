#include "app/workspace/workspace_keys.h"

#include <sodium.h>

#include "app/secrets/secret_payload.h"
#include "app/secrets/secret_store.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int base64Variant = sodium_base64_VARIANT_ORIGINAL;

QString keyField()
{
    return u"key"_s;
}

/// SecretTampered if it is not a key.
Result<SecretBuffer> decodeKeyItem(QByteArrayView item)
{
    auto fields = decodePayload(item);
    if (!fields)
        return failed(fields);
    const auto found = fields->find(keyField());
    SecretBuffer raw(WorkspaceKey::byteCount);
    std::size_t length = 0;
    if (found == fields->end()
        || sodium_base642bin(raw.bytes().data(), raw.size(), found->second.view().data(),
               found->second.size(), nullptr, &length, nullptr, base64Variant)
            != 0
        || length != WorkspaceKey::byteCount)
        return failure(ErrorCode::SecretTampered, {{u"item"_s, u"workspace-key"_s}});
    return raw;
}

Result<std::shared_ptr<const WorkspaceKeys>> keysIn(QByteArrayView item, const QByteArray &keyCheck)
{
    const auto raw = decodeKeyItem(item);
    if (!raw)
        return failed(raw);
    return WorkspaceKeys::fromBytes(raw->view(), keyCheck);
}
}

WorkspaceKeys::WorkspaceKeys(WorkspaceKey key_) : key(std::move(key_)), cipher(key.toBytes().view()) { }

Result<std::shared_ptr<const WorkspaceKeys>> WorkspaceKeys::fromBytes(
    QByteArrayView bytes, const QByteArray &keyCheck)
{
    auto key = WorkspaceKey::fromBytes(bytes);
    if (!key)
        return failed(key);
    if (key->checkValue() != keyCheck)
        return failure(ErrorCode::SecretTampered, {{u"item"_s, u"workspace-key"_s}});
    return std::make_shared<const WorkspaceKeys>(std::move(*key));
}

tl::unexpected<Error> workspaceLocked()
{
    return failure(ErrorCode::SecretLocked, {{u"of"_s, u"workspace"_s}});
}

SecretBuffer encodeKeyItem(const WorkspaceKey &key)
{
    const auto raw = key.toBytes();
    SecretBuffer text(sodium_base64_encoded_len(raw.size(), base64Variant));
    sodium_bin2base64(reinterpret_cast<char *>(text.bytes().data()), text.size(),
        reinterpret_cast<const unsigned char *>(raw.view().data()), raw.size(), base64Variant);
    text.truncate(text.size() - 1); // the terminating zero
    SecretFields fields;
    fields.emplace(keyField(), std::move(text));
    return encodePayload(fields);
}

Result<std::shared_ptr<const WorkspaceKeys>> keysFromItem(
    const Id &workspace, const Result<SecretBuffer> &item, const QByteArray &keyCheck)
{
    auto keys
        = item ? keysIn(item->view(), keyCheck) : Result<std::shared_ptr<const WorkspaceKeys>>(failed(item));
    if (keys || !isLost(keys.error()))
        return keys;
    return failure(keys.error().code,
        {{u"of"_s, u"workspaceKey"_s}, {u"item"_s, SecretRef::workspaceKey(workspace).itemKey()}});
}
}
