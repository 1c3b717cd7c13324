#include "ui/forms/entry_table_editor.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QTableWidget>
#include <QToolButton>

#include "models/schema/field_text.h"
#include "ui/forms/secret_copy.h"
#include "ui/forms/typed_cells.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
QToolButton *button(QWidget *parent, IconName icon, const QString &toolTip)
{
    auto *result = new QToolButton(parent);
    result->setIcon(Icon::of(icon));
    result->setToolTip(toolTip);
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}
}

EntryTableEditor::EntryTableEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_isMap(field.type == FieldType::StringMap),
      m_table(new QTableWidget(this)),
      m_add(button(this, IconName::Plus, tr("Add a row"))),
      m_remove(button(this, IconName::Trash, tr("Remove the row")))
{
    m_table->setColumnCount(m_isMap ? 2 : 1);
    m_table->setHorizontalHeaderLabels(
        m_isMap ? QStringList{tr("Key"), tr("Value")} : QStringList{tr("Entry")});
    m_table->horizontalHeader()->setVisible(m_isMap);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(Spacing::half);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addWidget(m_table, 1, Qt::AlignTop);
    layout->addLayout(buttons);
    auto *cells
        = new TypedCells(field.secret ? TypedCells::Content::Secret : TypedCells::Content::Plain, m_table);
    m_table->setItemDelegate(cells);
    setFocusProxy(m_table);
    watch(m_table);
    fitHeight();
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        m_foreign = QJsonValue::Undefined;
        emit edited();
    });
    // From an open cell the focus goes elsewhere without having been back in the table.
    connect(cells, &TypedCells::closeEditor, this, &EntryTableEditor::left);
    connect(m_add, &QToolButton::clicked, this, &EntryTableEditor::addRow);
    connect(m_remove, &QToolButton::clicked, this, &EntryTableEditor::removeRow);
}

void EntryTableEditor::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    m_foreign = QJsonValue::Undefined;
    if (!m_isMap && value.isArray()) {
        for (const QJsonValue entry : value.toArray())
            appendRow(textOfValue(entry), {});
    } else if (m_isMap && value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            appendRow(it.key(), textOfValue(it.value()));
    } else {
        m_foreign = value;
    }
    m_remove->setEnabled(m_table->rowCount() > 0);
    fitHeight();
}

QJsonValue EntryTableEditor::value() const
{
    if (!m_foreign.isUndefined())
        return m_foreign;
    QJsonArray list;
    QJsonObject map;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString first = cell(row, 0); m_isMap && !(first.isEmpty() && cell(row, 1).isEmpty()))
            map.insert(first, cell(row, 1));
        else if (!m_isMap && !first.isEmpty())
            list.append(first);
    }
    if (list.isEmpty() && map.isEmpty())
        return QJsonValue::Undefined;
    return m_isMap ? QJsonValue(map) : QJsonValue(list);
}

void EntryTableEditor::makeReadOnly()
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeGrey(*m_table);
    m_add->hide();
    m_remove->hide();
}

QWidget *EntryTableEditor::inputWidget() const
{
    return m_table;
}

/// An item view copies its current cell by itself.
bool EntryTableEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && field().secret && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copySecret(*m_table, cell(m_table->currentRow(), m_table->currentColumn()), false);
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void EntryTableEditor::setLabel(const QString &withMnemonic, const QString &plain)
{
    FieldEditor::setLabel(withMnemonic, plain);
    m_add->setAccessibleName(tr("Add a row to %1").arg(plain));
    m_remove->setAccessibleName(tr("Remove the row from %1").arg(plain));
}

void EntryTableEditor::appendRow(const QString &first, const QString &second)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(first));
    if (m_isMap)
        m_table->setItem(row, 1, new QTableWidgetItem(second));
}

void EntryTableEditor::addRow()
{
    {
        const QSignalBlocker quiet(m_table);
        appendRow({}, {});
    }
    m_remove->setEnabled(true);
    fitHeight();
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->editItem(m_table->currentItem());
}

void EntryTableEditor::removeRow()
{
    const int row = m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1;
    m_table->removeRow(row);
    m_remove->setEnabled(m_table->rowCount() > 0);
    fitHeight();
    emit edited();
}

void EntryTableEditor::fitHeight()
{
    const int rows = qBound(2, m_table->rowCount(), 6);
    const int header = m_isMap ? m_table->horizontalHeader()->sizeHint().height() : 0;
    m_table->setFixedHeight(
        header + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * Spacing::half);
}

QString EntryTableEditor::cell(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item ? item->text() : QString();
}
}
