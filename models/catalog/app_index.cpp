#include "models/catalog/app_index.h"

#include <QDataStream>
#include <QIODevice>

namespace claviger
{
namespace
{
constexpr auto form = QDataStream::Qt_6_4;

void put(QDataStream &stream, const AppSummary &app)
{
    stream << app.slug << app.name.texts() << app.description.texts() << app.categories << app.monogram
           << app.color << static_cast<qint32>(app.methods.size());
    for (const AppSummary::Method &method : app.methods)
        stream << method.key << static_cast<qint32>(method.kind) << method.label.texts();
}

LocalizedText takeText(QDataStream &stream)
{
    QMap<QString, QString> texts;
    stream >> texts;
    return LocalizedText(texts);
}

AppSummary take(QDataStream &stream)
{
    AppSummary app;
    stream >> app.slug;
    app.name = takeText(stream);
    app.description = takeText(stream);
    qint32 methods = 0;
    stream >> app.categories >> app.monogram >> app.color >> methods;
    for (qint32 i = 0; i < methods && stream.status() == QDataStream::Ok; ++i) {
        AppSummary::Method method;
        qint32 kind = 0;
        stream >> method.key >> kind;
        method.kind = static_cast<MethodKind>(kind);
        method.label = takeText(stream);
        app.methods.append(method);
    }
    return app;
}
}

QByteArray writeAppIndex(const QList<AppSummary> &apps)
{
    QByteArray index;
    QDataStream stream(&index, QIODevice::WriteOnly);
    stream.setVersion(form);
    for (const AppSummary &app : apps)
        put(stream, app);
    return index;
}

QList<AppSummary> readAppIndex(const QByteArray &index)
{
    QList<AppSummary> apps;
    QDataStream stream(index);
    stream.setVersion(form);
    while (!stream.atEnd()) {
        apps.append(take(stream));
        if (stream.status() != QDataStream::Ok)
            return {};
    }
    return apps;
}
}
