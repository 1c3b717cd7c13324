#pragma once

#include <optional>

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include "app/cli/exit_code.h"
#include "models/base/result.h"

namespace claviger
{
/// Standard output and standard error, unbuffered. With `--json` standard output carries one JSON document
/// or, after a failure, nothing, and standard error carries `{"error":{"code","arguments","message"}}`;
/// neither is localized.
class Console final
{
public:
    explicit Console(bool json) : m_json(json) { }

    bool json() const { return m_json; }
    static bool outputIsTerminal();

    void print(
        const QString &text); ///< with its newlines; made printable by the caller where it comes from outside
    void print(const QJsonObject &document);
    /// Bytes as they are, straight from their buffer: the only way a secret leaves.
    void write(QByteArrayView bytes);
    void printError(const Error &error);
    /// What a command did, as a line for people on standard output; nothing with `--json`.
    void report(const QString &sentence);
    /// A line of advice for people on standard error; nothing with `--json`.
    void note(const QString &text);

    /// The command did its job and found something wrong (`clav doctor`).
    void noteProblem() { m_problem = true; }
    bool foundProblem() const { return m_problem; }

    /// Whether a reader has gone away (EPIPE).
    bool isClosed() const { return m_closed; }
    /// Why the output could not be written otherwise: DiskFull, StorageFailed.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    void writeTo(int descriptor, QByteArrayView bytes);
    void noteFailure(int number);

    bool m_json;
    bool m_closed = false;
    std::optional<Error> m_failure;
    bool m_problem = false;
};

/// The shape errors have in `--json`.
QJsonObject toJson(const Error &error);
}
