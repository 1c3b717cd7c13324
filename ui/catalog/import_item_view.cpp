#include "ui/catalog/import_item_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "app/text/sentences.h"
#include "ui/base/row_panel.h"
#include "ui/theme/monogram.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int iconSize = 36;
}

ImportItemView::ImportItemView(ImportSelection &selection, QList<AppSummary> bundled, QWidget *parent)
    : QScrollArea(parent),
      m_selection(selection),
      m_bundled(std::move(bundled))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
}

void ImportItemView::show(qsizetype index)
{
    const ImportItem &item = m_selection.item(index);
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(Spacing::medium, 0, Spacing::medium, Spacing::medium);
    m_layout->setSpacing(Spacing::small);
    addHeader(item);
    if (item.reason)
        RolePalette::follow(addText(describe(*item.reason).joined(), false), ColorRole::Danger);
    if (m_selection.canBeTaken(index)) {
        addFields(index);
        addTreatAs(index);
    }
    addNotes(item);
    m_layout->addStretch(1);
    setWidget(content);
    // Words that cannot be wrapped take room from the list beside it, but not the whole screen.
    const int wanted = content->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    setMinimumWidth(qMin(wanted, Theme::scaled(480, fontMetrics())));
}

void ImportItemView::addHeader(const ImportItem &item)
{
    const App &app = item.definition.app;
    const QString shown = app.displayName(QLocale().name());
    auto *header = new QWidget;
    auto *icon = new QLabel(header);
    icon->setPixmap(Monogram(app.slug, shown, app.monogram, app.color)
            .pixmap(Theme::scaled(iconSize, fontMetrics()), devicePixelRatioF()));
    auto *name = new QLabel(shown, header);
    name->setTextFormat(Qt::PlainText);
    name->setFont(Theme::headingFont(font()));
    name->setWordWrap(true);
    auto *about = new QLabel(
        u"%1 · %2 · %3"_s.arg(app.slug, nameOf(item.status), nameOf(item.definition.use)), header);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    Theme::makeMuted(about);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(name);
    names->addWidget(about);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    m_layout->addWidget(header);
}

QLabel *ImportItemView::addText(const QString &text, bool muted)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        Theme::makeMuted(label);
    m_layout->addWidget(label);
    return label;
}

void ImportItemView::addNotes(const ImportItem &item)
{
    for (const ImportNote &note : item.notes)
        addText(u"• "_s + describe(note), false);
    for (const SchemaNote &note : item.schemaNotes)
        addText(u"• %1: %2"_s.arg(note.path, describe(note)), false);
}

void ImportItemView::addFields(qsizetype index)
{
    const ImportItem &item = m_selection.item(index);
    if (!item.clearable.isEmpty())
        addText(tr("The source marks no secrets. Clear the mark of what is not one:"), false);
    const Definition definition = m_selection.definition(index);
    auto *panel = new RowPanel;
    for (const ConnectionMethod &method : definition.app.methods)
        method.schema.forEachLeaf(
            [&](const QString &path, const Field &field) { panel->addRow(fieldRow(index, path, field)); });
    panel->setVisible(!panel->isEmpty());
    m_layout->addWidget(panel);
}

QWidget *ImportItemView::fieldRow(qsizetype index, const QString &path, const Field &field)
{
    const QString label = field.displayLabel(QLocale().name());
    const QString text = label == path ? path : u"%1 (%2)"_s.arg(label, path);
    const bool isOpen = m_selection.item(index).clearable.contains(path);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Spacing::small, Spacing::half, Spacing::small, Spacing::half);
    const bool isPlain = !isOpen && !field.secret;
    auto *name = new QLabel(isPlain ? tr("%1 – not secret").arg(text) : text, row);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    layout->addWidget(name, 1);
    if (isPlain) {
        Theme::makeMuted(name);
        return row;
    }
    auto *box = new QCheckBox(tr("Secret"), row);
    box->setAccessibleName(tr("%1 is secret").arg(text));
    box->setChecked(field.secret);
    box->setEnabled(isOpen);
    layout->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, index, path](bool secret) {
        m_selection.setPlain(index, path, !secret);
        emit decided();
    });
    return row;
}

void ImportItemView::addTreatAs(qsizetype index)
{
    auto *label = new QLabel(tr("&Treat as"));
    auto *box = new QComboBox;
    label->setBuddy(box);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setAccessibleName(tr("Treat as"));
    box->setToolTip(tr("Lends it the icon and the settings of a bundled app; its fields stay its own"));
    box->addItem(tr("An app of its own"), QString());
    const QString match = m_selection.item(index).bundledMatch;
    const QString locale = QLocale().name();
    const auto add = [&](const AppSummary &app) {
        box->addItem(tr("The bundled “%1”").arg(app.displayName(locale)), app.slug);
    };
    for (const AppSummary &app : std::as_const(m_bundled)) // what it looks like goes first
        if (app.slug == match)
            add(app);
    for (const AppSummary &app : std::as_const(m_bundled))
        if (app.slug != match)
            add(app);
    box->setCurrentIndex(qMax(0, box->findData(m_selection.treatedAs(index))));
    m_layout->addWidget(label);
    m_layout->addWidget(box);
    connect(box, &QComboBox::activated, this, [this, index, box](int row) {
        m_selection.setTreatedAs(index, box->itemData(row).toString());
        emit decided();
    });
}
}
