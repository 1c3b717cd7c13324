#include "ui/catalog/import_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "app/text/sentences.h"
#include "ui/catalog/import_item_view.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
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
    m_list->setAccessibleName(tr("What can be imported"));
    auto *split = new QSplitter(this);
    split->addWidget(m_list);
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
    Theme::resizeDialog(this, {760, 560});
    split->setSizes({300, 440});
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
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addWidget(title);
    layout->addWidget(path);
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
    const QString locale = QLocale().name();
    for (qsizetype i = 0; i < m_selection.count(); ++i) {
        const ImportItem &item = m_selection.item(i);
        const QString name = item.definition.app.displayName(locale);
        auto *row = new QListWidgetItem(
            u"%1 – %2"_s.arg(name.isEmpty() ? item.definition.name : name, nameOf(item.status)), m_list);
        const bool open = item.isTakeable(); // what is unchanged is taken if something about it is decided
        row->setFlags(
            Qt::ItemIsSelectable | Qt::ItemIsEnabled | (open ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        if (open)
            row->setCheckState(Qt::Checked);
        row->setToolTip(item.definition.key);
    }
    m_list->setCurrentRow(0);
}

void ImportDialog::takeMark(QListWidgetItem *item)
{
    m_selection.setTaken(m_list->row(item), item->checkState() == Qt::Checked);
    count();
}

void ImportDialog::count()
{
    const auto taken = static_cast<int>(definitions().size());
    m_import->setText(taken == 0 ? tr("Nothing to import") : tr("&Import %n app(s)", nullptr, taken));
    m_import->setEnabled(taken > 0);
}
}
