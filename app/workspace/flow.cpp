#include "app/workspace/flow.h"

namespace claviger
{
Flow::Flow(std::shared_ptr<WorkspaceContext> context, std::stop_token stop)
    : m_context(std::move(context)),
      m_onCaller(std::move(stop), Forward{&m_stop}),
      m_onClosing(m_context->closing(), Forward{&m_stop})
{
    m_context->flowBegins();
}

Flow::~Flow()
{
    m_context->flowEnds();
}

void Flow::alsoStopOn(std::stop_token stop)
{
    m_onOther.emplace(std::move(stop), Forward{&m_stop});
}
}
