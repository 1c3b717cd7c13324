#include "ui/forms/guarded_edits.h"

#include <functional>
#include <limits>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include "ui/forms/secret_copy.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// What the menu of an editor does while it shows a secret: Qt's own would copy past the guard.
struct MenuActions
{
    std::function<void()> cut;
    std::function<void()> copy;
    std::function<void()> paste;
    std::function<void()> selectAll;
};

QMenu *menuOfShown(QWidget *editor, bool hasSelection, bool isWritable, const MenuActions &actions)
{
    auto *menu = new QMenu(editor);
    const auto add = [&](const QString &text, const std::function<void()> &act, bool enabled) {
        QAction *action = menu->addAction(text);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, editor, act);
    };
    add(GuardedLineEdit::tr("Cu&t"), actions.cut, hasSelection && isWritable);
    add(GuardedLineEdit::tr("&Copy"), actions.copy, hasSelection);
    add(GuardedLineEdit::tr("&Paste"), actions.paste, isWritable);
    menu->addSeparator();
    add(GuardedLineEdit::tr("Select &all"), actions.selectAll, true);
    return menu;
}
}

void takeAnyLength(QLineEdit &edit)
{
    edit.setMaxLength(std::numeric_limits<int>::max());
}

GuardedLineEdit::GuardedLineEdit(QWidget *parent) : QLineEdit(parent)
{
    takeAnyLength(*this);
    setDragEnabled(false);
}

void GuardedLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelected();
    if (event->matches(QKeySequence::Cut))
        return cutSelected();
    // On X, Qt copies what these two take away. Of a masked or read-only one it does not.
    const bool isCuttable = echoMode() == Normal && !isReadOnly();
    if (isCuttable && event->matches(QKeySequence::DeleteCompleteLine))
        return cutFrom(0);
    if (isCuttable && event->matches(QKeySequence::DeleteEndOfLine))
        return cutFrom(cursorPosition());
    QLineEdit::keyPressEvent(event);
}

void GuardedLineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    // What is selected would be for the middle button to paste elsewhere. Nobody has asked for it yet.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (echoMode() == Normal && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

QMenu *GuardedLineEdit::makeMenu()
{
    QMenu *menu = echoMode() != Normal // Qt does not copy from a masked one
        ? createStandardContextMenu()
        : menuOfShown(this, hasSelectedText(), !isReadOnly(),
              {[this] { cutSelected(); }, [this] { copySelected(); }, [this] { paste(); },
                  [this] { selectAll(); }});
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void GuardedLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    makeMenu()->popup(event->globalPos());
}

void GuardedLineEdit::copySelected()
{
    if (echoMode() == Normal)
        copySecret(*this, selectedText(), selectedText() == text());
}

void GuardedLineEdit::cutSelected()
{
    if (isReadOnly() || echoMode() != Normal || !hasSelectedText())
        return;
    copySecret(*this, selectedText(), false); // of what is typed now: it goes
    del();
}

void GuardedLineEdit::cutFrom(int start)
{
    setSelection(start, static_cast<int>(text().size()) - start);
    cutSelected();
}

void GuardedTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_guarded && event->matches(QKeySequence::Copy))
        return copySelected();
    if (m_guarded && event->matches(QKeySequence::Cut))
        return cutSelected();
    // Qt would put a line separator (U+2028) into keys and certificates.
    if (!isReadOnly() && event->matches(QKeySequence::InsertLineSeparator))
        return insertPlainText(u"\n"_s);
    QPlainTextEdit::keyPressEvent(event);
}

void GuardedTextEdit::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_guarded)
        return QPlainTextEdit::contextMenuEvent(event);
    QMenu *menu = menuOfShown(this, textCursor().hasSelection(), !isReadOnly(),
        {[this] { cutSelected(); }, [this] { copySelected(); }, [this] { paste(); },
            [this] { selectAll(); }});
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

QMimeData *GuardedTextEdit::createMimeDataFromSelection() const
{
    return m_guarded ? new QMimeData : QPlainTextEdit::createMimeDataFromSelection();
}

void GuardedTextEdit::copySelected()
{
    QString words = textCursor().selectedText();
    words.replace(QChar::ParagraphSeparator, u'\n');
    copySecret(*this, words, words.size() == document()->characterCount() - 1);
}

void GuardedTextEdit::cutSelected()
{
    if (isReadOnly())
        return;
    QString words = textCursor().selectedText();
    words.replace(QChar::ParagraphSeparator, u'\n');
    copySecret(*this, words, false);
    textCursor().removeSelectedText();
}
}
