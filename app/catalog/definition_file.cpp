#include "app/catalog/definition_file.h"

#include <QSaveFile>

#include "models/catalog/app_json.h"

using namespace Qt::StringLiterals;

namespace claviger
{
QByteArray documentOf(const Definition &definition)
{
    return definition.origin == DefinitionOrigin::Bundled ? writeApp(definition.app)
                                                          : writeDefinition(definition);
}

Result<void> exportDefinition(const Definition &definition, const QString &path)
{
    const QByteArray bytes = documentOf(definition);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::StorageFailed, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
}
}
