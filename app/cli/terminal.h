#pragma once

#include <QString>

#include "app/cli/line_editor.h"
#include "app/platform/file_descriptor.h"
#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"

namespace claviger
{
/// The person's terminal (/dev/tty, so that standard input stays free for values). Blocks while it asks; clav
/// has nothing else to do then.
///
/// The terminal's modes are put back however a question ends: SIGINT, SIGTERM, SIGHUP and SIGQUIT end it with
/// Cancelled.
class Terminal final
{
public:
    /// NoTerminal (`what`) if there is none.
    static Result<Terminal> open(const QString &what);

    /// One line without echo, read byte by byte into locked memory; never longer than 4 MiB. Cancelled on
    /// Ctrl+C.
    Result<SecretBuffer> askSecret(const QString &prompt);
    /// Lines without echo until Ctrl+D or the end of a PEM text.
    Result<SecretBuffer> askSecretLines(const QString &prompt);
    /// One line with echo.
    Result<QString> ask(const QString &prompt);

private:
    enum class Echo { Off, On };

    explicit Terminal(FileDescriptor device) : m_device(std::move(device)) { }
    void say(const QString &text);
    Result<SecretBuffer> read(const QString &prompt, Echo echo, LineEditor::Until until);

    FileDescriptor m_device;
};
}
