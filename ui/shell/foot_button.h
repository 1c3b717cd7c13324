#pragma once

#include <QToolButton>

namespace claviger
{
/// An action at the foot of the sidebar, drawn like the rows above it: its icon and its words stand under
/// theirs. Qt::ToolButtonIconOnly where the sidebar is folded.
class FootButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FootButton)

public:
    explicit FootButton(QAction *action, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};
}
