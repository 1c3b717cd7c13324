#include "ui/catalog/import_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "app/text/sentences.h"
#include "ui/catalog/import_item_delegate.h"
#include "ui/catalog/import_item_view.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr qsizetype manyItems = 12; ///< that one would rather search

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
}

ImportDialog::ImportDialog(ImportPreview preview, const QList<AppSummary> &bundled, QWidget *parent)
    : QDialog(parent),
      m_selection(std::move(preview)),
      m_list(new QListWidget(this)),
      m_view(new ImportItemView(m_selection, bundled, this))
{
    setWindowTitle(tr("Import apps"));
    auto *split = new QSplitter(this);
    split->addWidget(buildList());
    split->addWidget(m_view);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(buildHeader());
    if (auto *notes = buildNotes())
        layout->addWidget(notes);
    layout->addWidget(split, 1);
    layout->addWidget(buildButtons());
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_view->show(row);
    });
    fillList();
    connect(m_list, &QListWidget::itemChanged, this, &ImportDialog::takeMark);
    connect(m_view, &ImportItemView::decided, this, &ImportDialog::count);
    count();
    Theme::resizeDialog(this, {860, 600});
    split->setSizes({360, 460});
    m_list->setFocus();
}

QWidget *ImportDialog::buildHeader()
{
    const ImportPreview &preview = m_selection.preview();
    auto *header = new QWidget(this);
    auto *title = plainLabel(preview.title.isEmpty()
            ? tr("Import from %1").arg(nameOf(preview.origin))
            : tr("Import “%1” from %2").arg(preview.title, nameOf(preview.origin)),
        header);
    title->setFont(Theme::headingFont(font()));
    auto *path = plainLabel(preview.path, header);
    Theme::makeMuted(path);
    auto *counts = plainLabel(summary(), header);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addWidget(title);
    layout->addWidget(path);
    layout->addWidget(counts);
    return header;
}

/// What concerns the source as a whole; null if nothing does.
QWidget *ImportDialog::buildNotes()
{
    QStringList lines;
    for (const ImportNote &note : m_selection.preview().notes)
        lines += describe(note);
    for (const Error &fault : m_selection.preview().faults)
        lines += describe(fault).joined();
    return lines.isEmpty() ? nullptr : plainLabel(lines.join(u'\n'), this);
}

/// How many would become what: `3 new · 1 skipped`.
QString ImportDialog::summary() const
{
    QStringList parts;
    for (const ImportStatus status : {ImportStatus::New, ImportStatus::Changed, ImportStatus::Unchanged,
             ImportStatus::Skipped, ImportStatus::Gone}) {
        const auto count = std::ranges::count(m_selection.preview().items, status, &ImportItem::status);
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(locale().toString(qlonglong(count)), nameOf(status)));
    }
    return parts.join(u" · "_s);
}

QWidget *ImportDialog::buildList()
{
    auto *side = new QWidget(this);
    m_list->setAccessibleName(tr("What can be imported"));
    m_list->setItemDelegate(new ImportItemDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_find = new QLineEdit(side);
    m_find->setPlaceholderText(tr("Find in the list"));
    m_find->setAccessibleName(tr("Find in the list"));
    m_find->setClearButtonEnabled(true);
    m_find->setVisible(m_selection.count() > manyItems);
    auto *all = new QPushButton(tr("Take &all"), side);
    auto *none = new QPushButton(tr("Take &none"), side);
    auto *marks = new QHBoxLayout;
    marks->setSpacing(Spacing::small);
    for (QPushButton *button : {all, none}) {
        button->setAutoDefault(false);
        button->setVisible(m_selection.count() > 1);
        marks->addWidget(button);
    }
    marks->addStretch(1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_find);
    layout->addWidget(m_list, 1);
    layout->addLayout(marks);
    connect(m_find, &QLineEdit::textChanged, this, &ImportDialog::showMatching);
    connect(all, &QPushButton::clicked, this, [this] { markAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { markAll(false); });
    return side;
}

void ImportDialog::showMatching(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->setRowHidden(row, !m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
}

/// Of those on screen.
void ImportDialog::markAll(bool taken)
{
    const QSignalBlocker quiet(m_list); // it is counted once
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item->isHidden() || !item->flags().testFlag(Qt::ItemIsUserCheckable))
            continue;
        item->setCheckState(taken ? Qt::Checked : Qt::Unchecked);
        m_selection.setTaken(row, taken);
    }
    m_list->viewport()->update();
    count();
}

QWidget *ImportDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = box->addButton(QString(), QDialogButtonBox::AcceptRole);
    Theme::makePrimary(m_import);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

void ImportDialog::fillList()
{
    for (qsizetype i = 0; i < m_selection.count(); ++i)
        addRow(i);
    m_list->setCurrentRow(0);
}

void ImportDialog::addRow(qsizetype index)
{
    using Role = ImportItemDelegate::Role;
    const ImportItem &item = m_selection.item(index);
    const QString shown = item.definition.app.displayName(QLocale().name());
    const QString name = shown.isEmpty() ? item.definition.name : shown;
    auto *row = new QListWidgetItem(u"%1 – %2"_s.arg(name, nameOf(item.status)), m_list);
    row->setData(static_cast<int>(Role::Name), name);
    row->setData(static_cast<int>(Role::Detail),
        u"%1 · %2"_s.arg(item.definition.app.slug, nameOf(item.definition.use)));
    row->setData(static_cast<int>(Role::Status), static_cast<int>(item.status));
    row->setData(Qt::AccessibleTextRole,
        u"%1, %2, %3, %4"_s.arg(
            name, item.definition.app.slug, nameOf(item.definition.use), nameOf(item.status)));
    const bool open = item.isTakeable(); // what is unchanged is taken if something about it is decided
    row->setFlags(
        Qt::ItemIsSelectable | Qt::ItemIsEnabled | (open ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
    if (open)
        row->setCheckState(Qt::Checked);
    row->setToolTip(item.definition.key);
}

void ImportDialog::takeMark(QListWidgetItem *item)
{
    m_selection.setTaken(m_list->row(item), item->checkState() == Qt::Checked);
    count();
}

void ImportDialog::count()
{
    const auto taken = static_cast<int>(definitions().size());
    m_import->setText(taken == 0 ? tr("Nothing to import") : tr("&Import %Ln app(s)", nullptr, taken));
    m_import->setEnabled(taken > 0);
}
}
