#include "app/store/row_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace claviger
{
QVariant blob(const Id &id)
{
    return id.toBytes();
}

QVariant blobOrNull(const Id &id)
{
    return id.isNull() ? QVariant() : blob(id);
}

QString toJsonText(const QVariantMap &map)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact));
}

QVariantMap mapFromJsonText(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object().toVariantMap();
}

// QJsonDocument takes no bare value, so one rides in an array whose brackets are taken off.
QVariant toJsonText(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(QByteArrayView(array).sliced(1, array.size() - 2));
}

QJsonValue valueFromJsonText(const QVariant &text)
{
    if (text.isNull())
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson('[' + text.toString().toUtf8() + ']').array().at(0);
}

Result<void> needRow(const Result<Query> &query, const QString &what, const Id &id)
{
    if (!query)
        return failed(query);
    if (query->changedRows() == 0)
        return failure(ErrorCode::NotFound, {{u"what"_s, what}, {u"name"_s, id.toBase32()}});
    return {};
}

Result<void> done(const Result<Query> &query)
{
    if (!query)
        return failed(query);
    return {};
}
}
