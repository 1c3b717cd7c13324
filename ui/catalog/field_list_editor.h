#pragma once

#include <QWidget>

#include "models/schema/field.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace claviger
{
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
    /// Shows this one, its name ready to be typed over.
    void edit(qsizetype index);

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
    void fillTypes(FieldType current);
    void updateRow(qsizetype index);
    void updateButtons();

    QList<Field> m_fields;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QWidget *m_details;
    QLineEdit *m_name;
    QLineEdit *m_label;
    QComboBox *m_type;
    QCheckBox *m_required;
    QCheckBox *m_secret;
    QLineEdit *m_help;
    bool m_filling = false;
};
}
