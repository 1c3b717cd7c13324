#pragma once

#include <QDialog>

#include "app/workspace/workspace.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace claviger
{
/// The earlier versions of a credential: when each was replaced and what differs, and one of them to bring
/// back.
class HistoryDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryDialog)

public:
    HistoryDialog(Workspace &workspace, const Id &credential, QWidget *parent = nullptr);

signals:
    void restored();

private:
    void fill();
    void restore();

    Workspace &m_workspace;
    Id m_credential;
    QLabel *m_intro;
    QTreeWidget *m_versions;
    QLabel *m_failure;
    QPushButton *m_restore;
};

/// Which fields differ between two versions: their paths, in order. Secrets are compared by their tags.
QStringList changedPaths(const QList<CredentialField> &before, const QList<CredentialField> &after);
}
