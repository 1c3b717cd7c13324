#pragma once

#include <QLabel>

namespace claviger
{
/// Wrapped words with links that the system opens. Links have the theme's colour, also once it has changed.
class LinkLabel final : public QLabel
{
    Q_DISABLE_COPY_MOVE(LinkLabel)

public:
    explicit LinkLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};
}
