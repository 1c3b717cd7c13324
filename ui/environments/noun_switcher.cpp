#include "ui/environments/noun_switcher.h"

#include <algorithm>

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>

#include "app/text/sentences.h"
#include "ui/environments/color_row.h"
#include "ui/environments/switcher_delegate.h"
#include "ui/theme/icon.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int mostRows = 10; ///< before the list scrolls

QToolButton *toolFor(IconName icon, const QString &text, const QString &keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Icon::of(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text);
    button->setToolTip(keys.isEmpty() ? text : NounSwitcher::tr("%1 (%2)").arg(text, keys));
    return button;
}
}

NounSwitcher::NounSwitcher(const Words &words, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_words(words),
      m_list(new QListView(this)),
      m_newName(new QLineEdit(this)),
      m_failure(new QLabel(this))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SwitcherDelegate(m_model, m_list));
    m_list->setAccessibleName(words.list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_newName->setPlaceholderText(words.newName);
    m_newName->setAccessibleName(words.newName);
    m_newName->setMaxLength(80);
    m_newName->addAction(Icon::of(IconName::Plus, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);
    buildTools();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::small, Spacing::small, Spacing::small, Spacing::small);
    layout->setSpacing(Spacing::small);
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_newName, m_tools, m_extra, m_failure})
        layout->addWidget(part);
    connectParts();
}

void NounSwitcher::buildTools()
{
    m_tools = new QWidget(this);
    m_rename = toolFor(IconName::Edit, tr("Rename"), u"F2"_s, m_tools);
    m_color = toolFor(IconName::Palette, tr("Colour"), {}, m_tools);
    m_color->setCheckable(true);
    m_up = toolFor(IconName::Up, tr("Move up"), tr("Alt+Up"), m_tools);
    m_down = toolFor(IconName::Down, tr("Move down"), tr("Alt+Down"), m_tools);
    m_remove = toolFor(IconName::Trash, tr("Remove"), tr("Del"), m_tools);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (QToolButton *button : {m_rename, m_color, m_up, m_down})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_remove);
    m_extra = new QStackedWidget(this);
    m_colors = new ColorRow(m_words.noColor, m_extra);
    m_extra->addWidget(m_colors);
    m_extra->addWidget(buildRemoval());
    m_extra->hide();
}

QWidget *NounSwitcher::buildRemoval()
{
    auto *box = new QWidget(m_extra);
    m_question = new QLabel(box);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    auto *keep = new QPushButton(tr("Keep"), box);
    auto *removeButton = new QPushButton(tr("Remove"), box);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(removeButton);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, [this] {
        closeExtra();
        m_list->setFocus();
    });
    connect(removeButton, &QPushButton::clicked, this, [this] {
        closeExtra();
        m_list->setFocus();
        remove(current());
    });
    return box;
}

void NounSwitcher::connectParts()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        closeExtra();
        updateTools();
    });
    connect(m_list, &QListView::clicked, this, &NounSwitcher::chooseCurrent);
    connect(m_newName, &QLineEdit::returnPressed, this, &NounSwitcher::createNew);
    connect(&m_model, &SwitcherModel::renamed, this, [this](const Id &id, const QString &label) {
        m_wanted = id;
        rename(id, label);
    });
    connect(m_rename, &QToolButton::clicked, this, &NounSwitcher::renameCurrent);
    connect(m_color, &QToolButton::toggled, this, [this](bool shown) {
        m_extra->setCurrentIndex(0);
        m_extra->setVisible(shown);
        adjustSize();
    });
    connect(m_colors, &ColorRow::chosen, this, [this](const QString &color) {
        m_wanted = current();
        recolor(current(), color);
    });
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_remove, &QToolButton::clicked, this, &NounSwitcher::askRemoval);
}

void NounSwitcher::addTool(QAbstractButton *button)
{
    auto *row = static_cast<QHBoxLayout *>(m_tools->layout());
    row->insertWidget(2, button);
}

QPushButton *NounSwitcher::addFoot(const QString &text, std::function<void()> act)
{
    auto *button = new QPushButton(text, this);
    button->setFlat(true);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act)] {
        hide();
        act();
    });
    return button;
}

void NounSwitcher::openAt(QWidget *anchor)
{
    m_failure->hide();
    closeExtra();
    m_newName->clear();
    m_wanted = Id();
    reload();
    m_list->setCurrentIndex(m_model.index(qMax(0, m_model.chosenRow())));
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    const int edge = isRightToLeft() ? anchor->width() - width() : 0; // below the end where one reads first
    QPoint place = anchor->mapToGlobal(QPoint(edge, anchor->height() + 2));
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    QWidget::move(place);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void NounSwitcher::reload()
{
    if (!isOpen())
        return hide(); // its names go with it
    const Id before = m_wanted.isNull() ? current() : m_wanted;
    m_model.setWritable(isWritable());
    m_model.setRows(rows());
    m_list->setCurrentIndex(m_model.index(qMax(0, m_model.rowOf(before))));
    if (current() == m_wanted)
        m_wanted = Id();
    const int height = m_list->sizeHintForRow(0) * qBound(1, m_model.rowCount(), mostRows);
    m_list->setFixedHeight(height + 2);
    setFixedWidth(Theme::scaled(270, fontMetrics()));
    updateTools();
    if (isVisible())
        adjustSize();
}

void NounSwitcher::updateTools()
{
    const bool writable = isWritable();
    const int row = m_list->currentIndex().row();
    const bool one = writable && !current().isNull();
    const QList<Id> order = m_model.order();
    m_newName->setEnabled(writable);
    m_tools->setEnabled(one);
    m_colors->setCurrent(row < 0 ? QString() : m_model.row(row).color);
    m_rename->setEnabled(m_model.isRenamable(row));
    m_remove->setEnabled(m_model.isRemovable(row));
    m_up->setEnabled(one && order.indexOf(current()) > 0);
    m_down->setEnabled(one && order.indexOf(current()) < order.size() - 1);
    showCurrent();
}

Id NounSwitcher::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model.row(index.row()).id : Id();
}

void NounSwitcher::chooseCurrent()
{
    if (!m_list->currentIndex().isValid())
        return;
    const Id id = current();
    hide();
    choose(id);
}

void NounSwitcher::createNew()
{
    const QString label = m_newName->text().trimmed();
    if (label.isEmpty())
        return;
    m_failure->hide();
    create(label);
}

void NounSwitcher::finishNew(QCoro::Task<Result<Id>> task, std::function<void(const Id &)> then)
{
    whenDone(std::move(task), this, [this, then = std::move(then)](const Result<Id> &made) {
        if (!made)
            return showFailure(made.error());
        m_newName->clear();
        m_wanted = *made;
        reload();
        m_list->setFocus();
        if (then)
            then(*made);
    });
}

/// The colours and the question about removal are of the current row.
void NounSwitcher::closeExtra()
{
    m_color->setChecked(false);
    m_extra->hide();
    adjustSize();
}

void NounSwitcher::renameCurrent()
{
    closeExtra();
    m_list->setFocus();
    m_list->edit(m_list->currentIndex());
}

void NounSwitcher::moveCurrent(int step)
{
    QList<Id> ids = m_model.order();
    const qsizetype from = ids.indexOf(current());
    const qsizetype to = from + step;
    if (!isWritable() || from < 0 || to < 0 || to >= ids.size())
        return;
    m_wanted = current();
    ids.move(from, to);
    reorder(ids);
}

void NounSwitcher::askRemoval()
{
    const int row = m_list->currentIndex().row();
    if (m_model.isRemovable(row))
        askRemovalOf(m_model.row(row));
}

void NounSwitcher::askRemovalOf(const SwitcherRow &row)
{
    m_color->setChecked(false);
    m_question->setText(m_words.removal.arg(row.label));
    m_extra->setCurrentIndex(1);
    m_extra->show();
    adjustSize();
    m_extra->currentWidget()->findChild<QPushButton *>()->setFocus();
}

void NounSwitcher::showFailure(const Error &error)
{
    showFailure(describe(error).joined());
}

void NounSwitcher::showFailure(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->show();
    adjustSize();
}

QString NounSwitcher::freshColor(const QStringList &taken)
{
    const QStringList offered = ColorRow::colors();
    const auto it = std::ranges::find_if(
        offered, [&](const QString &color) { return !taken.contains(color, Qt::CaseInsensitive); });
    return it == offered.end() ? offered.constFirst() : *it;
}

bool NounSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    // What the editor of a name leaves of its keys comes here as well.
    if (watched != m_list || event->type() != QEvent::KeyPress || !m_list->hasFocus())
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        chooseCurrent();
    else if (key->key() == Qt::Key_Delete)
        askRemoval();
    else if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Up)
        moveCurrent(-1);
    else if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Down)
        moveCurrent(1);
    else
        return QFrame::eventFilter(watched, event);
    return true;
}
}
