#include "models/items/credential_text.h"

#include <QCoreApplication>

#include "models/items/relative_time.h"

namespace claviger
{
QString statusText(CredentialStatus status)
{
    switch (status) {
    case CredentialStatus::Ready:
        return QCoreApplication::translate("claviger", "Ready");
    case CredentialStatus::Incomplete:
        return QCoreApplication::translate("claviger", "Incomplete");
    case CredentialStatus::SecretMissing:
        return QCoreApplication::translate("claviger", "Secret missing");
    case CredentialStatus::SecretTampered:
        return QCoreApplication::translate("claviger", "Secret damaged");
    }
    return {};
}

QString scopeKindText(ScopeKind kind)
{
    switch (kind) {
    case ScopeKind::Organization:
        return QCoreApplication::translate("claviger", "Organization");
    case ScopeKind::Project:
        return QCoreApplication::translate("claviger", "Project");
    case ScopeKind::User:
        return QCoreApplication::translate("claviger", "User");
    }
    return {};
}

QString allEnvironmentsText()
{
    return QCoreApplication::translate("claviger", "All");
}

QString removedText()
{
    return QCoreApplication::translate("claviger", "(removed)");
}

QString usedText(qint64 milliseconds, qint64 now, const QLocale &locale)
{
    if (milliseconds == 0)
        return QCoreApplication::translate("claviger", "never");
    return agoText(milliseconds, now, locale);
}
}
