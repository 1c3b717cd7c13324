#include "app/cli/value_source.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>

#include "app/platform/file_descriptor.h"
#include "models/base/text_bytes.h"
#include "models/schema/field_text.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr std::size_t longest = std::size_t(4) << 20;

Error unreadable(const QString &path)
{
    return Error(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, qt_error_string(errno)}});
}

Result<SecretBuffer> readAll(int descriptor, const QString &path)
{
    SecretBuffer text(4096);
    std::size_t size = 0;
    for (;;) {
        const ssize_t got = ::read(descriptor, text.bytes().data() + size, text.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(unreadable(path));
        size += static_cast<std::size_t>(got);
        if (size > longest)
            return failure(ErrorCode::FileTooLarge, {{u"path"_s, path}, {u"limit"_s, qint64(longest)}});
        if (got == 0)
            break;
        if (size == text.size()) {
            SecretBuffer larger(size * 2);
            std::memcpy(larger.bytes().data(), text.bytes().data(), size);
            text = std::move(larger);
        }
    }
    text.truncate(size);
    return text;
}

/// Also pipes, so that `@file:<(pass show token)` works.
Result<SecretBuffer> readFile(const QString &path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen())
        return tl::unexpected(unreadable(path));
    return readAll(file.get(), path);
}

Result<SecretBuffer> readVariable(const QString &name)
{
    const char *value = std::getenv(name.toLocal8Bit().constData());
    if (!value)
        return failure(ErrorCode::NotFound, {{u"what"_s, u"environmentVariable"_s}, {u"name"_s, name}});
    return SecretBuffer::copyOf(QByteArrayView(value));
}

void cutNewline(SecretBuffer &text)
{
    std::size_t size = text.size();
    if (size > 0 && text.view().at(static_cast<qsizetype>(size) - 1) == '\n')
        --size;
    if (size > 0 && size < text.size() && text.view().at(static_cast<qsizetype>(size) - 1) == '\r')
        --size;
    text.truncate(size);
}

QJsonValue booleanOr(const QString &text)
{
    if (text == u"true" || text == u"yes")
        return true;
    if (text == u"false" || text == u"no")
        return false;
    return text;
}
}

Result<ValueSource> ValueSource::parse(const QString &assignment)
{
    const auto equals = assignment.indexOf(u'=');
    const QString path = equals < 0 ? assignment : assignment.left(equals);
    const QString text = equals < 0 ? QString() : assignment.mid(equals + 1);
    if (path.isEmpty())
        return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"assignment"_s}});
    if (equals < 0)
        return ValueSource(path, Kind::Prompt, {});
    if (!text.startsWith(u'@'))
        return ValueSource(path, Kind::Literal, text);
    if (text.startsWith(u"@@"))
        return ValueSource(path, Kind::Literal, text.mid(1));
    if (text == u"@stdin")
        return ValueSource(path, Kind::StandardInput, {});
    if (text.startsWith(u"@env:") && text.size() > 5)
        return ValueSource(path, Kind::Environment, text.mid(5));
    if (text.startsWith(u"@file:") && text.size() > 6)
        return ValueSource(path, Kind::File, text.mid(6));
    // The text itself is not repeated: it may be a secret that happens to begin with @.
    return failure(ErrorCode::InvalidArgument, {{u"what"_s, u"source"_s}, {u"field"_s, path}});
}

Result<SecretBuffer> ValueSource::read(const Field &field) const
{
    auto text = m_kind == Kind::Environment ? readVariable(m_text)
        : m_kind == Kind::File              ? readFile(m_text)
                                            : readAll(STDIN_FILENO, u"stdin"_s);
    if (!text)
        return text;
    if (!isTextBytes(text->view()))
        return failure(
            ErrorCode::FileEncoding, {{u"path"_s, m_kind == Kind::StandardInput ? u"stdin"_s : m_text}});
    if (m_kind != Kind::Environment && !hasSeveralLines(field))
        cutNewline(*text);
    return text;
}

bool hasSeveralLines(const Field &field)
{
    return field.type == FieldType::MultiLine || field.type == FieldType::File;
}

QJsonValue plainValue(const Field &field, const QString &text)
{
    if (text.isEmpty()) // given, and empty
        return text;
    return field.type == FieldType::Boolean ? booleanOr(text) : valueFromText(field, text);
}
}
