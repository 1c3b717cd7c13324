#include "app/catalog/import/import_item.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace claviger
{
Error faultAt(FileFault fault, const QString &file, const QString &pointer, QVariantMap arguments)
{
    arguments.insert(u"path"_s, file);
    arguments.insert(u"pointer"_s, pointer);
    arguments.insert(u"detail"_s, fileFaultName(fault));
    return Error(ErrorCode::FileMalformed, std::move(arguments));
}

ImportItem skippedItem(Definition definition, Error reason)
{
    ImportItem item;
    item.definition = std::move(definition);
    item.status = ImportStatus::Skipped;
    item.reason = std::move(reason);
    return item;
}

QByteArray hashOf(const nlohmann::json &value)
{
    const std::string text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return QCryptographicHash::hash(
        QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
}

ConnectionMethod methodOf(const QString &key, const SchemaReading &reading)
{
    ConnectionMethod method;
    method.key = key;
    method.schema = reading.schema;
    return method;
}

SchemaReading secretText()
{
    Field field;
    field.name = u"value"_s;
    field.secret = true;
    field.required = true;
    SchemaReading reading;
    reading.schema.fields = {field};
    reading.isWholeValue = true;
    reading.clearable = {field.name};
    return reading;
}
}
