#include "ui/environments/noun_list.h"

#include <QBoxLayout>
#include <QColorDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "models/credentials/slug.h"
#include "ui/base/async.h"
#include "ui/theme/icon.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
QIcon dot(const QString &color, qreal ratio)
{
    QPixmap pixmap(QSize(16, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::isValidColor(color) ? QColor(color) : QColor(Qt::gray));
    painter.drawEllipse(QRectF(3, 3, 10, 10));
    return QIcon(pixmap);
}
}

NounList::NounList(const QString &listName, const QString &addText, QWidget *parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_failure(new QLabel(this)),
      m_add(new QPushButton(Icon::of(IconName::Plus), addText, this))
{
    m_list->setAccessibleName(listName);
    m_list->setUniformItemSizes(true);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);
    m_add->setAutoDefault(false);
    auto *left = new QVBoxLayout;
    left->setSpacing(Spacing::small);
    left->addWidget(m_list, 1);
    left->addWidget(m_add);
    buildDetails();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Spacing::large);
    columns->addLayout(left, 1);
    columns->addWidget(m_detailsBox, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_failure);
    connect(m_list, &QListWidget::currentRowChanged, this, &NounList::currentChanged);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_failure->hide();
        add();
    });
}

NounList::~NounList()
{
    m_name->disconnect(this); // it finishes its edit as it goes
}

void NounList::buildDetails()
{
    m_detailsBox = new QWidget(this);
    m_details = new QVBoxLayout;
    m_details->setSpacing(Spacing::half);
    m_name = new QLineEdit(m_detailsBox);
    m_name->setMaxLength(80);
    m_name->setAccessibleName(tr("Name"));
    auto *label = new QLabel(tr("&Name"), m_detailsBox);
    label->setBuddy(m_name);
    m_colorButton = new QPushButton(tr("&Colour…"), m_detailsBox);
    m_colorButton->setAutoDefault(false);
    m_remove = new QPushButton(Icon::of(IconName::Trash), tr("&Remove…"), m_detailsBox);
    m_remove->setAutoDefault(false);
    auto *outer = new QVBoxLayout(m_detailsBox);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Spacing::medium);
    m_details->addWidget(label);
    m_details->addWidget(m_name);
    m_details->addSpacing(Spacing::small);
    m_details->addWidget(m_colorButton, 0, Qt::AlignLeft);
    m_details->addSpacing(Spacing::small);
    outer->addLayout(m_details);
    outer->addStretch();
    outer->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified() && !name().isEmpty()) {
            m_name->setModified(false);
            saveCurrent();
        }
    });
    connect(m_colorButton, &QPushButton::clicked, this, &NounList::chooseColor);
    connect(m_remove, &QPushButton::clicked, this, &NounList::confirmRemoval);
}

void NounList::setRows(const QList<NounRow> &rows)
{
    const Id before = current();
    m_filling = true;
    m_rows = rows;
    m_list->clear();
    for (const NounRow &row : rows)
        addItem(row);
    m_filling = false;
    m_list->setCurrentRow(0);
    select(before);
    currentChanged();
}

void NounList::addItem(const NounRow &row)
{
    const QString text = row.note.isEmpty() ? row.label : tr("%1 (%2)").arg(row.label, row.note);
    auto *item = new QListWidgetItem(dot(row.color, devicePixelRatioF()), text, m_list);
    item->setSizeHint(QSize(0, fontMetrics().height() + Spacing::medium));
}

Id NounList::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : Id();
}

void NounList::select(const Id &id)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            m_list->setCurrentRow(row);
    }
}

void NounList::currentChanged()
{
    if (m_filling)
        return;
    const int row = m_list->currentRow();
    m_detailsBox->setVisible(row >= 0 && row < m_rows.size());
    if (!m_detailsBox->isVisibleTo(this))
        return;
    m_name->setText(m_rows.at(row).label);
    m_color = m_rows.at(row).color;
    showColor();
    showDetails(m_rows.at(row).id);
}

void NounList::showColor()
{
    m_colorButton->setIcon(dot(m_color, devicePixelRatioF()));
}

void NounList::chooseColor()
{
    auto *dialog = new QColorDialog(QColor(m_color), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &color) {
        m_color = color.name();
        showColor();
        saveCurrent();
    });
    dialog->open();
}

void NounList::confirmRemoval()
{
    const Id id = current();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove"),
        tr("Remove “%1”? It stays while credentials or variables belong to it.").arg(name()),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *removeButton = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(removeButton, &QPushButton::clicked, this, [this, id] { remove(id); });
    box->open();
}

void NounList::showFailure(const Error &error)
{
    m_failure->setText(describe(error).joined());
    m_failure->show();
}

QString NounList::slugFor(const QString &label, const QString &fallback, const QStringList &taken)
{
    return freeSlug(slugFrom(label, fallback), taken);
}

void NounList::finishSaving(QCoro::Task<Result<Id>> save, bool isNew)
{
    whenDone(std::move(save), this, [this, isNew](const Result<Id> &saved) {
        reload();
        if (!saved)
            return showFailure(saved.error());
        select(*saved);
        if (isNew) {
            m_name->setFocus();
            m_name->selectAll();
        }
    });
}

void NounList::finishRemoving(QCoro::Task<Result<void>> removal)
{
    whenDone(std::move(removal), this, [this](const Result<void> &removed) {
        reload();
        if (!removed)
            showFailure(removed.error());
    });
}

void NounList::setWritable(bool writable)
{
    m_detailsBox->setEnabled(writable);
    m_add->setEnabled(writable);
}

QString NounList::name() const
{
    return m_name->text().trimmed();
}
}
