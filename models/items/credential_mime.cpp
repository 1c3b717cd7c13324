#include "models/items/credential_mime.h"

using namespace Qt::StringLiterals;

namespace claviger
{
QString credentialsMimeType()
{
    return u"application/x-claviger-credentials"_s;
}

std::unique_ptr<QMimeData> credentialsMime(const QList<Id> &ids)
{
    QStringList lines;
    for (const Id &id : ids)
        lines.append(id.toBase32());
    auto mime = std::make_unique<QMimeData>();
    mime->setData(credentialsMimeType(), lines.join(u'\n').toLatin1());
    return mime;
}

QList<Id> credentialsIn(const QMimeData &mime)
{
    QList<Id> ids;
    for (const QByteArray &line : mime.data(credentialsMimeType()).split('\n')) {
        if (const auto id = Id::fromText(QString::fromLatin1(line)))
            ids.append(*id);
    }
    return ids;
}
}
