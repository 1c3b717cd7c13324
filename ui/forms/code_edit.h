#pragma once

#include "ui/forms/guarded_edits.h"

namespace claviger
{
/// Plain text with numbered lines in a fixed-width font, as high as its lines, within limits.
class CodeEdit final : public GuardedTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeEdit)

public:
    explicit CodeEdit(QWidget *parent = nullptr);

    /// Something that can be dropped here is above it.
    void setDropOffered(bool offered);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class LineNumbers;

    void useCodeFont();
    void fit();
    void scrollNumbers(const QRect &rect, int dy);

    LineNumbers *m_numbers;
    bool m_dropOffered = false;
    bool m_takingFont = false;
};
}
