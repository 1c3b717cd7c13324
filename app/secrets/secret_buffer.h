#pragma once

#include <cstddef>
#include <span>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace claviger
{
/// A secret value in locked memory that is zeroed when it goes. Move-only; no implicit conversions; prints as
/// `[secret]`.
///
/// The memory comes from one process-wide arena (mlock, MADV_DONTDUMP), so any number of small buffers costs
/// no system call each. Any thread. An allocation that cannot be locked still works; SecretArena::isLocked()
/// tells.
class SecretBuffer final
{
public:
    SecretBuffer() = default; ///< null: isNull()
    explicit SecretBuffer(std::size_t size); ///< zero-filled
    SecretBuffer(SecretBuffer &&other) noexcept;
    SecretBuffer &operator=(SecretBuffer &&other) noexcept;
    SecretBuffer(const SecretBuffer &) = delete;
    SecretBuffer &operator=(const SecretBuffer &) = delete;
    ~SecretBuffer();

    static SecretBuffer copyOf(QByteArrayView bytes);
    /// UTF-8 of the text, encoded straight into locked memory (no intermediate QByteArray).
    static SecretBuffer fromText(QStringView text);
    SecretBuffer clone() const; ///< explicit, so that each copy is seen in review

    bool isNull() const { return m_data == nullptr; }
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    QByteArrayView view() const { return {m_data, static_cast<qsizetype>(m_size)}; }
    std::span<unsigned char> bytes() { return {reinterpret_cast<unsigned char *>(m_data), m_size}; }
    void truncate(std::size_t size); ///< zeroes what it cuts off; never grows

    /// A QString at a Qt edge (line edit, clipboard). Keep it as short as possible; the zeroing allocator
    /// wipes it.
    QString toText() const;

    /// Constant time for equal sizes.
    bool equals(QByteArrayView other) const;

private:
    char *m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0; ///< what the arena gave, for giving it back
};

/// Zeroes a QString's or QByteArray's memory before letting it go, if nobody shares it. A shared one is only
/// let go: its memory is still somebody else's value, and writing to it would make another copy.
void wipe(QString &text);
void wipe(QByteArray &bytes);
}

class QDebug;
namespace claviger
{
QDebug operator<<(QDebug debug, const SecretBuffer &buffer); ///< always `[secret]`
}
