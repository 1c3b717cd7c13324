#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include "app/catalog/import/note_book.h"

namespace claviger
{
/// A JSON Schema object and where it stands in its file.
struct SchemaPart
{
    const nlohmann::json *node = nullptr;
    QString pointer;
};

/// One schema with all that is said of it together: its own keywords, those of what it refers to, of `allOf`,
/// and of the only alternative besides null. Points into the document.
struct SchemaView
{
    QList<SchemaPart> parts; ///< its own first
    QList<SchemaPart> alternatives; ///< of `anyOf` and `oneOf`, when there is more than one
    QString alternativesKeyword;
    QList<SchemaPart> conditional; ///< `then`, `else`, `dependentSchemas`: what may hold besides
    QString place; ///< where it stands, if it has no part of its own
    bool isNullable = false;
    bool isCircular = false;

    QString pointer() const { return parts.isEmpty() ? place : parts.first().pointer; }
    /// The keyword in the first part that has it, or nullptr. A null value counts as absent, except `const`.
    const nlohmann::json *find(const char *keyword) const;
    QString pointerOf(const char *keyword) const;
    /// The text, or an empty one if there is none.
    QString text(const char *keyword) const;
    bool flag(const char *keyword) const;
    /// The words of `type` without `null`.
    QStringList types() const;
    /// The scalars of `enum` without null; other entries are left out.
    QList<QJsonValue> enumeration() const;
};

/// Makes views of the schemas in a document and follows their references, which lead nowhere else.
class SchemaResolver final
{
public:
    /// The document and the notes outlive the resolver and its views. `base` is where the document stands in
    /// its file.
    SchemaResolver(const nlohmann::json &document, QString base, NoteBook &notes)
        : m_document(document),
          m_base(std::move(base)),
          m_notes(notes)
    {
    }

    SchemaView view(const QList<SchemaPart> &schemas);

private:
    void collect(SchemaView &view, const SchemaPart &part);
    void collectEach(SchemaView &view, const SchemaPart &part, const char *keyword);
    void collectAlternatives(SchemaView &view, const SchemaPart &part, const char *keyword);
    void collectConditional(SchemaView &view, const SchemaPart &part);
    void follow(SchemaView &view, const SchemaPart &part);
    /// Nothing and a note if the reference cannot be followed.
    SchemaPart target(const QString &reference, const QString &from);
    SchemaPart anchored(const QString &name) const;

    const nlohmann::json &m_document;
    QString m_base;
    NoteBook &m_notes;
    int m_steps = 0;
};
}
