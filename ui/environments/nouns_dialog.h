#pragma once

#include <QDialog>

#include "app/workspace/workspace.h"

class QLabel;
class QTabWidget;

namespace claviger
{
/// Projects and environments of the workspace: add, rename, colour, protect, remove. Each change is saved at
/// once.
class NounsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NounsDialog)

public:
    explicit NounsDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    QTabWidget *m_tabs;
};
}
