#pragma once

#include <QWidget>

class QVBoxLayout;

namespace claviger
{
/// Rows in a rounded box with a line between any two: fields of a method, credentials of an app.
class RowPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowPanel)

public:
    explicit RowPanel(QWidget *parent = nullptr);

    void addRow(QWidget *row);
    bool isEmpty() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
};
}
