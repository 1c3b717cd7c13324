#pragma once

#include <QWidget>

class QPushButton;

namespace claviger
{
/// Above the list of what was deleted: how long it stays, and what can be done with it.
class TrashBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrashBar)

public:
    explicit TrashBar(QWidget *parent = nullptr);

    void setCounts(int selected, int all);

signals:
    void restoreRequested();
    void purgeRequested();
    void emptyRequested();

private:
    QPushButton *m_restore;
    QPushButton *m_purge;
    QPushButton *m_empty;
};
}
