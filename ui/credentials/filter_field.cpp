#include "ui/credentials/filter_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScreen>
#include <QStandardItemModel>
#include <QTimer>

namespace claviger
{
namespace
{
constexpr int insertRole = Qt::UserRole + 1;

QString shownText(const FilterSuggestion &suggestion)
{
    return suggestion.hint.isEmpty() ? suggestion.word
                                     : suggestion.word + QStringLiteral("   ") + suggestion.hint;
}
}

FilterField::FilterField(Complete complete, QWidget *parent)
    : QLineEdit(parent),
      m_complete(std::move(complete)),
      m_suggestions(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_suggestions, this)),
      m_soon(new QTimer(this))
{
    // Not the line edit's own completer: that one completes the whole text, this one the word at the cursor.
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Words of the filter"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterField::take);
    // Once the list shows what was found: a window that opens is no reason to wait for that.
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, [this] { offer(false); });
    connect(this, &QLineEdit::textEdited, m_soon, qOverload<>(&QTimer::start));
}

bool FilterField::isOffering() const
{
    return m_completer->popup()->isVisible();
}

void FilterField::offer(bool asked)
{
    const FilterCompletion completion = m_complete(text(), cursorPosition(), asked);
    m_start = completion.start;
    m_end = completion.end;
    m_suggestions->clear();
    for (const FilterSuggestion &suggestion : completion.suggestions) {
        auto *item = new QStandardItem(shownText(suggestion));
        item->setData(suggestion.insert, insertRole);
        m_suggestions->appendRow(item);
    }
    if (completion.suggestions.isEmpty())
        return stopOffering();
    m_completer->complete();
    widenList();
    m_completer->popup()->setCurrentIndex({}); // nothing is chosen before a person does
}

/// The field may be too narrow for what the words mean.
void FilterField::widenList()
{
    QAbstractItemView *list = m_completer->popup();
    const int frame = list->width() - list->viewport()->width();
    const QRect screen = list->screen()->availableGeometry();
    QRect place = list->geometry();
    const int more = qMin(list->sizeHintForColumn(0) + frame, screen.width()) - place.width();
    if (more <= 0)
        return;
    place.adjust(isRightToLeft() ? -more : 0, 0, isRightToLeft() ? 0 : more, 0);
    place.moveLeft(qBound(screen.left(), place.left(), screen.right() + 1 - place.width()));
    list->setGeometry(place);
}

void FilterField::stopOffering()
{
    m_soon->stop();
    m_completer->popup()->hide();
}

bool FilterField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isOffering()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab && takeChosen())
            return true;
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
            stopOffering(); // and on to the next field
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (isOffering() && handledByList(*event))
        return event->accept();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break;
        stopOffering();
        clear();
        return event->accept();
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        stopOffering();
        emit leftDownwards();
        return event->accept();
    case Qt::Key_Space:
        if (!(event->modifiers() & Qt::ControlModifier))
            break;
        offer(true);
        return event->accept();
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        stopOffering(); // another word is another matter
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool FilterField::handledByList(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Down:
        moveChoice(1);
        return true;
    case Qt::Key_Up:
        moveChoice(-1);
        return true;
    case Qt::Key_Escape:
        stopOffering();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (takeChosen())
            return true;
        stopOffering();
        return false;
    default:
        return false;
    }
}

/// Round and round, with a place between last and first where nothing is chosen.
void FilterField::moveChoice(int step)
{
    QAbstractItemView *list = m_completer->popup();
    const QModelIndex current = list->currentIndex();
    const int count = list->model()->rowCount();
    const int next = current.isValid() ? current.row() + step : (step > 0 ? 0 : count - 1);
    list->setCurrentIndex(next < 0 || next >= count ? QModelIndex() : list->model()->index(next, 0));
}

bool FilterField::takeChosen()
{
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    if (!chosen.isValid())
        return false;
    take(chosen);
    return true;
}

void FilterField::take(const QModelIndex &suggestion)
{
    const QString insert = suggestion.data(insertRole).toString();
    stopOffering();
    const QString before = text().left(m_start) + insert;
    setText(before + text().mid(m_end).trimmed());
    setCursorPosition(static_cast<int>(before.size()));
    if (insert.endsWith(u':'))
        m_soon->start();
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        stopOffering();
    QLineEdit::focusOutEvent(event);
}
}
