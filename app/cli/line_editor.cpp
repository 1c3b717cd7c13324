#include "app/cli/line_editor.h"

#include <cstring>

namespace claviger
{
namespace
{
constexpr unsigned char endOfInput = 0x04; // Ctrl+D
constexpr unsigned char killLine = 0x15; // Ctrl+U
constexpr unsigned char backspace = 0x08;
constexpr unsigned char rubout = 0x7F;

bool continuesCharacter(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}
}

LineEditor::Step LineEditor::type(unsigned char byte)
{
    switch (byte) {
    case endOfInput:
        return Step::Done;
    case backspace:
    case rubout:
        eraseCharacter();
        return Step::More;
    case killLine:
        eraseLine();
        return Step::More;
    case '\r':
    case '\n':
        if (m_until == Until::Newline || endsPem())
            return Step::Done;
        return append('\n');
    default:
        return append(byte);
    }
}

SecretBuffer LineEditor::take()
{
    m_text.truncate(m_size);
    m_size = 0;
    return std::move(m_text);
}

LineEditor::Step LineEditor::append(unsigned char byte)
{
    if (m_size == longest)
        return Step::TooLong;
    if (m_size == m_text.size()) {
        SecretBuffer larger(m_text.size() * 2);
        std::memcpy(larger.bytes().data(), m_text.bytes().data(), m_size);
        m_text = std::move(larger);
    }
    m_text.bytes()[m_size++] = byte;
    return Step::More;
}

void LineEditor::eraseCharacter()
{
    if (m_size == 0 || m_text.bytes()[m_size - 1] == '\n')
        return;
    do {
        --m_size;
    } while (m_size > 0 && continuesCharacter(m_text.bytes()[m_size]));
}

void LineEditor::eraseLine()
{
    while (m_size > 0 && m_text.bytes()[m_size - 1] != '\n')
        --m_size;
}

/// A pasted PEM text ends itself, so that nobody has to know of Ctrl+D.
bool LineEditor::endsPem() const
{
    const QByteArrayView typed = m_text.view().first(static_cast<qsizetype>(m_size));
    const auto lastLine = typed.sliced(typed.lastIndexOf('\n') + 1);
    return lastLine.startsWith("-----END ") && lastLine.endsWith("-----");
}
}
