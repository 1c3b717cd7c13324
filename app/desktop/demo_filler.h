#pragma once

#include <functional>
#include <vector>

#include <QObject>

#include "app/workspace/workspace.h"
#include "models/catalog/app.h"

namespace claviger
{
/// Fills an empty workspace with some forty credentials of the bundled apps, two projects and invented
/// values, through the same calls as a person's.
class DemoFiller final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoFiller)

public:
    DemoFiller(Workspace &workspace, QList<App> apps, QObject *parent = nullptr);

    /// `then` is called once, with the first failure if there was one.
    void fill(std::function<void(Result<void>)> then);

private:
    void addProject(qsizetype index);
    void planCredentials();
    void saveNext(std::size_t index);

    Workspace &m_workspace;
    QList<App> m_apps;
    QList<Id> m_projects;
    std::vector<CredentialDraft> m_drafts;
    std::function<void(Result<void>)> m_then;
};

/// An invented draft for a method: every field that a person would fill in, by its type.
CredentialDraft inventedDraft(const App &app, const ConnectionMethod &method, int seed);
}
