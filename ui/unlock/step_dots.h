#pragma once

#include <QWidget>

namespace claviger
{
/// Where one is on a short path: a dot for each step, the one that is shown longer and in the accent colour.
class StepDots final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepDots)

public:
    StepDots(int count, QWidget *parent);

    void setCurrent(int step); ///< from 0
    int current() const { return m_current; }
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int extent() const;

    int m_count;
    int m_current = 0;
};
}
