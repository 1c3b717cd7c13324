#pragma once

#include "app/secrets/secret_buffer.h"

namespace claviger
{
/// What a person types, byte by byte, in locked memory: erases a character or the line as terminals do.
class LineEditor final
{
public:
    enum class Until { Newline, EndOfInput };
    enum class Step { More, Done, TooLong };

    explicit LineEditor(Until until) : m_until(until), m_text(256) { }

    Step type(unsigned char byte);
    SecretBuffer take(); ///< what was typed; the editor is empty then

    static constexpr std::size_t longest = std::size_t(4) << 20;

private:
    Step append(unsigned char byte);
    void eraseCharacter();
    void eraseLine();
    bool endsPem() const;

    Until m_until;
    SecretBuffer m_text;
    std::size_t m_size = 0;
};
}
