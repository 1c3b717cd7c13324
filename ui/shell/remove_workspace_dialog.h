#pragma once

#include <QDialog>

namespace claviger
{
/// Asks whether a workspace goes for good. Its name is to be typed, for nothing brings it back.
class RemoveWorkspaceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoveWorkspaceDialog)

public:
    explicit RemoveWorkspaceDialog(const QString &name, QWidget *parent = nullptr);
};
}
