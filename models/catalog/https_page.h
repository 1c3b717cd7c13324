#pragma once

#include <QUrl>

namespace claviger
{
/// Whether a definition may link there: https, a host, no user.
bool isHttpsPage(const QUrl &url);

/// What a person typed as an address: one without a scheme is meant to begin with `https://`.
QUrl pageFrom(const QString &typed);
}
