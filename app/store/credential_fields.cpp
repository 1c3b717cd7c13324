#include "app/store/credential_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/store/row_values.h"

using namespace Qt::StringLiterals;

namespace claviger
{
Result<QList<CredentialField>> readFields(Connection &connection, const Id &credential)
{
    auto query = connection.run(u"SELECT path, secret, value, tag FROM credential_field "
                                "WHERE credential = ? AND removed = 0 ORDER BY path"_s,
        {blob(credential)});
    if (!query)
        return failed(query);
    QList<CredentialField> fields;
    while (query->next()) {
        CredentialField field;
        field.path = query->text(0);
        field.secret = query->number(1) != 0;
        field.value = valueFromJsonText(query->value(2));
        field.equalityTag = query->bytes(3);
        fields.append(field);
    }
    if (auto finished = query->finished(); !finished)
        return failed(finished);
    return fields;
}

Result<void> writeFields(Connection &connection, const Id &credential, const QList<CredentialField> &fields,
    const WriteStamp &stamp)
{
    QJsonArray kept;
    for (const CredentialField &field : fields) {
        kept.append(field.path);
        const QVariant value = field.secret ? QVariant() : toJsonText(field.value);
        const QVariant tag = field.equalityTag.isEmpty() ? QVariant() : QVariant(field.equalityTag);
        auto written = done(connection.run(
            u"INSERT INTO credential_field (credential, path, secret, value, tag, clock, device) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (credential, path) DO UPDATE SET secret = "
            "excluded.secret, "
            "value = excluded.value, tag = excluded.tag, removed = 0, clock = excluded.clock, device = "
            "excluded.device "
            "WHERE secret <> excluded.secret OR value IS NOT excluded.value OR tag IS NOT excluded.tag OR removed"_s,
            {blob(credential), field.path, field.secret ? 1 : 0, value, tag, stamp.clock.value,
                blob(stamp.device)}));
        if (!written)
            return written;
    }
    const QString paths = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    return done(connection.run(
        u"UPDATE credential_field SET removed = 1, value = NULL, tag = NULL, clock = ?, device = ? "
        "WHERE credential = ? AND removed = 0 AND path NOT IN (SELECT value FROM json_each(?))"_s,
        {stamp.clock.value, blob(stamp.device), blob(credential), paths}));
}

QString fieldsToJson(const QList<CredentialField> &fields)
{
    QJsonArray array;
    for (const CredentialField &field : fields) {
        QJsonObject object{{u"path"_s, field.path}};
        if (field.secret)
            object.insert(u"secret"_s, true);
        else if (!field.value.isUndefined())
            object.insert(u"value"_s, field.value);
        if (!field.equalityTag.isEmpty())
            object.insert(u"tag"_s, QString::fromLatin1(field.equalityTag.toBase64()));
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<CredentialField> fieldsFromJson(const QString &text)
{
    QList<CredentialField> fields;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue element : array) {
        const QJsonObject object = element.toObject();
        CredentialField field;
        field.path = object.value("path"_L1).toString();
        field.secret = object.value("secret"_L1).toBool();
        field.value = object.value("value"_L1);
        field.equalityTag = QByteArray::fromBase64(object.value("tag"_L1).toString().toLatin1());
        fields.append(field);
    }
    return fields;
}
}
