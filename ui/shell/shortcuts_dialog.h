#pragma once

#include <QDialog>

class QAction;
class QTreeWidget;

namespace claviger
{
/// The keys of the window. Reads them from the actions themselves, so that it cannot say another one; what is
/// not to be seen is left out.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

private:
    void add(const QString &what, const QString &keys);
    void addKeysOfParts();

    QTreeWidget *m_keys;
};
}
