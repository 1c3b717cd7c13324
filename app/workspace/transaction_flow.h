#pragma once

#include "app/workspace/flow.h"

namespace claviger
{
/// A use case that is one transaction and touches no secret.
template <typename T>
class TransactionFlow final : public Flow, public std::enable_shared_from_this<TransactionFlow<T>>
{
public:
    using Work = std::function<Result<T>(UseCase &)>;

    TransactionFlow(std::shared_ptr<WorkspaceContext> context, Work work)
        : Flow(std::move(context), {}),
          m_work(std::move(work))
    {
    }

    QCoro::Task<Result<T>> run()
    {
        auto self = this->shared_from_this();
        if (auto writable = ws().requireWritable(); !writable)
            co_return failed(writable);
        ws().step("change ready");
        auto committed = co_await ws().template transact<T>(m_work);
        if (committed)
            ws().step("change committed");
        co_return committed;
    }

private:
    Work m_work;
};
}
