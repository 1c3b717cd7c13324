#include "app/catalog/import/note_book.h"

#include "models/schema/safe_pattern.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype mostNotes
    = 200; ///< of one file: nobody reads more, and a hostile one could have millions
}

void NoteBook::add(ImportNoteCode code, const QString &pointer, QVariantMap arguments)
{
    arguments.insert(u"path"_s, m_file);
    arguments.insert(u"pointer"_s, pointer);
    const ImportNote note{code, std::move(arguments)};
    if (m_notes.size() < mostNotes && !m_notes.contains(note))
        m_notes.append(note);
}

void notePattern(const QString &pattern, const QString &pointer, NoteBook &notes)
{
    if (pattern.isEmpty())
        return;
    const auto problem = SafePattern(pattern).problem();
    if (problem == SafePattern::Problem::Refused)
        notes.add(ImportNoteCode::PatternUnusable, pointer, {{u"reason"_s, u"refused"_s}});
    else if (problem == SafePattern::Problem::Invalid)
        notes.add(ImportNoteCode::PatternUnusable, pointer, {{u"reason"_s, u"invalid"_s}});
}

QString pointerTo(const QString &parent, const QString &name)
{
    QString escaped = name;
    escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return parent + u'/' + escaped;
}

QString pointerTo(const QString &parent, qsizetype index)
{
    return parent + u'/' + QString::number(index);
}
}
