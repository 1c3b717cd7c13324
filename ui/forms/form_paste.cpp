#include "ui/forms/form_paste.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/base/x_replies.h"
#include "ui/forms/schema_form.h"

namespace claviger
{
namespace
{
constexpr qsizetype mostNames = 5;
constexpr qsizetype longestName = 40;

/// Names, so many that one can read them; they come from the clipboard, so they are kept short.
QString listed(const QStringList &names)
{
    QStringList some;
    for (const QString &name : names.mid(0, mostNames))
        some.append(name.size() > longestName ? name.left(longestName) + QChar(0x2026) : name);
    const QString text = some.join(FormPaste::tr(", "));
    const auto more = static_cast<int>(names.size() - some.size());
    return more > 0 ? FormPaste::tr("%1 and %Ln more", nullptr, more).arg(text) : text;
}

QString unknownText(const QStringList &names)
{
    return names.isEmpty() ? QString() : u' ' + FormPaste::tr("Not recognized: %1.").arg(listed(names));
}
}

FormPaste::FormPaste(SchemaForm &form) : QObject(&form), m_form(form) { }

void FormPaste::watch(QLineEdit *line)
{
    line->installEventFilter(this);
}

PasteMatch FormPaste::match() const
{
    const SecretBuffer text = SecretBuffer::fromText(QGuiApplication::clipboard()->text());
    overwriteXReplies();
    return matchPasted(m_form.schema(), m_appNames, readPastedText(text.view()));
}

void FormPaste::paste()
{
    const PasteMatch found = match();
    if (found.pairs == 0)
        m_form.showNote(tr("The clipboard holds neither a JSON object nor lines like KEY=value."), false);
    else if (found.values.empty())
        m_form.showNote(tr("Nothing on the clipboard fits this form.") + unknownText(found.unknown), false);
    else
        fill(found);
}

/// Only a text that names several values, one of them known here: anything else is the value of one field.
bool FormPaste::takeOver()
{
    const PasteMatch found = match();
    if (found.pairs < 2 || found.values.empty())
        return false;
    fill(found);
    return true;
}

void FormPaste::fill(const PasteMatch &match)
{
    const auto filled = m_form.fill(match.values);
    m_form.showNote(tr("%1 of %Ln value(s) filled in.", nullptr, match.pairs).arg(QLocale().toString(filled))
        + unknownText(match.unknown));
}

bool FormPaste::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (event->type() != QEvent::KeyPress || !line || line->isReadOnly())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Paste))
        return takeOver();
    // What a person has typed there since is undone first.
    if (key->matches(QKeySequence::Undo) && !line->isUndoAvailable() && m_form.canUndoFill()) {
        m_form.undoFill();
        return true;
    }
    return QObject::eventFilter(watched, event);
}
}
