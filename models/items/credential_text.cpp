#include "models/items/credential_text.h"

#include <QCoreApplication>

namespace claviger
{
namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("claviger", text);
}
}

QString statusText(CredentialStatus status)
{
    switch (status) {
    case CredentialStatus::Ready:
        return tr(QT_TRANSLATE_NOOP("claviger", "Ready"));
    case CredentialStatus::Incomplete:
        return tr(QT_TRANSLATE_NOOP("claviger", "Incomplete"));
    case CredentialStatus::SecretMissing:
        return tr(QT_TRANSLATE_NOOP("claviger", "Secret missing"));
    case CredentialStatus::SecretTampered:
        return tr(QT_TRANSLATE_NOOP("claviger", "Secret damaged"));
    }
    return {};
}

QString scopeKindText(ScopeKind kind)
{
    switch (kind) {
    case ScopeKind::Organization:
        return tr(QT_TRANSLATE_NOOP("claviger", "Organization"));
    case ScopeKind::Project:
        return tr(QT_TRANSLATE_NOOP("claviger", "Project"));
    case ScopeKind::User:
        return tr(QT_TRANSLATE_NOOP("claviger", "User"));
    }
    return {};
}

QString allEnvironmentsText()
{
    return tr(QT_TRANSLATE_NOOP("claviger", "All"));
}

QString removedText()
{
    return tr(QT_TRANSLATE_NOOP("claviger", "(removed)"));
}

QString usedText(qint64 milliseconds, const QLocale &locale)
{
    if (milliseconds == 0)
        return tr(QT_TRANSLATE_NOOP("claviger", "Never"));
    return locale.toString(QDateTime::fromMSecsSinceEpoch(milliseconds), QLocale::ShortFormat);
}
}
