#pragma once

#include <QStringList>
#include <QWidget>

namespace claviger
{
/// Eight colours to choose from, told apart by name as well.
class ColorRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColorRow)

public:
    explicit ColorRow(QWidget *parent = nullptr);

    static QStringList colors(); ///< `#rrggbb`
    static QString nameOf(const QString &color); ///< empty: none of the eight

signals:
    void chosen(const QString &color);
};
}
