#pragma once

#include <tl/expected.hpp>

#include "models/base/error.h"

namespace claviger
{
/// The outcome of whatever can fail. (`std::expected` breaks with QCoro on g++ 12.)
template <typename T> using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::NotFound, {{u"name"_s, name}});`
inline tl::unexpected<Error> failure(ErrorCode code, QVariantMap arguments = {})
{
    return tl::unexpected<Error>(Error(code, std::move(arguments)));
}

/// Passes on the error of another result: `co_return failed(opened);`
template <typename T> tl::unexpected<Error> failed(const tl::expected<T, Error> &result)
{
    return tl::unexpected<Error>(result.error());
}
}
