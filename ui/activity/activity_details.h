#pragma once

#include <QScrollArea>

#include "app/workspace/workspace.h"
#include "ui/credentials/app_lookup.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace claviger
{
/// All that is known of one line of the activity, and what can be done from there.
class ActivityDetails final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityDetails)

public:
    ActivityDetails(const Workspace &workspace, AppLookup apps, QWidget *parent = nullptr);

    /// `undoable`: the change set that undo would undo; null: none.
    void show(const ActivityRecord &record, const Id &undoable);
    void clear();
    /// How the fields of a record are called, by path; those that no definition knows are left out.
    QHash<QString, QString> fieldNames(const ActivityRecord &record) const;

signals:
    void credentialWanted(const claviger::Id &id); ///< to be shown
    void onlyWanted(const claviger::Id &id, const QString &label); ///< the activity of this one alone
    void undoWanted(const claviger::Id &changeSet);

private:
    void addLine(QFormLayout &form, const QString &name, const QString &text);
    void addCode(QFormLayout &form, const QString &name, const QString &code);
    void addRow(QFormLayout &form, const QString &name, QWidget *value);
    void addCredentials(const ActivityRecord &record);
    void addCredential(const Id &id, const QString &nameThen);
    void addUndo(const Id &changeSet);
    QString fieldsText(const ActivityRecord &record) const;

    const Workspace &m_workspace;
    AppLookup m_apps;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_bodyLayout = nullptr;
};
}
