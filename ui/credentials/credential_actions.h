#pragma once

#include <QObject>

#include "models/credentials/scope.h"
#include "models/credentials/workspace_nouns.h"

class QAction;
class QMenu;

namespace claviger
{
/// What can be done with the selected credentials: one set of actions for the bar above the list, the menu of
/// its rows and whoever else offers them.
class CredentialActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialActions)

public:
    struct Selection
    {
        int count = 0;
        bool isInTrash = false;
        bool isWritable = true;
        bool isDefault = false; ///< the only one is the default
    };

    explicit CredentialActions(QWidget *parent);
    ~CredentialActions() override;

    void setNouns(const QList<Project> &projects, const QList<Environment> &environments);
    void setSelection(const Selection &selection);
    /// `ofWindow`: what the window has for one row (edit, copy, history), with its keys.
    void fill(QMenu &menu, const QList<QAction *> &ofWindow) const;

    QList<QAction *> named() const
    {
        return {m_makeDefault, m_moveToScope, m_moveToEnvironment, m_export, m_remove, m_restore, m_purge};
    }
    QAction &moveToScope() { return *m_moveToScope; }
    QAction &moveToEnvironment() { return *m_moveToEnvironment; }
    QAction &exportDefinitions() { return *m_export; }
    QAction &makeDefault() { return *m_makeDefault; }
    QAction &remove() { return *m_remove; }
    QAction &restore() { return *m_restore; }
    QAction &purge() { return *m_purge; }

signals:
    void scopeChosen(const claviger::Scope &scope);
    void environmentChosen(const claviger::Id &environment); ///< null: all

private:
    void offerScope(const QString &name, const Scope &scope);
    void offerEnvironment(const QString &name, const Id &environment);

    QMenu *m_scopes;
    QMenu *m_environments;
    QAction *m_moveToScope;
    QAction *m_moveToEnvironment;
    QAction *m_export;
    QAction *m_makeDefault;
    QAction *m_remove;
    QAction *m_restore;
    QAction *m_purge;
    Selection m_selection;
};
}
