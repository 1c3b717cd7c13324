#pragma once

#include <QObject>

#include "ui/theme/theme.h"

class QWidget;

namespace claviger
{
/// Keeps a widget's text in a colour role when light and dark change.
class RolePalette final : public QObject
{
public:
    /// Sets the role now and from now on; a second call for the same widget replaces the role.
    static void follow(QWidget *widget, ColorRole role);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RolePalette(QWidget *widget, ColorRole role);
    void apply();

    QWidget *m_widget;
    ColorRole m_role;
};
}
