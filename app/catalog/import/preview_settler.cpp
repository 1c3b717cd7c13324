#include "app/catalog/import/preview_settler.h"

#include <algorithm>

#include <QHash>
#include <QSet>

#include "app/catalog/import/bundled_match.h"
#include "app/catalog/import/import_item.h"
#include "app/catalog/import/known_definition.h"
#include "models/credentials/slug.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype longestLabel = 200;
constexpr qsizetype longestHelp = 4000;

bool isDirectionMark(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

LocalizedText shown(const LocalizedText &text, qsizetype longest, bool hasLines)
{
    QMap<QString, QString> texts;
    for (auto one = text.texts().begin(); one != text.texts().end(); ++one) {
        const QString clean = shownText(*one, longest, hasLines);
        if (!clean.isEmpty())
            texts.insert(one.key(), clean);
    }
    return LocalizedText(texts);
}

void makeShowable(QList<Field> &fields)
{
    for (Field &field : fields) {
        field.label = shown(field.label, longestLabel, false);
        field.description = shown(field.description, longestHelp, true);
        field.placeholder = shown(field.placeholder, longestLabel, false);
        for (FieldOption &option : field.options)
            option.label = shown(option.label, longestLabel, false);
        makeShowable(field.children);
    }
}

void makeShowable(App &app)
{
    app.name = shown(app.name, longestLabel, false);
    app.description = shown(app.description, longestHelp, true);
    for (ConnectionMethod &method : app.methods) {
        method.label = shown(method.label, longestLabel, false);
        method.help = shown(method.help, longestHelp, true);
        makeShowable(method.schema.fields);
    }
}

QString readableName(const QString &name)
{
    Field field;
    field.name = name;
    const QString label = shownText(field.displayLabel({}), longestLabel, false);
    return label.isEmpty() ? u"?"_s : label;
}

QString identity(const Definition &definition)
{
    return originWord(definition.origin) + u'\n' + definition.key;
}

/// Works through the items of one preview.
class Settler final
{
public:
    Settler(ImportPreview &preview, const ImportRequest &request)
        : m_preview(preview),
          m_request(request),
          m_taken(request.bundledSlugs)
    {
        for (const Definition &definition : request.known) {
            m_known.insert(identity(definition), &definition);
            m_taken.append(definition.app.slug);
        }
    }

    void settleAll()
    {
        for (ImportItem &item : m_preview.items) {
            if (item.definition.path.isEmpty())
                item.definition.path = m_preview.path;
            item.definition.name = shownText(item.definition.name, longestLabel, false);
            const QString identityOf = identity(item.definition);
            if (item.status != ImportStatus::Skipped && m_seen.contains(identityOf))
                skip(item, faultAt(FileFault::NotUnique, item.definition.path, {}));
            m_seen.insert(identityOf);
            if (item.status != ImportStatus::Skipped)
                settleOne(item);
        }
        if (m_preview.faults.isEmpty())
            addGone();
    }

private:
    static void skip(ImportItem &item, const Error &error) { item = skippedItem(item.definition, error); }

    void settleOne(ImportItem &item)
    {
        Definition &definition = item.definition;
        makeShowable(definition.app);
        if (definition.app.name.isEmpty())
            definition.app.name = LocalizedText(readableName(definition.name));
        const Definition *known = m_known.value(identity(definition));
        definition.app.slug = known ? known->app.slug : newSlug(item);
        if (known)
            keepChoices(item, *known);
        // What is stored must be readable again, whatever the source had in it.
        auto stored = readDefinition(writeDefinition(definition), definition.path);
        if (!stored) {
            skip(item, stored.error());
            return;
        }
        stored->path = definition.path;
        stored->hash = definition.hash;
        definition = *stored;
        if (known)
            compareWithKnown(item, *known);
        for (const ConnectionMethod &method : definition.app.methods)
            addSchemaNotes(item, method.schema);
        item.bundledMatch = bundledMatch(definition, m_request.bundledSlugs);
    }

    /// The importer has said it already, and where.
    static bool isAboutPattern(const SchemaNote &note)
    {
        return note.code == SchemaNoteCode::PatternRefused || note.code == SchemaNoteCode::PatternInvalid;
    }

    static void addSchemaNotes(ImportItem &item, const Schema &schema)
    {
        const bool isSaid
            = std::ranges::count(item.notes, ImportNoteCode::PatternUnusable, &ImportNote::code) > 0;
        for (const SchemaNote &note : schemaNotes(schema)) {
            if (isSaid && isAboutPattern(note))
                continue;
            if (!item.schemaNotes.contains(note)) // two methods may share their fields
                item.schemaNotes.append(note);
        }
    }

    QString newSlug(ImportItem &item)
    {
        const Definition &definition = item.definition;
        const QString origin = originWord(definition.origin);
        const bool isOwn = definition.origin == DefinitionOrigin::Own;
        const QString wanted = isOwn ? definition.app.slug : slugFrom(definition.name, origin);
        QString slug = wanted;
        if (m_taken.contains(slug))
            slug = freeSlug(slugFrom(origin + u'-' + wanted, origin), m_taken);
        if (slug != wanted)
            item.notes.append({ImportNoteCode::SlugTaken, {{u"name"_s, wanted}, {u"slug"_s, slug}}});
        m_taken.append(slug);
        return slug;
    }

    /// Definitions of this source that it does not have any more.
    void addGone()
    {
        for (const Definition &known : m_request.known) {
            const bool isInside = known.path == m_preview.path
                || (known.origin == DefinitionOrigin::Atomemo
                    && known.path.startsWith(m_preview.path + u'/'));
            if (known.origin != m_preview.origin || !isInside || m_seen.contains(identity(known)))
                continue;
            ImportItem item;
            item.definition = known;
            item.status = ImportStatus::Gone;
            m_preview.items.append(item);
        }
    }

    ImportPreview &m_preview;
    const ImportRequest &m_request;
    QHash<QString, const Definition *> m_known;
    QStringList m_taken;
    QSet<QString> m_seen;
};
}

QString shownText(const QString &text, qsizetype longest, bool hasLines)
{
    QString clean;
    for (const QChar character : text) {
        const bool isBreak = character == u'\n' || character == u'\t';
        if (isDirectionMark(character))
            continue;
        if (character.category() == QChar::Other_Control)
            clean += isBreak && hasLines ? character : QChar(u' ');
        else
            clean += character;
    }
    clean = hasLines ? clean.trimmed() : clean.simplified();
    if (clean.size() <= longest)
        return clean;
    clean.truncate(longest - 1);
    if (clean.back().isHighSurrogate())
        clean.chop(1);
    return clean + u'…';
}

void settle(ImportPreview &preview, const ImportRequest &request)
{
    Settler(preview, request).settleAll();
}
}
