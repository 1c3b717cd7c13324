#include "app/cli/printable.h"

#include <cwchar>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int columnGap = 2;

bool steersTerminal(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        // Bidirectional marks (UAX #9). Other format characters join letters and emoji and stay.
        return character == 0x061C || character == 0x200E || character == 0x200F
            || (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}

QString escaped(char32_t character)
{
    const int digits = character < 0x100 ? 2 : 4;
    return (digits == 2 ? u"\\x"_s : u"\\u"_s) + QString::number(character, 16).rightJustified(digits, u'0');
}
}

QString printable(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const uint character : text.toUcs4()) {
        if (steersTerminal(character))
            shown += escaped(character);
        else
            shown += QChar::fromUcs4(character);
    }
    return shown;
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint character : text.toUcs4())
        width += std::max(0, wcwidth(static_cast<wchar_t>(character)));
    return width;
}

Table::Table(QStringList headings) : m_widths(static_cast<size_t>(headings.size()), 0)
{
    add(headings);
}

void Table::add(const QStringList &cells)
{
    QStringList shown;
    for (size_t column = 0; column < m_widths.size(); ++column) {
        shown += printable(cells.value(static_cast<qsizetype>(column)));
        m_widths[column] = std::max(m_widths[column], displayWidth(shown.back()));
    }
    m_rows.push_back(std::move(shown));
}

QString Table::line(const QStringList &cells) const
{
    QString text;
    int gap = 0;
    for (size_t column = 0; column < m_widths.size(); ++column) {
        const QString &cell = cells.at(static_cast<qsizetype>(column));
        if (!cell.isEmpty())
            text += QString(gap, u' ') + cell;
        const int missing = m_widths[column] - displayWidth(cell);
        gap = cell.isEmpty() ? gap + m_widths[column] + columnGap : missing + columnGap;
    }
    return text + u'\n';
}

QString Table::text() const
{
    QString text;
    for (const QStringList &row : m_rows)
        text += line(row);
    return text;
}
}
