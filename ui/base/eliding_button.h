#pragma once

#include <QToolButton>

namespace claviger
{
/// A tool button with a menu whose words are shortened where there is no room for them.
class ElidingButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidingButton)

public:
    explicit ElidingButton(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
}
