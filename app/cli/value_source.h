#pragma once

#include <QString>

#include "app/secrets/secret_buffer.h"
#include "models/base/result.h"
#include "models/schema/field.h"

namespace claviger
{
/// Where a value of `--set field=…` comes from. What is written on the command line itself is a literal.
class ValueSource final
{
public:
    enum class Kind { Literal, Environment, File, StandardInput, Prompt };

    /// `field`, `field=text`, `field=@env:NAME`, `field=@file:PATH`, `field=@stdin`; `@@text` is the literal
    /// `@text`. InvalidArgument for anything else that begins with `@`, or without a field.
    static Result<ValueSource> parse(const QString &assignment);

    const QString &path() const { return m_path; }
    Kind kind() const { return m_kind; }
    const QString &literal() const { return m_text; }

    /// Reads an environment variable, a file or standard input straight into locked memory. One newline at
    /// the end is cut off unless the field has several lines. Errors: NotFound, FileUnreadable, FileTooLarge
    /// (4 MiB), FileEncoding.
    Result<SecretBuffer> read(const Field &field) const;

private:
    ValueSource(QString path, Kind kind, QString text)
        : m_path(std::move(path)),
          m_kind(kind),
          m_text(std::move(text))
    {
    }

    QString m_path;
    Kind m_kind;
    QString m_text; ///< the literal, the variable's name or the file's path
};

/// The text as the field's type has it: a number, yes or no, an option's value, a list or table from JSON.
/// What does not fit stays text, for the validation to say so.
QJsonValue plainValue(const Field &field, const QString &text);

bool hasSeveralLines(const Field &field);
}
