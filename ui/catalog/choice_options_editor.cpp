#include "ui/catalog/choice_options_editor.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/schema/field_text.h"
#include "ui/base/problem_line.h"
#include "ui/forms/typed_cells.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
enum Column { Value, Label };
constexpr int fewestRows = 2;
constexpr int mostRows = 6;

/// The typed text as what the option was: a number stays one where that can be read.
QJsonValue valueLike(const QJsonValue &old, const QString &typed)
{
    Field field;
    if (old.isDouble())
        field.type = FieldType::Number;
    else if (old.isBool())
        field.type = FieldType::Boolean;
    return typed.isEmpty() ? QJsonValue(QString()) : valueFromText(field, typed);
}
}

ChoiceOptionsEditor::ChoiceOptionsEditor(QWidget *parent)
    : QWidget(parent),
      m_table(new QTableWidget(0, 2, this)),
      m_add(makeButton(tr("Add an option (Insert)"), tr("Add an option"), &ChoiceOptionsEditor::add)),
      m_remove(makeButton(
          tr("Remove the option (Delete)"), tr("Remove the option"), &ChoiceOptionsEditor::removeCurrent)),
      m_up(makeButton(
          tr("Move the option up (Alt+Up)"), tr("Move the option up"), &ChoiceOptionsEditor::moveUp)),
      m_down(makeButton(
          tr("Move the option down (Alt+Down)"), tr("Move the option down"), &ChoiceOptionsEditor::moveDown)),
      m_problem(new ProblemLine(m_table, this))
{
    m_add->setIcon(Icon::of(IconName::Plus));
    m_remove->setIcon(Icon::of(IconName::Trash));
    m_up->setIcon(Icon::of(IconName::Up));
    m_down->setIcon(Icon::of(IconName::Down));
    buildTable();
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(Spacing::half);
    for (QToolButton *button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::half);
    row->addWidget(m_table, 1, Qt::AlignTop);
    row->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    setFocusProxy(m_table);
    updateButtons();
    fitHeight();
}

void ChoiceOptionsEditor::buildTable()
{
    m_table->setAccessibleName(tr("Options"));
    m_table->setHorizontalHeaderLabels({tr("Value"), tr("Label")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Not as soon as a cell is the current one: Alt and an arrow are for the table.
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
        | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->installEventFilter(this);
    auto *cells = new TypedCells(TypedCells::Content::Plain, m_table);
    m_table->setItemDelegate(cells);
    connect(cells, &TypedCells::closeEditor, this, [this] { m_asOpened.reset(); });
    connect(m_table, &QTableWidget::cellChanged, this, &ChoiceOptionsEditor::takeCell);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ChoiceOptionsEditor::updateButtons);
}

QToolButton *ChoiceOptionsEditor::makeButton(
    const QString &toolTip, const QString &spoken, void (ChoiceOptionsEditor::*act)())
{
    auto *button = new QToolButton(this);
    button->setToolTip(toolTip);
    button->setAccessibleName(spoken);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, act);
    return button;
}

QWidget *ChoiceOptionsEditor::inputWidget() const
{
    return m_table;
}

void ChoiceOptionsEditor::setOptions(const QList<FieldOption> &options)
{
    m_options = options;
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(0);
        m_table->setRowCount(static_cast<int>(options.size()));
        for (int row = 0; row < m_table->rowCount(); ++row)
            fillRow(row);
    }
    showProblem({});
    fitHeight();
    updateButtons();
}

void ChoiceOptionsEditor::showProblem(const QString &sentence, qsizetype row)
{
    m_problem->say(sentence);
    if (row >= 0)
        m_table->setCurrentCell(static_cast<int>(row), Value);
}

void ChoiceOptionsEditor::fillRow(int row)
{
    const FieldOption &option = m_options.at(row);
    m_table->setItem(row, Value, new QTableWidgetItem(textOfValue(option.value)));
    m_table->setItem(row, Label, new QTableWidgetItem(option.label.in(QLocale().name())));
}

void ChoiceOptionsEditor::takeCell(int row, int column)
{
    FieldOption &option = m_options[row];
    const FieldOption before = option;
    const QString typed = m_table->item(row, column)->text().trimmed();
    if (column == Label) {
        option.label.put(QLocale().name(), typed);
    } else {
        const QJsonValue asOpened = m_asOpened.value_or(option.value);
        m_asOpened = asOpened; // "-" on the way to -1 is no number
        if (typed != textOfValue(option.value))
            option.value = valueLike(asOpened, typed);
    }
    if (option == before)
        return;
    showProblem({});
    emit changed();
}

void ChoiceOptionsEditor::add()
{
    const int row = static_cast<int>(m_options.size());
    m_options.append(FieldOption{QString(), {}});
    {
        const QSignalBlocker quiet(m_table);
        m_table->insertRow(row);
        fillRow(row);
    }
    fitHeight();
    editCell(row, Value);
    updateButtons();
    emit changed();
}

void ChoiceOptionsEditor::removeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_options.removeAt(row);
    m_table->removeRow(row);
    fitHeight();
    updateButtons();
    showProblem({});
    emit changed();
}

void ChoiceOptionsEditor::move(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    m_options.move(row, to);
    {
        const QSignalBlocker quiet(m_table);
        fillRow(row);
        fillRow(to);
    }
    m_table->setCurrentCell(to, m_table->currentColumn());
    emit changed();
}

void ChoiceOptionsEditor::editCell(int row, int column)
{
    m_table->setFocus();
    m_table->setCurrentCell(row, column);
    m_table->editItem(m_table->item(row, column));
}

bool ChoiceOptionsEditor::eventFilter(QObject *watched, QEvent *event)
{
    // What the editor of a cell leaves of its keys comes here as well.
    if (watched != m_table || event->type() != QEvent::KeyPress || !m_table->hasFocus())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool withAlt = key->modifiers().testFlag(Qt::AltModifier);
    if (withAlt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
        move(key->key() == Qt::Key_Up ? -1 : 1);
    else if (key->key() == Qt::Key_Insert)
        add();
    else if (key->key() == Qt::Key_Delete)
        removeCurrent();
    else if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_table->currentItem())
        m_table->editItem(m_table->currentItem()); // rather than save the app
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void ChoiceOptionsEditor::updateButtons()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

void ChoiceOptionsEditor::fitHeight()
{
    const int rows = qBound(fewestRows, m_table->rowCount(), mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
        + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * Spacing::half);
}
}
