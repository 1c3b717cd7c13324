#pragma once

#include <QWidget>

#include "ui/theme/icon.h"

namespace claviger
{
/// An icon on its own. Drawn when it is painted, so it follows light and dark; it grows with the text.
class IconLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    /// `extent`: its side in device-independent pixels where the text has its usual size.
    IconLabel(IconName icon, ColorRole role, int extent, QWidget *parent);

    void setIcon(IconName icon, ColorRole role);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_icon;
    ColorRole m_role;
    int m_extent;
};
}
