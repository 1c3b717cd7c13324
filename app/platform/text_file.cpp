#include "app/platform/text_file.h"

#include <QFile>
#include <QFileInfo>

#include "models/base/text_bytes.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
SecretBuffer withoutByteOrderMark(SecretBuffer buffer)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    return buffer.view().startsWith(mark) ? SecretBuffer::copyOf(buffer.view().sliced(mark.size()))
                                          : std::move(buffer);
}
}

Result<SecretBuffer> readTextFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) // a pipe would block
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, QString()}});
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    if (file.size() > limit)
        return failure(ErrorCode::FileTooLarge, {{u"path"_s, path}, {u"limit"_s, limit}});
    SecretBuffer content(static_cast<std::size_t>(file.size()));
    const auto bytes = content.bytes();
    const qint64 read = file.read(reinterpret_cast<char *>(bytes.data()), static_cast<qint64>(bytes.size()));
    if (read < 0)
        return failure(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    content.truncate(static_cast<std::size_t>(read));
    if (!isTextBytes(content.view()))
        return failure(ErrorCode::FileEncoding, {{u"path"_s, path}});
    return withoutByteOrderMark(std::move(content));
}
}
