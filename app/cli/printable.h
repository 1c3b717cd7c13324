#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace claviger
{
/// The text with what could steer a terminal or mislead its reader made visible: control characters, line and
/// paragraph separators and the marks that turn the direction of writing become `\x1b`, `\u202e`.
QString printable(const QString &text);

/// Terminal columns the printable text takes: two for wide characters, none for combining ones.
int displayWidth(const QString &text);

/// Lines up columns for people, with a heading. Cells are made printable here.
class Table final
{
public:
    explicit Table(QStringList headings);
    void add(const QStringList &cells); ///< as many as there are headings
    QString text() const; ///< ends with a newline; columns two blanks apart, nothing trailing

private:
    QString line(const QStringList &cells) const;

    std::vector<QStringList> m_rows;
    std::vector<int> m_widths;
};
}
