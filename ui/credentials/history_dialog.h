#pragma once

#include <QDialog>
#include <QHash>

#include "app/workspace/workspace.h"
#include "ui/credentials/app_lookup.h"
#include "ui/forms/form_timings.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTreeWidget;

namespace claviger
{
class SecretRevealController;
class VersionChanges;
class VersionSecret;

/// The earlier versions of a credential: when and by whom each was replaced, what differs, the secrets that
/// were changed on demand, and one version to bring back.
class HistoryDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryDialog)

public:
    HistoryDialog(Workspace &workspace, const AppLookup &apps, SecretRevealController &secrets,
        const FormTimings &timings, const Id &credential, QWidget *parent = nullptr);

signals:
    void restored();

private:
    void buildLayout();
    QSplitter *buildParts();
    void buildButtons();
    void fill();
    void showNothing();
    void readWho();
    void showVersion();
    void orderTabs();
    QString whenText(const CredentialVersion &version) const;
    void reveal(qint64 revision, const QString &path, VersionSecret *shownIn);
    void copy(qint64 revision, const QString &path);
    void restore();
    void restoreRevision(qint64 revision);
    void showFailure(const Error &error);

    Workspace &m_workspace;
    SecretRevealController &m_secrets;
    Id m_credential;
    Result<Credential> m_now;
    QList<CredentialVersion> m_history; ///< newest first
    QHash<Id, QString> m_who; ///< by change set
    QLabel *m_intro;
    QTreeWidget *m_versions;
    VersionChanges *m_changes;
    QLabel *m_failure;
    QPushButton *m_restore = nullptr;
};
}
