#pragma once

#include <optional>

#include <QColor>
#include <QToolButton>

#include "ui/theme/icon.h"
#include "ui/theme/shape.h"

namespace claviger
{
/// A button of the top bar that says what is chosen, with its shape and colour, and opens what it is chosen
/// from. Its name is shortened where there is no room.
class SwitcherButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SwitcherButton)

public:
    /// `what` is chosen with it: its accessible name and tool tip begin with that.
    SwitcherButton(const QString &what, QWidget *parent);

    /// An invalid colour: nothing in particular is chosen. Outlined: the colour is the frame's as well.
    void showNoun(
        const QString &name, Shape shape, const QColor &color, bool outlined = false, bool locked = false);
    /// The same with an icon in place of a shape.
    void showNoun(const QString &name, IconName icon, const QColor &color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setName(const QString &name);
    int contentsWidth() const; ///< all but the name
    QFont nameFont() const;

    QString m_what;
    QString m_name;
    QColor m_color;
    std::optional<IconName> m_icon; ///< in place of the shape
    Shape m_shape = Shape::Square;
    bool m_outlined = false;
    bool m_locked = false;
};
}
