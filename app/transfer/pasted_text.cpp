#include "app/transfer/pasted_text.h"

#include "app/secrets/payload_reader.h"
#include "app/transfer/assignment_lines.h"
#include "models/base/json_reader.h"

namespace claviger
{
namespace
{
constexpr qsizetype largest = qsizetype(1024) * 1024;
constexpr int deepest = 8;

void add(PastedText &into, QStringList names, SecretBuffer text, bool isObject)
{
    if (text.isEmpty() || text.view().contains('\0'))
        return;
    if (!isObject)
        ++into.pairs;
    into.values.push_back({std::move(names), std::move(text), isObject});
}

/// `text` is JSON in order and an object.
void readObject(QByteArrayView text, const QStringList &parents, PastedText &into)
{
    PayloadReader reader(text);
    reader.take('{');
    while (!reader.take('}')) {
        const auto name = reader.takeString();
        if (!name) // a name with NUL in it
            return;
        reader.take(':');
        const QStringList names = parents + QStringList{name->toText()};
        const QByteArrayView raw = reader.takeRaw();
        reader.take(',');
        if (raw.startsWith('"')) {
            if (auto string = PayloadReader(raw).takeString())
                add(into, names, std::move(*string), false);
        } else if (raw != QByteArrayView("null")) {
            const bool isObject = raw.startsWith('{');
            add(into, names, SecretBuffer::copyOf(raw), isObject);
            if (isObject && names.size() < deepest)
                readObject(raw, names, into);
        }
    }
}
}

PastedText readPastedText(QByteArrayView utf8)
{
    PastedText pasted;
    const QByteArrayView text = utf8.trimmed();
    if (text.size() > largest || !text.isValidUtf8())
        return pasted;
    if (text.startsWith('{')) {
        if (!jsonSyntaxError(text))
            readObject(text, {}, pasted);
        return pasted;
    }
    if (auto assignments = readAssignments(text)) {
        for (Assignment &assignment : *assignments) {
            // A lone `=` is what padding leaves of base64: no name and no value.
            if (!assignment.value.equals("="))
                add(pasted, {assignment.key}, std::move(assignment.value), false);
        }
    }
    return pasted;
}
}
