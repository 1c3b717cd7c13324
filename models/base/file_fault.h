#pragma once

#include <QObject>
#include <QString>

namespace claviger
{
// moc allows one Q_NAMESPACE per namespace, so each header has an inline one.
inline namespace file_fault_enums
{
Q_NAMESPACE

/// Why a file is malformed at a place: the `detail` of ErrorCode::FileMalformed holds its name.
enum class FileFault {
    Syntax, ///< not JSON there: `line`, `column`
    ExpectedObject,
    ExpectedList,
    ExpectedText,
    ExpectedBoolean,
    ExpectedNumber,
    ExpectedScalar, ///< text, number or boolean
    Missing, ///< the member that the pointer names is required
    NotASlug,
    NotAKey, ///< not `[a-z0-9]+(_[a-z0-9]+)*`
    NotALocale,
    NotHttps,
    NotAColor, ///< not `#rrggbb`
    TooLong, ///< `limit` characters
    NotUnique, ///< the same name or key as an earlier one
    UnknownValue, ///< not one of the words that may stand there
    TooMany, ///< more than `limit` entries
    NotAHostRule, ///< not `example.com`, `*.example.com` or `{field}`
    UnknownPlaceholder, ///< `name` in braces is no field there
    ForeignHost, ///< `host` is not among the definition's hosts
    NewerFormat, ///< written by a newer Claviger
    NotAFileName, ///< a name from which a path is made, but which is a path itself
    OutsideProject, ///< a path that leads out of the project, by `../`, from the root or by a symbolic link
    NotGenerated, ///< a Pikku project whose metadata has not been generated
    NotImportable, ///< of no kind that can be imported, or not of the kind that was said
};
Q_ENUM_NS(FileFault)
}

QString fileFaultName(FileFault fault);
}
