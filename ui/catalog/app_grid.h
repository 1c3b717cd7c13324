#pragma once

#include <QListView>

namespace claviger
{
/// Apps as cards, as many beside each other as there is room for. Only those on screen are painted.
class AppGrid final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppGrid)

public:
    explicit AppGrid(QWidget *parent = nullptr);

    int columns() const { return m_columns; }

signals:
    void openRequested(const QModelIndex &index); ///< by click or Enter

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void layOut();
    int rowsOnScreen() const;

    int m_columns = 1;
};
}
