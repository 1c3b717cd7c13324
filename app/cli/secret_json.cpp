#include "app/cli/secret_json.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace claviger
{
namespace
{
/// What one byte becomes; at most six characters.
struct Escape
{
    std::array<char, 6> text{};
    std::size_t size = 0;
};

Escape escapeOf(char byte)
{
    static constexpr std::string_view names = "\b\t\n\f\r\"\\";
    static constexpr std::string_view letters = "btnfr\"\\";
    static constexpr char digits[] = "0123456789abcdef";
    if (const auto named = names.find(byte); named != std::string_view::npos)
        return {{'\\', letters[named]}, 2};
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x20)
        return {{'\\', 'u', '0', '0', digits[value >> 4U], digits[value & 0xFU]}, 6};
    return {{byte}, 1};
}
}

SecretBuffer secretJsonString(QByteArrayView text)
{
    std::size_t size = 2;
    for (const char byte : text)
        size += escapeOf(byte).size;

    SecretBuffer json(size);
    auto next = json.bytes().begin();
    *next++ = '"';
    for (const char byte : text) {
        const Escape escape = escapeOf(byte);
        next = std::copy_n(escape.text.begin(), escape.size, next);
    }
    *next = '"';
    return json;
}
}
