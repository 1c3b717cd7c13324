#pragma once

#include <QWidget>

namespace claviger
{
/// Lies over a page while something is dragged over it that it would take, and says what becomes of it.
class DropHint final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropHint)

public:
    DropHint(QString text, QWidget *page);

    /// Over all of the page.
    void cover();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};
}
