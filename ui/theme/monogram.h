#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

namespace claviger
{
/// An app's drawn icon: one or two letters on a rounded square. No company's logo.
class Monogram final
{
public:
    /// Letters and colour as the definition has them; what is empty is made from the name and the slug.
    Monogram(
        const QString &slug, const QString &name, const QString &letters = {}, const QString &color = {});

    QString letters() const { return m_letters; }
    QColor color() const { return m_color; }

    void paint(QPainter &painter, const QRect &rect) const;
    QPixmap pixmap(int size, qreal ratio) const;

private:
    QString m_letters;
    QColor m_color;
};
}
