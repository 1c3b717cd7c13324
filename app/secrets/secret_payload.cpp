#include "app/secrets/secret_payload.h"

#include <algorithm>

#include "app/secrets/payload_reader.h"
#include "models/base/text_bytes.h"

namespace claviger
{
namespace
{
constexpr QByteArrayView opening = R"({"v":1,"fields":{)";
constexpr QByteArrayView closing = "}}";

/// Writes JSON into locked memory whose size was counted with the same writer beforehand.
class PayloadWriter final
{
public:
    /// Without memory it only counts.
    explicit PayloadWriter(std::span<unsigned char> into = {}) : m_into(into) { }

    std::size_t size() const { return m_size; }

    void raw(QByteArrayView text)
    {
        if (!m_into.empty())
            std::ranges::copy(text, m_into.begin() + static_cast<std::ptrdiff_t>(m_size));
        m_size += static_cast<std::size_t>(text.size());
    }

    void string(QByteArrayView text)
    {
        raw("\"");
        while (!text.isEmpty()) {
            const auto plain = std::ranges::find_if(text, needsEscape) - text.begin();
            raw(text.first(plain));
            text = text.sliced(plain);
            if (!text.isEmpty()) {
                escape(text.front());
                text = text.sliced(1);
            }
        }
        raw("\"");
    }

private:
    static bool needsEscape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

    void escape(char c)
    {
        static constexpr char digits[] = "0123456789abcdef";
        if (c == '"' || c == '\\') {
            const char pair[]{'\\', c};
            return raw(QByteArrayView(pair, 2));
        }
        const char code[]{'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
        raw(QByteArrayView(code, sizeof code));
    }

    std::span<unsigned char> m_into;
    std::size_t m_size = 0;
};

void writePayload(PayloadWriter &writer, const SecretFields &fields)
{
    writer.raw(opening);
    bool first = true;
    for (const auto &[path, value] : fields) {
        writer.raw(std::exchange(first, false) ? QByteArrayView() : QByteArrayView(","));
        writer.string(path.toUtf8());
        writer.raw(":");
        writer.string(value.view());
    }
    writer.raw(closing);
}

bool isWritable(const SecretFields &fields)
{
    return std::ranges::all_of(fields, [](const auto &field) {
        return !field.first.contains(QChar::Null) && isPayloadText(field.second.view());
    });
}

std::optional<SecretFields> readFields(PayloadReader &reader)
{
    SecretFields fields;
    if (!reader.take('{'))
        return {};
    if (reader.take('}'))
        return fields;
    do {
        const auto path = reader.takeString();
        if (!path || !reader.take(':'))
            return {};
        auto value = reader.takeString();
        if (!value || !fields.emplace(path->toText(), std::move(*value)).second)
            return {};
    } while (reader.take(','));
    return reader.take('}') ? std::optional(std::move(fields)) : std::nullopt;
}

std::optional<SecretFields> readPayload(PayloadReader &reader)
{
    std::optional<SecretFields> fields;
    bool version = false;
    if (!reader.take('{'))
        return {};
    do {
        const auto name = reader.takeString();
        if (!name || !reader.take(':'))
            return {};
        if (name->equals("v") && !version) {
            version = reader.take('1'); // a 10 or 1.5 fails at the next byte, which is neither , nor }
        } else if (name->equals("fields") && !fields) {
            fields = readFields(reader);
            if (!fields)
                return {};
        } else {
            return {};
        }
    } while (reader.take(','));
    if (!reader.take('}') || !reader.atEnd() || !version)
        return {};
    return fields;
}
}

bool isPayloadText(QByteArrayView value)
{
    return isTextBytes(value);
}

SecretFields cloneOf(const SecretFields &fields)
{
    SecretFields clone;
    for (const auto &[path, value] : fields)
        clone.emplace_hint(clone.end(), path, value.clone());
    return clone;
}

SecretBuffer encodePayload(const SecretFields &fields)
{
    if (!isWritable(fields))
        return {};
    PayloadWriter counted;
    writePayload(counted, fields);
    SecretBuffer payload(counted.size());
    PayloadWriter writer(payload.bytes());
    writePayload(writer, fields);
    return payload;
}

Result<SecretFields> decodePayload(QByteArrayView payload)
{
    if (!isPayloadText(payload))
        return failure(ErrorCode::SecretTampered);
    PayloadReader reader(payload);
    auto fields = readPayload(reader);
    if (!fields)
        return failure(ErrorCode::SecretTampered);
    return std::move(*fields);
}
}
