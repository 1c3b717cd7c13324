#pragma once

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace claviger
{
/// Eight colours to choose from, told apart by name as well; the present one is marked, and stands behind
/// them if it is another.
class ColorRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColorRow)

public:
    /// `none` is the name of a button that takes the colour off; without one there is always some.
    explicit ColorRow(const QString &none, QWidget *parent = nullptr);

    void setCurrent(const QString &color); ///< empty: none

    static QStringList colors(); ///< `#rrggbb`
    static QString nameOf(const QString &color); ///< empty: none of the eight

signals:
    void chosen(const QString &color); ///< empty: none

private:
    QToolButton *addButton(const QString &color, const QString &name);
    void choose(qsizetype button);
    void mark();

    QList<QToolButton *> m_buttons;
    QStringList m_colors; ///< of the buttons
    QToolButton *m_other; ///< the last one
    QString m_current;
};
}
