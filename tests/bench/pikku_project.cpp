#include "pikku_project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace
{
void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray schema()
{
    return R"({"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{
        "apiKey":{"type":"string","minLength":8,"pattern":"^sk_[A-Za-z0-9]+$","description":"From the dashboard"},
        "mode":{"default":"test","type":"string","enum":["test","live"]},"port":{"type":"integer","minimum":1},
        "auth":{"type":"object","properties":{"user":{"type":"string"},"password":{"type":"string"}},
        "required":["user","password"],"additionalProperties":false}},"required":["apiKey"],
        "additionalProperties":false})";
}

}

void writePikkuProject(const QString &root, int definitions)
{
    QByteArray credentials;
    QByteArray secrets;
    for (int i = 0; i < definitions; ++i) {
        const QByteArray name = "service" + QByteArray::number(i);
        const bool isForeign = i % 3 == 2;
        const QString directory = isForeign ? u"/node_modules/@acme/addon/dist/.pikku/addon"_s : u"/.pikku"_s;
        write(root + directory + u"/schemas/schemas/S_"_s + QString::fromLatin1(name) + u".schema.json"_s,
            schema());
        QByteArray &metadata = isForeign ? secrets : credentials;
        metadata += (metadata.isEmpty() ? "\"" : ",\"") + name + R"(":{"name":")" + name
            + R"(","displayName":"Service )" + name + R"(","type":"wire","secretId":")" + name.toUpper()
            + R"(","schema":"S_)" + name + R"(","sourceFile":"/app/)"
            + (isForeign ? "node_modules/@acme/addon/" : "") + R"(src/x.ts"})";
    }
    write(root + u"/pikku.config.json"_s, R"({"outDir":"./.pikku"})");
    write(root + u"/.pikku/credentials/pikku-credentials-meta.gen.json"_s, '{' + credentials + '}');
    write(root + u"/.pikku/secrets/pikku-secrets-meta.gen.json"_s, '{' + secrets + '}');
}
