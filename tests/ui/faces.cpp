#include "faces.h"

#include <QAbstractItemView>

namespace claviger::test
{
namespace
{
Face faceOf(const QAccessibleInterface &face)
{
    return {face.text(QAccessible::Name), face.text(QAccessible::Description), face.text(QAccessible::Value),
        face.role(), face.state()};
}

QAccessibleInterface &interfaceOf(const QWidget &widget)
{
    auto *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    if (!face || !face->isValid())
        qFatal("a screen reader is told nothing of a %s", widget.metaObject()->className());
    return *face;
}

void read(QAccessibleInterface &face, QStringList &all)
{
    for (const auto what :
        {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all.append(face.text(what));
    if (auto *text = face.textInterface())
        all.append(text->text(0, text->characterCount()));
    for (int i = 0; i < face.childCount(); ++i) {
        if (QAccessibleInterface *child = face.child(i))
            read(*child, all);
    }
}
}

Face faceOf(const QWidget &widget)
{
    return faceOf(interfaceOf(widget));
}

Face faceOf(const QAbstractItemView &view, int row, int column)
{
    QAccessibleTableInterface *table = interfaceOf(view).tableInterface();
    // Views tell of new rows only while a screen reader runs.
    QAccessibleTableModelChangeEvent changed(
        const_cast<QAbstractItemView *>(&view), QAccessibleTableModelChangeEvent::ModelReset);
    if (table)
        table->modelChange(&changed);
    QAccessibleInterface *cell = table ? table->cellAt(row, column) : nullptr;
    if (!cell)
        qFatal("a screen reader finds no row %d in “%s”", row, qPrintable(view.accessibleName()));
    return faceOf(*cell);
}

QStringList readableIn(const QWidget &widget)
{
    QStringList all;
    read(interfaceOf(widget), all);
    all.removeAll(QString());
    return all;
}
}
