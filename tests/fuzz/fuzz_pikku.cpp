#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>

#include "check.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// The input is these files, with a record separator between them.
constexpr std::array<const char *, 6> files{"pikku.config.json",
    ".pikku/credentials/pikku-credentials-meta.gen.json", ".pikku/secrets/pikku-secrets-meta.gen.json",
    ".pikku/variables/pikku-variables-meta.gen.json", ".pikku/schemas/schemas/S.schema.json",
    "node_modules/addon/.pikku/addon/schemas/schemas/A.schema.json"};
constexpr char separator = '\x1e';

/// One directory for all runs, in memory where there is such a place.
QString scratch()
{
    static const QTemporaryDir directory(QFileInfo(u"/dev/shm"_s).isWritable()
            ? u"/dev/shm/claviger-fuzz-XXXXXX"_s
            : u"claviger-fuzz-XXXXXX"_s);
    return directory.path();
}

/// What has not changed since the last run is there already.
void write(const QString &path, const QByteArray &content)
{
    static QHash<QString, QByteArray> written;
    if (written.contains(path) && written.value(path) == content)
        return;
    if (!written.contains(path))
        QDir().mkpath(QFileInfo(path).path());
    written.insert(path, content);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> parts = content.split(separator);
    for (std::size_t i = 0; i < files.size(); ++i)
        write(scratch() + u'/' + QString::fromLatin1(files.at(i)), parts.value(static_cast<qsizetype>(i)));

    ImportRequest request(scratch());
    const auto first = previewImport(request);
    if (!first)
        return 0;
    check(*first);
    for (const ImportItem &item : first->items) {
        if (item.status != ImportStatus::Skipped)
            request.known.append(item.definition);
    }
    const auto second = previewImport(request);
    if (!second)
        std::abort();
    check(*second);
    for (const ImportItem &item : second->items) {
        if (item.isTakeable()) // nothing has changed in between
            std::abort();
    }
    return 0;
}
