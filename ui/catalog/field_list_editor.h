#pragma once

#include <QWidget>

#include "models/schema/field.h"

class QListWidget;
class QPushButton;
class QScrollArea;

namespace claviger
{
class FieldDetailsEditor;

/// The fields of an app of one's own: a list, and beside it what the current one is. What it cannot edit of a
/// field it leaves as it is.
class FieldListEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldListEditor)

public:
    explicit FieldListEditor(QWidget *parent = nullptr);

    void setFields(const QList<Field> &fields);
    const QList<Field> &fields() const { return m_fields; }
    FieldDetailsEditor &details() { return *m_details; }
    /// False: something is wrong; it is said where it is, and the focus is there.
    bool check();

signals:
    void changed();

private:
    QWidget *buildList();
    QWidget *buildDetails();
    void add();
    void removeCurrent();
    void move(int by);
    void showCurrent();
    void takeCurrent();
    void updateRow(qsizetype index);
    void updateButtons();

    QList<Field> m_fields;
    QList<Field> m_before; ///< as they came
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    FieldDetailsEditor *m_details;
};
}
