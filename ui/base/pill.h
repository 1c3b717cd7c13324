#pragma once

#include <QLabel>

#include "ui/theme/theme.h"

class QPainter;

namespace claviger
{
/// One word on a rounded tint: what something is, beside its name.
class Pill final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pill)

public:
    Pill(const QString &text, ColorRole role, QWidget *parent = nullptr);

    // The same, painted by a delegate.
    static void paint(QPainter &painter, const QRect &rect, const QString &text, ColorRole role,
        const QFont &base, const QPalette &palette);
    static int width(const QString &text, const QFont &base);
    static int height(const QFont &base);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ColorRole m_role;
};
}
