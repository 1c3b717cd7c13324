#include "app/secrets/secret_buffer.h"

#include <algorithm>
#include <utility>

#include <sodium.h>

#include <QDebug>
#include <QStringEncoder>

#include "app/secrets/secret_arena.h"

namespace claviger
{
SecretBuffer::SecretBuffer(std::size_t size) : m_size(size)
{
    const auto block = SecretArena::instance().allocate(size);
    m_data = block.data;
    m_capacity = block.capacity;
}

SecretBuffer::SecretBuffer(SecretBuffer &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecretBuffer &SecretBuffer::operator=(SecretBuffer &&other) noexcept
{
    SecretBuffer moved(std::move(other));
    std::swap(m_data, moved.m_data);
    std::swap(m_size, moved.m_size);
    std::swap(m_capacity, moved.m_capacity);
    return *this;
}

SecretBuffer::~SecretBuffer()
{
    if (m_data)
        SecretArena::instance().release({m_data, m_capacity});
}

SecretBuffer SecretBuffer::copyOf(QByteArrayView bytes)
{
    SecretBuffer copy(static_cast<std::size_t>(bytes.size()));
    std::ranges::copy(bytes, copy.m_data);
    return copy;
}

SecretBuffer SecretBuffer::fromText(QStringView text)
{
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    SecretBuffer roomy(static_cast<std::size_t>(encode.requiredSpace(text.size())));
    const char *end = encode.appendToBuffer(roomy.m_data, text);
    roomy.m_size = static_cast<std::size_t>(end - roomy.m_data);
    return roomy
        .clone(); // UTF-8 needs up to three times the room it mostly uses, and locked memory is scarce
}

SecretBuffer SecretBuffer::clone() const
{
    return isNull() ? SecretBuffer() : copyOf(view());
}

void SecretBuffer::truncate(std::size_t size)
{
    if (size >= m_size)
        return;
    sodium_memzero(m_data + size, m_size - size);
    m_size = size;
}

QString SecretBuffer::toText() const
{
    return QString::fromUtf8(view());
}

bool SecretBuffer::equals(QByteArrayView other) const
{
    return static_cast<std::size_t>(other.size()) == m_size
        && (m_size == 0 || sodium_memcmp(m_data, other.data(), m_size) == 0);
}

namespace
{
/// All that the string ever had allocated, not only what it holds now.
template <typename String> void wipeAllocation(String &string)
{
    if (string.isDetached()) {
        auto &memory = string.data_ptr();
        const auto units = static_cast<std::size_t>(memory.constAllocatedCapacity());
        sodium_memzero(memory.begin() - memory.freeSpaceAtBegin(), units * sizeof(*memory.begin()));
    }
    string = String();
}
}

void wipe(QString &text)
{
    wipeAllocation(text);
}

void wipe(QByteArray &bytes)
{
    wipeAllocation(bytes);
}

QDebug operator<<(QDebug debug, const SecretBuffer &)
{
    return debug << "[secret]";
}
}
