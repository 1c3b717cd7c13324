#pragma once

#include <stop_token>

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
    ~CredentialEditor() override; ///< stops

    bool isBusy() const { return m_busy; }
    void save(CredentialDraft draft);
    /// A save that is running comes to nothing, unless it has been written already; nothing more is told of
    /// it.
    void stop();

signals:
    void busyChanged(bool busy);
    void saved(const claviger::Id &id);
    void refused(const QList<claviger::FieldProblem> &problems); ///< of single fields
    void failed(const claviger::Error &error);
    void cancelled(); ///< by whatever else ends it, such as the workspace that closes

private:
    void finish(const Result<Id> &outcome);

    Workspace &m_workspace;
    std::stop_source m_stop; ///< of the latest save
    bool m_busy = false;
};

/// The `problems` of a ValidationFailed error.
QList<FieldProblem> problemsOf(const Error &error);
}
