#pragma once

#include <QObject>

#include "app/workspace/workspace.h"
#include "models/catalog/app.h"
#include "models/schema/validation.h"

namespace claviger
{
/// Saves what a form holds. One save at a time; what is wrong with single fields is told apart from other
/// failures.
class CredentialEditor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialEditor)

public:
    explicit CredentialEditor(Workspace &workspace, QObject *parent = nullptr);

    bool isBusy() const { return m_busy; }
    void save(CredentialDraft draft);

signals:
    void busyChanged(bool busy);
    void saved(const claviger::Id &id);
    void refused(const QList<claviger::FieldProblem> &problems); ///< of single fields
    void failed(const claviger::Error &error);

private:
    void finish(const Result<Id> &outcome);

    Workspace &m_workspace;
    bool m_busy = false;
};

/// The `problems` of a ValidationFailed error.
QList<FieldProblem> problemsOf(const Error &error);
}
