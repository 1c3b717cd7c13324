#include "app/catalog/import/source_files.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "models/base/file_fault.h"
#include "models/base/json_reader.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qint64 mostBytes = 64LL * 1024 * 1024;

tl::unexpected<Error> outside(const QString &file, const QString &pointer)
{
    return failure(ErrorCode::FileMalformed,
        {{u"path"_s, file}, {u"pointer"_s, pointer},
            {u"detail"_s, fileFaultName(FileFault::OutsideProject)}});
}

tl::unexpected<Error> tooLarge(const QString &path, qint64 limit)
{
    return failure(ErrorCode::FileTooLarge, {{u"path"_s, path}, {u"limit"_s, limit}});
}

bool isBelow(const QString &path, const QString &directory)
{
    return !directory.isEmpty()
        && (path == directory || path.startsWith(directory + u'/') || directory == u"/");
}
}

SourceFiles::SourceFiles(const QString &root, std::stop_token stop)
    : m_root(QFileInfo(root).canonicalFilePath()),
      m_stop(std::move(stop)),
      m_budget(mostBytes)
{
}

void SourceFiles::allow(const QString &directory)
{
    m_above = QFileInfo(directory).canonicalFilePath();
}

Result<QString> SourceFiles::resolved(
    const QString &base, const QString &path, const PathOrigin &origin) const
{
    QString whole = QDir::cleanPath(QDir::isAbsolutePath(path) ? path : base + u'/' + path);
    if (path.contains(QChar::Null) || !isBelow(whole, m_root))
        return outside(origin.file, origin.pointer);
    return whole;
}

bool SourceFiles::isFile(const QString &path)
{
    return QFileInfo(path).isFile();
}

bool SourceFiles::isDirectory(const QString &path)
{
    return QFileInfo(path).isDir();
}

void SourceFiles::watch(const QString &path)
{
    if (!m_watched.contains(path))
        m_watched.append(path);
}

bool SourceFiles::isWithin(const QString &realPath) const
{
    return isBelow(realPath, m_root) || isBelow(realPath, m_above);
}

/// Most files lie in few directories, so those are looked up once; a file that is a link itself each time.
Result<void> SourceFiles::checkPlace(const QString &path)
{
    const QFileInfo file(path);
    if (file.isSymLink() && !isWithin(file.canonicalFilePath()))
        return outside(path, {});
    const QString directory = file.path();
    auto known = m_goodDirectories.constFind(directory);
    if (known == m_goodDirectories.constEnd())
        known = m_goodDirectories.insert(directory, isWithin(QFileInfo(directory).canonicalFilePath()));
    return *known ? Result<void>() : outside(path, {});
}

Result<QByteArray> SourceFiles::read(const QString &path)
{
    if (isStopped())
        return failure(ErrorCode::Cancelled);
    if (!isFile(path)) // a pipe would block
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}});
    if (auto placed = checkPlace(path); !placed)
        return failed(placed);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    const qint64 limit = JsonLimits().bytes;
    if (file.size() > limit)
        return tooLarge(path, limit);
    QByteArray content = file.read(file.size()); // no more is set aside than there is
    m_budget -= content.size();
    if (m_budget < 0)
        return tooLarge(m_root, mostBytes);
    return content;
}

Result<nlohmann::json> SourceFiles::readJsonFile(const QString &path)
{
    const auto content = read(path);
    if (!content)
        return failed(content);
    return readJson(*content, path);
}
}
