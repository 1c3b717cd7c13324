#include "models/catalog/https_page.h"

using namespace Qt::StringLiterals;

namespace claviger
{
bool isHttpsPage(const QUrl &url)
{
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QUrl pageFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    return QUrl(text.contains(u"://") ? text : u"https://"_s + text);
}
}
