#include "ui/forms/code_edit.h"

#include <QEvent>
#include <QPainter>
#include <QTextBlock>

#include "ui/theme/code_font.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int fewestLines = 6;
constexpr int mostLines = 14;
}

/// The strip at the edge of the text.
class CodeEdit::LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(CodeEdit &edit) : QWidget(&edit), m_edit(edit) { }

    int wantedWidth() const
    {
        const auto digits = QString::number(qMax(99, m_edit.blockCount())).size();
        return static_cast<int>(digits) * m_edit.fontMetrics().horizontalAdvance(u'9') + 2 * Spacing::small;
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), m_edit.palette().color(QPalette::AlternateBase));
        painter.setPen(Theme::color(ColorRole::Muted, m_edit.palette()));
        painter.setFont(m_edit.font());
        QRectF line;
        for (QTextBlock block = m_edit.firstVisibleBlock(); block.isValid() && line.top() < height();
            block = block.next()) {
            line = m_edit.blockBoundingGeometry(block).translated(m_edit.contentOffset());
            painter.drawText(QRectF(0, line.top(), width() - Spacing::small, m_edit.fontMetrics().height()),
                Qt::AlignTrailing, QString::number(block.blockNumber() + 1));
        }
    }

private:
    CodeEdit &m_edit;
};

CodeEdit::CodeEdit(QWidget *parent) : GuardedTextEdit(parent), m_numbers(new LineNumbers(*this))
{
    setLineWrapMode(NoWrap);
    setLayoutDirection(Qt::LeftToRight); // keys and JSON, whatever the language around them
    setTabChangesFocus(true);
    useCodeFont();
    fit();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::fit);
    connect(this, &QPlainTextEdit::updateRequest, this, &CodeEdit::scrollNumbers);
}

void CodeEdit::setDropOffered(bool offered)
{
    m_dropOffered = offered;
    viewport()->update();
}

void CodeEdit::useCodeFont()
{
    m_takingFont = true;
    setFont(codeFontIn(parentWidget() ? parentWidget()->font() : font()));
    m_takingFont = false;
}

void CodeEdit::fit()
{
    setViewportMargins(m_numbers->wantedWidth(), 0, 0, 0);
    const int lines = qBound(fewestLines, blockCount() + 1, mostLines);
    setFixedHeight(fontMetrics().lineSpacing() * lines + 2 * Spacing::small);
    m_numbers->update();
}

void CodeEdit::scrollNumbers(const QRect &rect, int dy)
{
    if (dy != 0)
        m_numbers->scroll(0, dy);
    else
        m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
}

void CodeEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    QRect strip = contentsRect();
    strip.setWidth(m_numbers->wantedWidth());
    m_numbers->setGeometry(strip);
}

void CodeEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!m_dropOffered)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::color(ColorRole::Accent, palette()), 2, Qt::DashLine));
    painter.drawRect(viewport()->rect().adjusted(2, 2, -2, -2));
}

void CodeEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_takingFont)
        useCodeFont();
    if (event->type() == QEvent::FontChange)
        fit();
}
}
