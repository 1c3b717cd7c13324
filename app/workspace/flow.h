#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/workspace/workspace_context.h"

namespace claviger
{
/// What every flow of a workspace has: the workspace, and a stop that comes from its caller or from closing.
class Flow
{
public:
    virtual ~Flow();

protected:
    Flow(std::shared_ptr<WorkspaceContext> context, std::stop_token stop);
    Q_DISABLE_COPY_MOVE(Flow)

    WorkspaceContext &ws() const { return *m_context; }
    const std::shared_ptr<WorkspaceContext> &context() const { return m_context; }
    void alsoStopOn(std::stop_token stop);
    std::stop_token stop() const { return m_stop.get_token(); }
    bool isStopped() const { return m_stop.stop_requested(); }

private:
    struct Forward
    {
        std::stop_source *to;
        void operator()() const { to->request_stop(); }
    };

    std::shared_ptr<WorkspaceContext> m_context;
    std::stop_source m_stop;
    std::stop_callback<Forward> m_onCaller;
    std::stop_callback<Forward> m_onClosing;
    std::optional<std::stop_callback<Forward>> m_onOther;
};
}
