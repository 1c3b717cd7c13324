#include "app/cli/console.h"

#include <cerrno>

#include <unistd.h>

#include <QJsonDocument>

#include "app/cli/printable.h"
#include "app/text/say.h"
#include "app/text/sentences.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QByteArray lineOf(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
}
}

bool Console::outputIsTerminal()
{
    return isatty(STDOUT_FILENO) == 1;
}

void Console::print(const QString &text)
{
    writeTo(STDOUT_FILENO, text.toUtf8());
}

void Console::print(const QJsonObject &document)
{
    writeTo(STDOUT_FILENO, lineOf(document));
}

void Console::write(QByteArrayView bytes)
{
    writeTo(STDOUT_FILENO, bytes);
}

void Console::printError(const Error &error)
{
    if (m_json) {
        writeTo(STDERR_FILENO, lineOf({{u"error"_s, toJson(error)}}));
        return;
    }
    const ErrorText text = describe(error);
    QString lines = u"clav: "_s + printable(text.joined()) + u'\n';
    for (const QVariant &entry : error.arguments.value(u"problems"_s).toList()) {
        const QVariantMap problem = entry.toMap();
        lines += u"  "_s
            + printable(
                problem.value(u"path"_s).toString() + u": "_s + problem.value(u"message"_s).toString())
            + u'\n';
    }
    writeTo(STDERR_FILENO, lines.toUtf8());
}

void Console::report(const QString &sentence)
{
    if (!m_json)
        print(printable(sentence) + u'\n');
}

void Console::note(const QString &text)
{
    if (!m_json)
        writeTo(STDERR_FILENO, (printable(text) + u'\n').toUtf8());
}

void Console::writeTo(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            noteFailure(errno);
            return;
        }
        bytes = bytes.sliced(written);
    }
}

void Console::noteFailure(int number)
{
    const QString output = Say::tr("standard output");
    if (number == EPIPE)
        m_closed = true;
    else if (number == ENOSPC)
        m_failure = Error(ErrorCode::DiskFull, {{u"path"_s, output}});
    else
        m_failure
            = Error(ErrorCode::StorageFailed, {{u"path"_s, output}, {u"detail"_s, qt_error_string(number)}});
}

QJsonObject toJson(const Error &error)
{
    return {{u"code"_s, errorName(error.code)},
        {u"arguments"_s, QJsonObject::fromVariantMap(error.arguments)},
        {u"message"_s, describe(error).joined()}};
}
}
