#include "ui/shell/command_palette.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "ui/shell/palette_delegate.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int usualWidth = 560;
constexpr int usualHeight = 420;
constexpr int fromTop = 48; ///< below the window's upper edge
constexpr int rowsOfPage = 8; ///< rows that Page Down goes on
}

CommandPalette::CommandPalette(
    const AppLookup &apps, QList<PaletteEntry> entries, const QStringList &recent, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_none(new QLabel(tr("Nothing by these words."), this))
{
    setWindowTitle(tr("Search or run a command"));
    setBackgroundRole(QPalette::Base);
    m_model.setEntries(std::move(entries));
    m_model.setRecent(recent);
    m_field->setPlaceholderText(tr("Type a name, or what to do"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_field->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(apps, m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_none->hide();
    Theme::makeMuted(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_field);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    find({});
    m_field->setFocus();
}

void CommandPalette::showEvent(QShowEvent *event)
{
    const QRect window = parentWidget()->window()->geometry();
    const QSize wanted(Theme::scaled(usualWidth, fontMetrics()), Theme::scaled(usualHeight, fontMetrics()));
    resize(wanted.boundedTo(window.size() - QSize(2 * Spacing::large, fromTop + Spacing::large)));
    move(window.x() + (window.width() - this->width()) / 2, window.y() + fromTop);
    QDialog::showEvent(event);
}

void CommandPalette::find(const QString &text)
{
    m_model.setQuery(text);
    const bool isEmpty = m_model.rowCount() == 0;
    m_none->setVisible(isEmpty);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    if (!isEmpty)
        say(0);
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const QString code = m_model.entry(row).code;
    accept();
    emit chosen(code);
}

void CommandPalette::moveCurrent(int step)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().row();
    const bool isPage = qAbs(step) > 1;
    const int next = isPage ? qBound(0, now + step, rows - 1) : (now + step + rows) % rows;
    m_list->setCurrentIndex(m_model.index(next));
    say(next);
}

void CommandPalette::say(int row)
{
    if (!QAccessible::isActive())
        return; // else Qt keeps a row for it that says nothing once the model is reset
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && isVisible())
        reject(); // a click beside it
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(rowsOfPage);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-rowsOfPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}
}
